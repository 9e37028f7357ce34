package vigil.export.rems;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.export.SessionOfRecord;
import vigil.export.rems.MonitoringForm.Field;
import vigil.export.rems.MonitoringForm.Section;
import vigil.protocol.Protocol;
import vigil.protocol.ReportForm;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.review.DueObservations;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.LeavingEvent;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.RecordEvent.ClockJumped;
import vigil.session.SideEffectCourse;
import vigil.telling.DoseText;
import vigil.telling.EntryText;
import vigil.telling.People;
import vigil.vitals.BloodPressure;
import vigil.vitals.OxygenSaturation;
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/**
 * Reads the fields of the form from a record. Yes and no are answers of the lists, never guessed.
 */
public final class MonitoringReading {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration FORTY = Duration.ofMinutes(40);
    private static final Set<String> SEDATION = Set.of("SEDATION");
    private static final Set<String> DISSOCIATION = Set.of("DISSOC", "DEPERS", "DEREAL");
    private static final Set<String> BREATHING = Set.of("RESPDEP", "APNOEA");

    private final Sentences words;
    private final SessionOfRecord session;
    private final Chart chart;
    private final People people;
    private final boolean oneClock;

    private MonitoringReading(Sentences words, SessionOfRecord session) {
        this.session = session;
        this.chart = session.session().chart();
        this.words = words.in(chart.plan().zone());
        this.people = new People(session.record().staff());
        this.oneClock = oneClock(chart);
    }

    /**
     * Whether the clock was not set by a minute or more since the first dose. Where it was, how
     * long it took, which sets came after dosing and which came last cannot be told from the times;
     * such a field is not filled rather than guessed.
     */
    private static boolean oneClock(Chart chart) {
        long first =
                chart.all(DeviceGiven.class).stream()
                        .mapToLong(given -> given.entry().first().revision())
                        .min()
                        .orElse(Long.MAX_VALUE);
        return chart.all(ClockJumped.class).stream()
                .filter(jump -> jump.entry().first().revision() > first)
                .allMatch(jump -> Math.abs(jump.event().milliseconds()) < A_MINUTE.toMillis());
    }

    private <T> Optional<T> byTheClock(Optional<T> value) {
        return value.filter(known -> oneClock);
    }

    /** The form, where the protocol of the session asks for one. */
    public static Optional<MonitoringForm> of(Sentences words, SessionOfRecord session) {
        return session.session()
                .chart()
                .protocol()
                .flatMap(Protocol::reportForm)
                .map(asked -> new MonitoringReading(words, session).form(asked));
    }

    private MonitoringForm form(ReportForm asked) {
        String due =
                left().map(
                                end ->
                                        words.say(
                                                "rems.due",
                                                DisplayText.date(
                                                        asked.due(end, chart.plan().zone())
                                                                .local()
                                                                .toLocalDate())))
                        .orElse(
                                words.say(
                                        "rems.due.after", DisplayText.number(asked.withinDays())));
        return new MonitoringForm(
                asked.name(),
                due,
                List.of(patient(), drugs(), treatment(), watched(), effects(), serious()));
    }

    private Section section(String what, Field... fields) {
        return new Section(words.say("rems.section." + what), List.of(fields));
    }

    private Field field(String what, Optional<String> value) {
        return new Field(words.say("rems.field." + what), value.filter(said -> !said.isBlank()));
    }

    private Section patient() {
        var patient = chart.patient();
        return section(
                "patient",
                field("first", Optional.of(patient.name().given())),
                field("last", Optional.of(patient.name().family())),
                field("born", Optional.of(DisplayText.date(patient.birthDate()))),
                field("sex", Optional.of(words.say("sex." + patient.sex()))),
                field("enrolled", answer("REMS_ENROLLED")),
                field("firsttreatment", Optional.empty()));
    }

    private Section drugs() {
        return section(
                "drugs",
                field("benzo", answer("REMS_BENZO")),
                field("hypnotic", answer("REMS_HYPNOTIC")),
                field("stimulant", answer("REMS_STIMULANT")),
                field("maoi", answer("REMS_MAOI")),
                field("opioid", answer("REMS_OPIOID")),
                field("other", answer("REMS_OTHER")));
    }

