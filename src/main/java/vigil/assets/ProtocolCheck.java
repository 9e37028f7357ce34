package vigil.assets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vigil.protocol.Checklist;
import vigil.protocol.Criterion;
import vigil.protocol.DueRule;
import vigil.protocol.Limit;
import vigil.protocol.Protocol;
import vigil.protocol.ReportForm;
import vigil.protocol.RescueDrug;
import vigil.vitals.VitalItem;

/** Whether the parts of a protocol fit each other. What the notation refuses is not asked again. */
final class ProtocolCheck {
    private final Protocol protocol;
    private final List<ProtocolFault> faults = new ArrayList<>();

    private ProtocolCheck(Protocol protocol) {
        this.protocol = protocol;
    }

    /** Everything that is wrong, in the order of the file; empty for a sound protocol. */
    static List<ProtocolFault> faults(Protocol protocol) {
        ProtocolCheck check = new ProtocolCheck(protocol);
        check.head();
        check.faults.addAll(DoseRuleCheck.faults(protocol));
        protocol.schedule().forEach(check::due);
        protocol.limits().forEach(check::limit);
        check.names();
        protocol.leaving().forEach(check::criterion);
        protocol.reportForm().ifPresent(check::form);
        return check.faults;
    }

    private void unless(boolean sound, String about, String reason) {
        if (!sound) {
            faults.add(new ProtocolFault(about, reason));
        }
    }

    private void head() {
        unless(
                protocol.id().matches("[a-z0-9][a-z0-9-]{0,59}"),
                "id",
                "an id is made of small letters, digits and hyphens");
        unless(protocol.version() >= 1, "version", "versions count from 1");
        unless(!protocol.title().isBlank(), "title", "a title is needed");
        unless(!protocol.drug().isBlank(), "drug", "a drug is needed");
        unless(!protocol.sources().isEmpty(), "sources", "a protocol says where it comes from");
        unless(
                protocol.checklist(Checklist.Kind.DISCHARGE).isPresent(),
                "checklists",
                "a discharge checklist is needed");
    }

    private void due(DueRule rule) {
        String id = rule.id();
        unless(rule.firstAfter() >= 0, id, id + ": an offset is not before its anchor");
        unless(rule.tolerance() >= 0, id, id + ": a tolerance is not negative");
        unless(!rule.items().isEmpty(), id, id + ": a set holds at least one item");
        unless(rule.every().orElse(1) > 0, id, id + ": sets repeat after at least one minute");
        unless(
                rule.lastAfter().orElse(rule.firstAfter()) >= rule.firstAfter(),
                id,
                id + ": the last set is not before the first");
        unless(
                rule.lastAfter().isEmpty() || rule.every().isPresent(),
                id,
                id + ": a last set needs the distance of the sets");
    }

    private void limit(Limit limit) {
        String id = limit.id();
        VitalItem item = limit.measure().item();
        unless(
                protocol.schedule().stream().anyMatch(rule -> rule.items().contains(item)),
                id,
                id + ": no set of the schedule holds " + item);
        unless(limit.value().precision() <= 10, id, id + ": a number nobody measures");
        if (limit.basis() != Limit.Basis.ABSOLUTE) {
            unless(limit.value().signum() > 0, id, id + ": a distance from baseline is above 0");
        } else {
            scaled(limit);
        }
        unless(!limit.says().isBlank(), id, id + ": a limit says what is asked for");
        unless(!limit.source().isBlank(), id, id + ": a limit says where it comes from");
    }

    private void scaled(Limit limit) {
        boolean within =
                switch (limit.measure()) {
                    case SEDATION ->
                            between(
                                    protocol.sedationScale().lowest(),
                                    limit,
                                    protocol.sedationScale().highest());
                    case DISSOCIATION -> between(0, limit, protocol.dissociationScale().highest());
                    case SYSTOLIC,
                            DIASTOLIC,
                            HEART_RATE,
                            OXYGEN_SATURATION,
                            RESPIRATORY_RATE,
                            TEMPERATURE ->
                            limit.value().signum() >= 0;
                };
        unless(within, limit.id(), limit.id() + ": the value lies outside the scale");
    }

    private static boolean between(int lowest, Limit limit, int highest) {
        return limit.value().compareTo(BigDecimal.valueOf(lowest)) >= 0
                && limit.value().compareTo(BigDecimal.valueOf(highest)) <= 0;
    }

    private void form(ReportForm form) {
        unless(!form.name().isBlank(), "reportForm", "a form has a name");
        unless(form.withinDays() >= 1, "reportForm", "a form is due after at least one day");
        unless(!form.source().isBlank(), "reportForm", "a form says where it comes from");
    }

    private void names() {
        once("schedule", protocol.schedule().stream().map(DueRule::id));
        once("limits", protocol.limits().stream().map(Limit::id));
        once("terms", protocol.terms().stream().map(term -> term.code()));
        once("rescue drugs", protocol.rescueDrugs().stream().map(RescueDrug::name));
        once("checklists", protocol.checklists().stream().map(list -> list.kind().name()));
        protocol.checklists()
                .forEach(
                        list ->
                                once(
                                        list.kind().name(),
                                        list.lines().stream().map(Checklist.Line::code)));
        protocol.rescueDrugs()
                .forEach(
                        drug ->
                                unless(
                                        drug.observeMinutes().orElse(1) > 0,
                                        drug.name(),
                                        drug.name() + ": observed for at least one minute"));
    }

    private void once(String where, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.forEach(
                name -> {
                    unless(!name.isBlank(), where, where + ": a name is needed");
                    unless(seen.add(name), name, where + ": " + name + " stands twice");
                });
    }

    private void criterion(Criterion criterion) {
        switch (criterion) {
            case Criterion.MinimumStay(var _, int minutes) ->
                    unless(minutes > 0, "minimum-stay", "a stay lasts at least one minute");
            case Criterion.FreshVitals(int minutes) ->
                    unless(minutes > 0, "fresh-vitals", "an age is at least one minute");
            case Criterion.NearBaseline(int percent) ->
                    unless(percent > 0, "near-baseline", "a distance is above 0 percent");
            case Criterion.WithinLimits() ->
                    unless(
                            protocol.limits().stream().anyMatch(Limit::boundsLeaving),
                            "within-limits",
                            "no limit of pressure, heart rate or breathing holds after dosing");
            case Criterion.SaturationOnAir(int points) ->
                    unless(points >= 0, "saturation-on-air", "points are not negative");
            case Criterion.DissociationGone(int atMost) ->
                    unless(atMost >= 0, "dissociation-gone", "a score is not negative");
            case Criterion.NauseaControlled(int atMost) ->
                    unless(atMost >= 0, "nausea-controlled", "a score is not negative");
            case Criterion.PainControlled(int atMost) ->
                    unless(atMost >= 0, "pain-controlled", "a score is not negative");
            case Criterion.ScoreAtLeast(var kind, int total) ->
                    unless(
                            total >= 0 && total <= kind.highest(),
                            "score-at-least",
                            kind + " ends at " + kind.highest());
            case Criterion.LineAnswered(String code) ->
                    unless(
                            isDischargeLine(code),
                            code,
                            "the discharge checklist has no line " + code);
            case Criterion.Awake() -> {}
            case Criterion.RescueObserved() -> {}
        }
    }

    private boolean isDischargeLine(String code) {
        Optional<Checklist> list = protocol.checklist(Checklist.Kind.DISCHARGE);
        return list.isPresent()
                && list.get().lines().stream().anyMatch(line -> line.code().equals(code));
    }
}
