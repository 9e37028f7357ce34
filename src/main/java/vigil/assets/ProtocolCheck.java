package vigil.assets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vigil.disk.FileFault;
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
    private final List<FileFault> faults = new ArrayList<>();

    private ProtocolCheck(Protocol protocol) {
        this.protocol = protocol;
    }

    /** Everything that is wrong, in the order of the file; empty for a sound protocol. */
    static List<FileFault> faults(Protocol protocol) {
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

    private void unless(boolean sound, FileFault fault) {
        if (!sound) {
            faults.add(fault);
        }
    }

    private void filled(String part, String field, String text) {
        unless(!text.isBlank(), AssetFault.EMPTY.of(part, field));
    }

    private void atLeastOne(String part, String field, int number) {
        unless(number >= 1, AssetFault.BELOW_ONE.of(part, field));
    }

    private void notNegative(String part, String field, int number) {
        unless(number >= 0, AssetFault.NEGATIVE.of(part, field));
    }

    private void head() {
        unless(protocol.id().matches("[a-z0-9][a-z0-9-]{0,59}"), AssetFault.ID_SIGNS.of("id"));
        atLeastOne("version", "version", protocol.version());
        filled("title", "title", protocol.title());
        filled("drug", "drug", protocol.drug());
        unless(!protocol.sources().isEmpty(), AssetFault.EMPTY.of("sources", "sources"));
        unless(
                protocol.checklist(Checklist.Kind.DISCHARGE).isPresent(),
                AssetFault.DISCHARGE_LIST_NEEDED.of("checklists"));
    }

    private void due(DueRule rule) {
        String id = rule.id();
        notNegative(id, "firstAfter", rule.firstAfter());
        notNegative(id, "tolerance", rule.tolerance());
        unless(!rule.items().isEmpty(), AssetFault.EMPTY.of(id, "items"));
        rule.every().ifPresent(minutes -> atLeastOne(id, "every", minutes));
        unless(
                rule.lastAfter().orElse(rule.firstAfter()) >= rule.firstAfter(),
                AssetFault.LAST_BEFORE_FIRST.of(id));
        unless(
                rule.lastAfter().isEmpty() || rule.every().isPresent(),
                AssetFault.LAST_ALONE.of(id));
    }

    private void limit(Limit limit) {
        String id = limit.id();
        VitalItem item = limit.measure().item();
        unless(
                protocol.schedule().stream().anyMatch(rule -> rule.items().contains(item)),
                AssetFault.IN_NO_SET.of(id, item));
        unless(limit.value().precision() <= 10, AssetFault.TOO_MANY_DIGITS.of(id, "value"));
        if (limit.basis() != Limit.Basis.ABSOLUTE) {
            unless(limit.value().signum() > 0, AssetFault.NOT_ABOVE_ZERO.of(id, "value"));
        } else {
            scaled(limit);
        }
        filled(id, "says", limit.says());
        filled(id, "source", limit.source());
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
        unless(within, AssetFault.OUTSIDE_SCALE.of(limit.id()));
    }

    private static boolean between(int lowest, Limit limit, int highest) {
        return limit.value().compareTo(BigDecimal.valueOf(lowest)) >= 0
                && limit.value().compareTo(BigDecimal.valueOf(highest)) <= 0;
    }

    private void form(ReportForm form) {
        filled("reportForm", "name", form.name());
        atLeastOne("reportForm", "withinDays", form.withinDays());
        filled("reportForm", "source", form.source());
    }

    private void names() {
        once("schedule", "id", protocol.schedule().stream().map(DueRule::id));
        once("limits", "id", protocol.limits().stream().map(Limit::id));
        once("terms", "code", protocol.terms().stream().map(term -> term.code()));
        once("rescueDrugs", "name", protocol.rescueDrugs().stream().map(RescueDrug::name));
        once("checklists", "kind", protocol.checklists().stream().map(list -> list.kind().name()));
        protocol.checklists()
                .forEach(
                        list ->
                                once(
                                        list.kind().name(),
                                        "code",
                                        list.lines().stream().map(Checklist.Line::code)));
        protocol.rescueDrugs()
                .forEach(
                        drug ->
                                drug.observeMinutes()
                                        .ifPresent(
                                                minutes ->
                                                        atLeastOne(
                                                                drug.name(),
                                                                "observeMinutes",
                                                                minutes)));
    }

    private void once(String list, String field, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.forEach(
                name -> {
                    filled(list, field, name);
                    unless(seen.add(name), AssetFault.STANDS_TWICE.of(name, list));
                });
    }

    private void criterion(Criterion criterion) {
        switch (criterion) {
            case Criterion.MinimumStay(var _, int minutes) ->
                    atLeastOne("minimum-stay", "minutes", minutes);
            case Criterion.FreshVitals(int minutes) ->
                    atLeastOne("fresh-vitals", "minutes", minutes);
            case Criterion.NearBaseline(int percent) ->
                    atLeastOne("near-baseline", "percent", percent);
            case Criterion.WithinLimits() ->
                    unless(
                            protocol.limits().stream().anyMatch(Limit::boundsLeaving),
                            AssetFault.NO_LIMIT_AFTER_DOSING.of("within-limits"));
            case Criterion.SaturationOnAir(int points) ->
                    notNegative("saturation-on-air", "points", points);
            case Criterion.DissociationGone(int atMost) ->
                    notNegative("dissociation-gone", "atMost", atMost);
            case Criterion.NauseaControlled(int atMost) ->
                    notNegative("nausea-controlled", "atMost", atMost);
            case Criterion.PainControlled(int atMost) ->
                    notNegative("pain-controlled", "atMost", atMost);
            case Criterion.ScoreAtLeast(var kind, int total) ->
                    unless(
                            total >= 0 && total <= kind.highest(),
                            AssetFault.TOTAL_OUTSIDE_SCORE.of(
                                    "score-at-least", kind, kind.highest()));
            case Criterion.LineAnswered(String code) ->
                    unless(isDischargeLine(code), AssetFault.NO_SUCH_LINE.of(code));
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