    private Section treatment() {
        List<Charted<DeviceGiven>> devices = chart.all(DeviceGiven.class);
        Optional<String> lots =
                devices.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                devices.stream()
                                        .map(one -> one.event().lot())
                                        .distinct()
                                        .collect(Collectors.joining(", ")));
        Optional<String> dose =
                devices.stream()
                        .map(one -> one.event().amount().amount())
                        .reduce((one, other) -> one.add(other))
                        .map(sum -> new DoseText(words).milligrams(new Milligrams(sum)));
        return section(
                "treatment",
                field("provider", leaver()),
                field("contact", Optional.empty()),
                field("setting", Optional.empty()),
                field("address", Optional.empty()),
                field(
                        "date",
                        chart.firstDoseSaid()
                                .map(at -> DisplayText.date(at.local().toLocalDate()))),
                field("dose", dose),
                field("lot", lots),
                field("minutes", byTheClock(minutes())),
                field("ready", answer("REMS_READY")));
    }

    /** Who let the patient go. */
    private Optional<String> leaver() {
        return chart.latest(LeavingEvent.class)
                .filter(end -> session.session().stage().over())
                .map(end -> people.name(end.entry().first().enteredBy()));
    }

    private Optional<Moment> left() {
        return session.session().stage().over()
                ? chart.latest(LeavingEvent.class).map(Charted::at)
                : Optional.empty();
    }

    /** Whole minutes from the first device to the end of the session. */
    private Optional<String> minutes() {
        return chart.firstDose()
                .flatMap(
                        first ->
                                left().map(
                                                end ->
                                                        Duration.between(
                                                                        first.instant(),
                                                                        end.instant())
                                                                .toMinutes()))
                .map(DisplayText::number);
    }

    private Section watched() {
        return section(
                "watched",
                field("before.acceptable", answer("BASELINE")),
                field("before", chart.baseline().flatMap(this::pressure)),
                field("forty", byTheClock(forty())),
                field("leaving.acceptable", answer("REMS_VITALS")),
                field("leaving", byTheClock(leavingPressure())),
                field("oximetry", byTheClock(oximetry())));
    }

    private Optional<String> pressure(Charted<VitalsRecorded> set) {
        return set.event()
                .signs()
                .value(BloodPressure.class)
                .map(
                        value ->
                                words.say(
                                        "rems.pressure",
                                        value.systolic().value() + "/" + value.diastolic().value(),
                                        time(set.at())));
    }

    /** The pressure of the set that was due 40 min after the first device. */
    private Optional<String> forty() {
        return chart.firstDose().stream()
                .flatMap(
                        first ->
                                DueObservations.plan(session.session(), session.asOf())
                                        .sets()
                                        .stream()
                                        .filter(
                                                due ->
                                                        Duration.between(
                                                                        first.instant(),
                                                                        due.due().instant())
                                                                .equals(FORTY)))
                .flatMap(due -> due.sets().stream())
                .flatMap(wanted -> chart.vitals().stream().filter(set -> set.id().equals(wanted)))
                .flatMap(set -> pressure(set).stream())
                .findFirst();
    }

    /** The last pressure after dosing. */
    private Optional<String> leavingPressure() {
        return chart.dosingEnd()
                .flatMap(
                        end ->
                                chart.vitals().stream()
                                        .filter(set -> set.placed().isAfter(end))
                                        .filter(set -> pressure(set).isPresent())
                                        .max(Comparator.comparing(Charted::placed)))
                .flatMap(this::pressure);
    }

    private Optional<String> oximetry() {
        List<Integer> values =
                chart.firstDose().stream()
                        .flatMap(
                                first ->
                                        chart.vitals().stream()
                                                .filter(set -> !first.isAfter(set.placed())))
                        .flatMap(set -> set.event().signs().value(OxygenSaturation.class).stream())
                        .map(value -> value.saturation().value())
                        .toList();
        return values.stream()
                .min(Comparator.naturalOrder())
                .map(
                        least ->
                                values.size() == 1
                                        ? words.say("rems.oximetry.one", DisplayText.number(least))
                                        : words.say(
                                                "rems.oximetry",
                                                DisplayText.number(values.size()),
                                                DisplayText.number(least)));
    }

    private Section effects() {
        WatchedScores scores = new WatchedScores(words, chart);
        return section(
                "effects",
                field("sedation", effect(SEDATION, byTheClock(scores.sedation()))),
                field("dissociation", effect(DISSOCIATION, byTheClock(scores.dissociation()))),
                field("breathing", effect(BREATHING, Optional.empty())),
                field("resolved", answer("REMS_RESOLVED")));
    }

    /**
     * Each with onset, grade and end; where none is charted, that is said. Then what was scored.
     */
    private Optional<String> effect(Set<String> codes, Optional<String> scored) {
        String said =
                SideEffectCourse.in(chart).stream()
                        .filter(course -> codes.contains(course.now().term().code()))
                        .map(this::course)
                        .collect(Collectors.joining("; "));
        String effects = said.isEmpty() ? words.say("rems.effect.none") : said;
        return Optional.of(scored.map(scores -> effects + "; " + scores).orElse(effects));
    }

    private String course(SideEffectCourse course) {
        return words.say(
                "rems.effect",
                course.now().term().text(),
                words.say("chart.grade." + course.worst()),
                time(course.onset()),
                course.end().map(this::time).orElse(words.say("rems.effect.open")));
    }

    private Section serious() {
        List<String> named = new ArrayList<>();
        SideEffectCourse.in(chart).stream()
                .filter(course -> !course.now().serious().isEmpty())
                .forEach(course -> named.add(course(course)));
        return section(
                "serious",
                field("sae", answer("REMS_SAE")),
                field(
                        "sae.charted",
                        Optional.of(
                                named.isEmpty()
                                        ? words.say("rems.serious.none")
                                        : String.join("; ", named))));
    }

    /** The last answer to a line of any list. */
    private Optional<String> answer(String code) {
        return answers()
                .filter(one -> one.code().equals(code))
                .reduce((earlier, later) -> later)
                .map(one -> EntryText.joined(words.say("answer." + one.answer()), one.detail()));
    }

    private Stream<ChecklistAnswered> answers() {
        return chart.all(ChecklistAnswered.class).stream().map(Charted::event);
    }

    private String time(Moment at) {
        return words.time(at.local());
    }
}
