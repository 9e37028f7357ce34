package vigil.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.ClinicStore;
import vigil.app.SimulatedWindow;
import vigil.app.demo.NurseAtKeys;
import vigil.app.demo.NurseAtKeys.NewPatient;
import vigil.app.demo.NurseAtKeys.Typed;
import vigil.app.demo.NurseAtKeys.Vial;
import vigil.app.demo.SimulatedClock;
import vigil.export.CourseLines.EffectLine;
import vigil.export.CourseLines.RescueLine;
import vigil.export.ObservedLines.DueState;
import vigil.export.ObservedLines.SetLine;
import vigil.export.SchemaCheck;
import vigil.export.SessionRecord;
import vigil.export.SessionRecordNotation;
import vigil.protocol.Checklist;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.review.Timeline;
import vigil.screen.desk.RecordOut;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.DosingEvent.InfusionPaused;
import vigil.session.DosingEvent.InfusionResumed;
import vigil.session.DosingEvent.RateChanged;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.SetMissed;
import vigil.session.RecordEvent.Reason;
import vigil.session.SessionEvent;
import vigil.session.Stage;
import vigil.session.TreatmentSession;
import vigil.session.Witness;
import vigil.vitals.MissingReason;

/** A nurse runs a whole session by keyboard alone, and the record says exactly what was typed. */
final class WholeSessionTest {

    private static final int MOST_KEYS_OF_A_SET = 24;
    private static final Instant ZERO = Instant.parse("2026-11-22T14:00:00Z");
    private static final Map<String, String> DETAILS =
            Map.of(
                    "GAIT", "steady",
                    "IV_OUT", "left hand",
                    "SUICIDE_LEAVING", "C-SSRS screener, no concern",
                    "TRANSPORT", "2",
                    "AFTERCARE", "English",
                    "FOLLOW_UP", "29-Nov-2026",
                    "SIGN_OFF", "OSEI");

    /** What was typed as one set: minute of taking and of saving from minute 0, values by item. */
    private record Expected(int taken, int saved, Map<String, String> values) {}

    @TempDir private Path folder;

    private final Random random = new Random(20261122);
    private final List<Expected> typed = new ArrayList<>();
    private SimulatedWindow window;
    private NurseAtKeys nurse;

    private void at(int minute) {
        window.waitUntil(ZERO.plus(Duration.ofMinutes(minute)));
    }

    private String among(int from, int to) {
        return Integer.toString(from + random.nextInt(to - from + 1));
    }

    private Typed any(boolean calm) {
        return new Typed(
                calm
                        ? among(122, 132) + "/" + among(74, 80)
                        : among(110, 159) + "/" + among(60, 95),
                calm ? among(62, 68) : among(55, 95),
                calm ? among(97, 99) : among(93, 99),
                calm ? among(13, 15) : among(11, 19),
                "",
                calm ? "5" : among(3, 5),
                calm ? "0" : among(0, 9),
                calm ? "0" : "",
                calm ? "0" : "");
    }

    private void expect(int taken, int saved, Typed set) {
        Map<String, String> values = new LinkedHashMap<>();
        String[] pressure = set.pressure().split("/", -1);
        if (pressure.length == 2) {
            values.put("SYSTOLIC", pressure[0]);
            values.put("DIASTOLIC", pressure[1]);
        }
        values.put("HEART_RATE", set.heart());
        values.put("OXYGEN_SATURATION", set.saturation());
        values.put("RESPIRATORY_RATE", set.breaths());
        values.put("SEDATION", set.sedation());
        values.put("DISSOCIATION", set.dissociation());
        values.put("TEMPERATURE", set.temperature());
        values.values().removeIf(String::isEmpty);
        typed.add(new Expected(taken, saved, values));
    }

    private void set(int minute, Typed set) {
        at(minute);
        nurse.set(set);
        expect(minute, minute, set);
    }

    private TreatmentSession session() {
        return window.player().call(() -> window.desk().session().get().orElseThrow());
    }

    private List<Checklist.Line> lines(Checklist.Kind kind) {
        return session().chart().protocol().orElseThrow().checklist(kind).orElseThrow().lines();
    }

    private void arrives() {
        nurse.signIn("osei");
        nurse.plans(
                new NewPatient(
                        "908 117", "Quennell", "Ida", "Ms", "29-Feb-1984", "1", "latex", "2", "6"),
                "4");
        nurse.takesIn("Ida Quennell, 29-Feb-1984", "63.5", "Per Quennell", "father", "555 0177");
        nurse.answers(lines(Checklist.Kind.CHECK_IN), DETAILS);
        nurse.toBedside();
        set(-15, new Typed("127/77", "61", "98", "15", "36.7", "5", "0", "0", "0"));
        nurse.toDose();
        nurse.prepares("50", "Dr Mbeki", new Vial("50", "L77", "06/2028", "50", "1"), "bell");
        nurse.answers(lines(Checklist.Kind.TIME_OUT), DETAILS);
    }

