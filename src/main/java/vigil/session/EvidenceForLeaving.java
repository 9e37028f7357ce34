package vigil.session;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vigil.discharge.LeavingEvidence;
import vigil.discharge.LeavingEvidence.Answered;
import vigil.discharge.LeavingEvidence.Measured;
import vigil.discharge.LeavingEvidence.OneSetAside;
import vigil.discharge.LeavingEvidence.Rescue;
import vigil.discharge.LeavingEvidence.Scored;
import vigil.discharge.LeavingEvidence.SetTaken;
import vigil.protocol.Anchor;
import vigil.protocol.Checklist;
import vigil.protocol.Protocol;
import vigil.quantity.Moment;
import vigil.scores.ScoreKind;
import vigil.session.LeavingEvent.ObservationExtended;
import vigil.session.ObservationEvent.RescueDrugGiven;
import vigil.session.ObservationEvent.ScoreTaken;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.vitals.VitalItem;

/**
 * Gathers from a chart what leaving is judged by. Clocks run from where an entry stands in the
 * order of the session; what is shown as evidence has the time that was said.
 */
public final class EvidenceForLeaving {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private EvidenceForLeaving() {}

    /**
     * The evidence in a chart, struck-out entries left out and corrected ones as they now stand.
     */
    public static LeavingEvidence in(Chart chart) {
        return new LeavingEvidence(
                chart.plan().zone(),
                anchors(chart),
                latest(chart),
                chart.vitals().reversed().stream()
                        .filter(set -> set.event().kind() == SetKind.FULL)
                        .filter(set -> set.event().signs().anyMeasured())
                        .findFirst()
                        .map(set -> new SetTaken(set.event().signs(), set.at())),
                chart.baseline().map(set -> set.event().signs()),
                scores(chart),
                answers(chart),
                rescues(chart),
                watchedUntil(chart),
                chart.protocol().map(Protocol::limits).orElse(List.of()),
                setAside(chart));
    }

    private static Map<Anchor, Moment> anchors(Chart chart) {
        Map<Anchor, Moment> anchors = new EnumMap<>(Anchor.class);
        put(anchors, Anchor.CHECK_IN, chart, PatientCheckedIn.class);
        chart.firstDose().ifPresent(first -> anchors.put(Anchor.FIRST_DOSE, first));
        put(anchors, Anchor.LAST_DEVICE, chart, DosingEvent.DeviceGiven.class);
        put(anchors, Anchor.RATE_CHANGE, chart, DosingEvent.RateChanged.class);
        put(anchors, Anchor.BOLUS, chart, DosingEvent.BolusGiven.class);
        put(anchors, Anchor.PAUSE, chart, DosingEvent.InfusionPaused.class);
        put(anchors, Anchor.RESUME, chart, DosingEvent.InfusionResumed.class);
        put(anchors, Anchor.DOSING_END, chart, DosingEvent.DosingStopped.class);
        put(anchors, Anchor.RESCUE_DRUG, chart, RescueDrugGiven.class);
        return anchors;
    }

    private static void put(
            Map<Anchor, Moment> anchors,
            Anchor anchor,
            Chart chart,
            Class<? extends SessionEvent> kind) {
        chart.latest(kind).ifPresent(found -> anchors.put(anchor, found.placed()));
    }

    private static Map<VitalItem, Measured> latest(Chart chart) {
        Map<VitalItem, Measured> latest = new EnumMap<>(VitalItem.class);
        for (VitalItem item : VitalItem.values()) {
            chart.latest(item)
                    .ifPresent(
                            set ->
                                    set.event()
                                            .signs()
                                            .value(item)
                                            .ifPresent(
                                                    value ->
                                                            latest.put(
                                                                    item,
                                                                    new Measured(
                                                                            value,
                                                                            set.byThisClock()))));
        }
        return latest;
    }

    private static Map<ScoreKind, Scored> scores(Chart chart) {
        Map<ScoreKind, Scored> scores = new EnumMap<>(ScoreKind.class);
        chart.all(ScoreTaken.class)
                .forEach(
                        taken ->
                                scores.put(
                                        taken.event().score().kind(),
                                        new Scored(taken.event().score(), taken.byThisClock())));
        return scores;
    }

    private static Map<String, Answered> answers(Chart chart) {
        List<Checklist.Line> lines =
                chart.protocol()
                        .flatMap(protocol -> protocol.checklist(Checklist.Kind.DISCHARGE))
                        .map(Checklist::lines)
                        .orElse(List.of());
        Map<String, Answered> answers = new HashMap<>();
        for (Charted<ChecklistAnswered> answered : chart.all(ChecklistAnswered.class)) {
            ChecklistAnswered event = answered.event();
            lines.stream()
                    .filter(line -> event.list() == Checklist.Kind.DISCHARGE)
                    .filter(line -> line.code().equals(event.code()))
                    .findFirst()
                    .ifPresent(
                            line ->
                                    answers.put(
                                            event.code(),
                                            new Answered(
                                                    line,
                                                    event.answer(),
                                                    event.detail(),
                                                    answered.byThisClock())));
        }
        return answers;
    }

    /** Every rescue drug given. */
    public static List<Rescue> rescues(Chart chart) {
        return chart.all(RescueDrugGiven.class).stream().map(drug -> rescue(chart, drug)).toList();
    }

    /**
     * The protocol's time of observation is found by the drug's name, capitals not counting; a dose
     * or a route typed behind the name takes nothing from it.
     */
    private static Rescue rescue(Chart chart, Charted<RescueDrugGiven> given) {
        String typed = words(given.event().drug());
        return new Rescue(
                given.event().drug(),
                given.placed(),
                chart.protocol().stream()
                        .flatMap(protocol -> protocol.rescueDrugs().stream())
                        .filter(drug -> typed.contains(words(drug.name())))
                        .flatMap(drug -> drug.observeMinutes().stream())
                        .max(Integer::compare));
    }

    /** {@code " naloxone 0 4 mg "}: so that only whole words are found in each other. */
    private static String words(String text) {
        return " " + NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }

    private static Optional<Moment> watchedUntil(Chart chart) {
        return chart.all(ObservationExtended.class).stream()
                .map(
                        longer ->
                                Moment.of(
                                        longer.placed()
                                                .instant()
                                                .plus(Duration.ofMinutes(longer.event().minutes())),
                                        chart.plan().zone()))
                .max(Moment::compareTo);
    }

    /** What was set aside by two people, by its code. */
    public static Map<String, OneSetAside> setAside(Chart chart) {
        Map<String, OneSetAside> found = new HashMap<>();
        chart.all(LineSetAside.class).stream()
                .filter(one -> one.event().list() == Checklist.Kind.DISCHARGE)
                .forEach(
                        one ->
                                found.put(
                                        one.event().override().code(),
                                        new OneSetAside(one.event().override(), one.placed())));
        return found;
    }
}
