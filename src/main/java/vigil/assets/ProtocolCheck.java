package vigil.assets;

import java.math.BigDecimal;
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
    private final ProtocolFaults faults = new ProtocolFaults();

    private ProtocolCheck(Protocol protocol) {
        this.protocol = protocol;
    }

    /** Everything that is wrong, in the order of the file; empty for a sound protocol. */
    static List<FileFault> faults(Protocol protocol) {
        ProtocolCheck check = new ProtocolCheck(protocol);
        check.head();
        new DoseRuleCheck(check.faults).of(protocol);
        protocol.schedule().forEach(check::due);
        protocol.limits().forEach(check::limit);
        check.names();
        protocol.leaving().forEach(check::criterion);
        protocol.reportForm().ifPresent(check::form);
        return check.faults.found();
    }

    private void head() {
        faults.unless(
                protocol.id().matches("[a-z0-9][a-z0-9-]{0,59}"), AssetFault.ID_SIGNS.of("id"));
        faults.atLeastOne("version", "version", protocol.version());
        faults.filled("title", "title", protocol.title());
        faults.filled("drug", "drug", protocol.drug());
        faults.filled("sources", "sources", protocol.sources());
        faults.unless(
                protocol.checklist(Checklist.Kind.DISCHARGE).isPresent(),
                AssetFault.DISCHARGE_LIST_NEEDED.of("checklists"));
    }

    private void due(DueRule rule) {
        String id = rule.id();
        faults.notNegative(id, "firstAfter", rule.firstAfter());
        faults.notNegative(id, "tolerance", rule.tolerance());
        faults.filled(id, "items", rule.items());
        rule.every().ifPresent(minutes -> faults.atLeastOne(id, "every", minutes));
        faults.unless(
                rule.lastAfter().orElse(rule.firstAfter()) >= rule.firstAfter(),
                AssetFault.LAST_BEFORE_FIRST.of(id));
        faults.unless(
                rule.lastAfter().isEmpty() || rule.every().isPresent(),
                AssetFault.LAST_ALONE.of(id));
    }

    private void limit(Limit limit) {
        String id = limit.id();
        VitalItem item = limit.measure().item();
        faults.unless(
                protocol.schedule().stream().anyMatch(rule -> rule.items().contains(item)),
                AssetFault.IN_NO_SET.of(id, item));
        faults.unless(limit.value().precision() <= 10, AssetFault.TOO_MANY_DIGITS.of(id, "value"));
        if (limit.basis() != Limit.Basis.ABSOLUTE) {
            faults.aboveZero(id, "value", limit.value());
        } else {
            scaled(limit);
        }
        faults.filled(id, "says", limit.says());
        faults.filled(id, "source", limit.source());
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
        faults.unless(within, AssetFault.OUTSIDE_SCALE.of(limit.id()));
    }

    private static boolean between(int lowest, Limit limit, int highest) {
        return limit.value().compareTo(BigDecimal.valueOf(lowest)) >= 0
                && limit.value().compareTo(BigDecimal.valueOf(highest)) <= 0;
    }

    private void form(ReportForm form) {
        faults.filled("reportForm", "name", form.name());
        faults.atLeastOne("reportForm", "withinDays", form.withinDays());
        faults.filled("reportForm", "source", form.source());
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
                                                        faults.atLeastOne(
                                                                drug.name(),
                                                                "observeMinutes",
                                                                minutes)));
    }

    private void once(String list, String field, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.forEach(
                name -> {
                    faults.filled(list, field, name);
                    faults.unless(seen.add(name), AssetFault.STANDS_TWICE.of(name, list));
                });
    }

    private void criterion(Criterion criterion) {
        switch (criterion) {
            case Criterion.MinimumStay(var _, int minutes) ->
                    faults.atLeastOne("minimum-stay", "minutes", minutes);
            case Criterion.FreshVitals(int minutes) ->
                    faults.atLeastOne("fresh-vitals", "minutes", minutes);
            case Criterion.NearBaseline(int percent) ->
                    faults.atLeastOne("near-baseline", "percent", percent);
            case Criterion.WithinLimits() ->
                    faults.unless(
                            protocol.limits().stream().anyMatch(Limit::boundsLeaving),
                            AssetFault.NO_LIMIT_AFTER_DOSING.of("within-limits"));
            case Criterion.SaturationOnAir(int points) ->
                    faults.notNegative("saturation-on-air", "points", points);
            case Criterion.DissociationGone(int atMost) ->
                    faults.notNegative("dissociation-gone", "atMost", atMost);
            case Criterion.NauseaControlled(int atMost) ->
                    faults.notNegative("nausea-controlled", "atMost", atMost);
            case Criterion.PainControlled(int atMost) ->
                    faults.notNegative("pain-controlled", "atMost", atMost);
            case Criterion.ScoreAtLeast(var kind, int total) ->
                    faults.unless(
                            total >= 0 && total <= kind.highest(),
                            AssetFault.TOTAL_OUTSIDE_SCORE.of(
                                    "score-at-least", kind, kind.highest()));
            case Criterion.LineAnswered(String code) ->
                    faults.unless(isDischargeLine(code), AssetFault.NO_SUCH_LINE.of(code));
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