    private void infusion() {
        at(0);
        nurse.starts();
        sets(2, 4);
        int before = nurse.keys().keystrokes();
        set(5, new Typed("132/78", "64", "98", "14", "", "4", "3", "", ""));
        assertThat(nurse.keys().keystrokes() - before)
                .as("the keys of a full set")
                .isLessThanOrEqualTo(MOST_KEYS_OF_A_SET);
        nurse.rescue("ondansetron", "4 mg", "IV", "Dr Mbeki");
        sets(6, 14);
        at(15);
        nurse.eyesOn("71", "97", "13", "4");
        expect(15, 15, new Typed("", "71", "97", "13", "", "4", "", "", ""));
        sets(16, 19);
        at(20);
        nurse.pauses("asks to sit up");
        sets(21, 23);
        nurse.resumes();
        at(24);
        nurse.changesRate("40", "dissociation strong");
        sets(25, 30);
        at(36);
        nurse.missed("5", "asleep, left in peace");
        sets(37, 45);
        nurse.effect("1", "2");
        at(46);
        nurse.stops();
        nurse.wastes("19.25", "drug bin");
    }

    /** A set every minute; now and then one that was taken a minute ago. */
    private void sets(int from, int to) {
        for (int minute = from; minute <= to; minute++) {
            if (minute % 9 == 0) {
                at(minute);
                Typed late = any(false);
                nurse.setAt("-1", late);
                expect(minute - 1, minute, late);
            } else {
                set(minute, any(false));
            }
        }
    }

    private void recovery() {
        set(47, any(true));
        at(52);
        nurse.effectEnds("Dissociation (detached, unreal)");
        for (int minute : new int[] {61, 76, 91, 106}) {
            set(minute, any(true));
        }
        nurse.score("22222");
        at(108);
        nurse.leaves(
                lines(Checklist.Kind.DISCHARGE).stream()
                        .filter(line -> !line.code().equals("VOIDED"))
                        .toList(),
                DETAILS);
        nurse.discharges();
    }

    /** Corrects the heart rate of one set in the record, with a reason. */
    private void corrects(int minute, String heart) {
        at(110);
        List<Timeline.Line> entries = Timeline.of(session().chart()).newestFirst();
        int below = 0;
        while (entries.get(below).kind() != Timeline.Kind.VITALS
                || entries.get(below).minute().filter(at -> at == minute).isEmpty()) {
            below++;
        }
        nurse.amends(below, "HR", heart, "4", "read from the other line");
        nurse.commits();
        typed.stream()
                .filter(set -> set.taken() == minute)
                .forEach(set -> set.values().put("HEART_RATE", heart));
    }

    @Test
    void a_nurse_runs_a_whole_session_by_keyboard_alone_and_the_record_says_what_was_typed()
            throws IOException {
        SimulatedClock clock =
                new SimulatedClock(ZoneId.of("Europe/London"), ZERO.minus(Duration.ofMinutes(30)));
        AtomicInteger clicks = new AtomicInteger();
        byte[] exported;
        ClinicStore.in(folder);
        try (SimulatedWindow opened = SimulatedWindow.open(folder, clock, ZERO)) {
            window = opened;
            nurse = new NurseAtKeys(window.player());
            window.scene()
                    .addEventFilter(MouseEvent.MOUSE_PRESSED, event -> clicks.incrementAndGet());
            arrives();
            infusion();
            recovery();
            assertThat(session().stage()).isEqualTo(Stage.DISCHARGED);
            corrects(40, "111");
            RecordOut.Result result =
                    window.exported(session().chart().id(), RecordOut.Form.RECORD);
            assertThat(result).isInstanceOf(RecordOut.Result.Written.class);
            exported = Files.readAllBytes(Path.of(((RecordOut.Result.Written) result).path()));
        }
        assertThat(clicks).hasValue(0);
        assertThat(new SchemaCheck().faults(exported)).isEmpty();
        SessionRecord record = new SessionRecordNotation().read(exported);
        saysWhatWasTyped(record);
        saysWhatWasDone(record);
    }

    private void saysWhatWasTyped(SessionRecord record) {
        assertThat(typed).hasSizeGreaterThanOrEqualTo(40);
        assertThat(record.vitalSigns()).hasSameSizeAs(typed);
        List<Expected> byTime =
                typed.stream().sorted(java.util.Comparator.comparingInt(Expected::taken)).toList();
        List<SetLine> lines =
                record.vitalSigns().stream()
                        .sorted(java.util.Comparator.comparing(SetLine::at))
                        .toList();
        for (int i = 0; i < byTime.size(); i++) {
            Expected expected = byTime.get(i);
            SetLine line = lines.get(i);
            assertThat(line.at()).isEqualTo(iso(expected.taken()));
            assertThat(line.recorded()).isEqualTo(iso(expected.saved()));
            assertThat(line.enteredBy().value()).isEqualTo("osei");
            expected.values()
                    .forEach(
                            (item, value) ->
                                    assertThat(value(line, item))
                                            .as("%s at minute %d", item, expected.taken())
                                            .isEqualTo(new BigDecimal(value)));
        }
        assertThat(record.patient().mrn()).isEqualTo("908 117");
        assertThat(record.patient().name().family()).isEqualTo("Quennell");
        assertThat(record.sideEffects()).hasSize(1);
        assertThat(record.state()).isEqualTo(Stage.DISCHARGED);
    }

    private void saysWhatWasDone(SessionRecord record) {
        assertThat(events(record, InfusionPaused.class))
                .extracting(InfusionPaused::reason)
                .containsExactly("asks to sit up");
        assertThat(events(record, InfusionResumed.class)).hasSize(1);
        assertThat(events(record, RateChanged.class))
                .containsExactly(
                        new RateChanged(MilligramsPerHour.of("40"), "dissociation strong"));
        assertThat(events(record, DrugWasted.class))
                .singleElement()
                .satisfies(
                        waste -> {
                            assertThat(waste.lot()).isEqualTo("L77");
                            assertThat(waste.amount()).isEqualTo(Milligrams.of("19.25"));
                            assertThat(waste.how()).isEqualTo("drug bin");
                            assertThat(waste.witness())
                                    .isInstanceOfSatisfying(
                                            Witness.Seen.class,
                                            seen -> {
                                                assertThat(seen.by().value()).isEqualTo("bell");
                                                assertThat(seen.confirmation()).isPresent();
                                            });
                        });
        assertThat(events(record, SetMissed.class))
                .singleElement()
                .satisfies(
                        missed -> {
                            assertThat(missed.reason()).isEqualTo(MissingReason.LEFT_UNDISTURBED);
                            assertThat(missed.note()).isEqualTo("asleep, left in peace");
                        });
        assertThat(record.schedule())
                .filteredOn(due -> due.reason().isPresent())
                .singleElement()
                .satisfies(due -> assertThat(due.state()).isEqualTo(DueState.MISSED));
        assertThat(record.rescueDrugs())
                .extracting(RescueLine::at, RescueLine::drug, RescueLine::orderedBy)
                .containsExactly(tuple(iso(5), "ondansetron", "Dr Mbeki"));
        assertThat(record.vitalSigns())
                .filteredOn(set -> set.kind() == SetKind.EYES_ON)
                .extracting(SetLine::at)
                .containsExactly(iso(15));
        assertThat(record.sideEffects())
                .extracting(EffectLine::onset, EffectLine::end)
                .containsExactly(tuple(iso(45), Optional.of(iso(52))));
        isCorrectedOnce(record);
    }

    private static void isCorrectedOnce(SessionRecord record) {
        assertThat(record.vitalSigns())
                .filteredOn(SetLine::amended)
                .singleElement()
                .satisfies(
                        set -> {
                            assertThat(set.at()).isEqualTo(iso(40));
                            assertThat(value(set, "HEART_RATE")).isEqualTo(new BigDecimal("111"));
                        });
        assertThat(record.entries().stream().flatMap(entry -> entry.amendments().stream()))
                .singleElement()
                .satisfies(
                        correction -> {
                            assertThat(correction.reason()).isEqualTo(Reason.MISREAD);
                            assertThat(correction.note()).isEqualTo("read from the other line");
                            assertThat(correction.recordedAt()).isEqualTo(iso(110));
                            assertThat(correction.was()).isPresent();
                        });
    }

    private static <T extends SessionEvent> List<T> events(SessionRecord record, Class<T> type) {
        return record.entries().stream()
                .map(entry -> entry.event())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static String iso(int minute) {
        return ZERO.plus(Duration.ofMinutes(minute)).toString().replace("Z", ".000+00:00");
    }

    private static BigDecimal value(SetLine line, String item) {
        return line.readings().stream()
                .filter(reading -> reading.item().equals(item))
                .findFirst()
                .flatMap(reading -> reading.value())
                .orElseThrow(() -> new AssertionError("no " + item));
    }
}
