package vigil.screen.discharge;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.wording.UnitText.together;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.charting.ObservationAct;
import vigil.charting.PreparationAct;
import vigil.protocol.Checklist;
import vigil.protocol.Checklist.Answer;
import vigil.quantity.LitresPerMinute;
import vigil.quantity.Percent;
import vigil.screen.kit.FxHarness;
import vigil.session.SampleReadings;
import vigil.vitals.MissingReason;
import vigil.vitals.Nausea;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Pain;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;

/**
 * How each kind of criterion is said: how it stands, what that rests on, how old it is. The
 * patient's own baseline, taken at minute -30, is 132/78, 62 per min, 98 % on air, dissociation 0.
 */
class CriterionRowsTest {
    @TempDir Path folder;

    /** A full set in which one value differs from those that let a patient leave. */
    private static List<Reading> but(Reading other) {
        List<Reading> readings = new ArrayList<>(LeavingRoom.WELL);
        readings.replaceAll(one -> one.item() == other.item() ? other : one);
        return readings;
    }

    private static Reading reading(String typed) {
        String[] parts = typed.split(" ", 2);
        return switch (parts[0]) {
            case "BP" -> SampleReadings.pressure(parts[1]);
            case "HR" -> SampleReadings.heart(Integer.parseInt(parts[1]));
            case "SpO2" -> SampleReadings.saturation(Integer.parseInt(parts[1]));
            case "MOAAS" -> SampleReadings.sedation(Integer.parseInt(parts[1]));
            case "DISS" -> SampleReadings.dissociation(Integer.parseInt(parts[1]));
            case "NAUSEA" -> new Reading.Measured(new Nausea(Integer.parseInt(parts[1])));
            case "PAIN" -> new Reading.Measured(new Pain(Integer.parseInt(parts[1])));
            default -> throw new IllegalArgumentException(typed);
        };
    }

    private static String row(LeavingRoom room, String criterion) {
        return room.call(() -> room.view().criteria().said()).stream()
                .filter(said -> said.contains(", " + criterion + ","))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + criterion));
    }

    /** Each value on either side of its limit: the limit of the protocol is still inside. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    BP 158/93   | Vital signs within 20% of own baseline | met     | 158/93 mmHg, HR 66 · baseline 132/78 mmHg, HR 62
                    BP 159/82   | Vital signs within 20% of own baseline | not yet | 159/82 mmHg, HR 66 · baseline 132/78 mmHg, HR 62
                    BP 134/94   | Vital signs within 20% of own baseline | not yet | 134/94 mmHg, HR 66 · baseline 132/78 mmHg, HR 62
                    BP 106/63   | Vital signs within 20% of own baseline | met     | 106/63 mmHg, HR 66 · baseline 132/78 mmHg, HR 62
                    BP 105/63   | Vital signs within 20% of own baseline | not yet | 105/63 mmHg, HR 66 · baseline 132/78 mmHg, HR 62
                    HR 74       | Vital signs within 20% of own baseline | met     | 134/82 mmHg, HR 74 · baseline 132/78 mmHg, HR 62
                    HR 75       | Vital signs within 20% of own baseline | not yet | 134/82 mmHg, HR 75 · baseline 132/78 mmHg, HR 62
                    HR 49       | Vital signs within 20% of own baseline | not yet | 134/82 mmHg, HR 49 · baseline 132/78 mmHg, HR 62
                    SpO2 95     | SpO₂ on air at most 3 below baseline   | met     | 95% on air · baseline 98% on air
                    SpO2 94     | SpO₂ on air at most 3 below baseline   | not yet | 94% on air · baseline 98% on air
                    MOAAS 5     | Awake                                  | met     | MOAA/S 5
                    MOAAS 4     | Awake                                  | not yet | MOAA/S 4 · baseline MOAA/S 5
                    DISS 1      | Dissociation gone                      | not yet | dissociation 1 of 10 · baseline dissociation 0 of 10
                    NAUSEA 3    | Nausea 3 or less                       | met     | nausea 3 of 10
                    NAUSEA 4    | Nausea 3 or less                       | not yet | nausea 4 of 10
                    PAIN 3      | Pain 3 or less                         | met     | pain 3 of 10
                    PAIN 4      | Pain 3 or less                         | not yet | pain 4 of 10
                    """)
    void aValueDecidesItsCriterionAndIsShownBesideTheOwnBaseline(
            String value, String criterion, String standing, String evidence) {
        try (LeavingRoom room =
                new LeavingRoom(folder).set(108, but(reading(value))).now(110).shown()) {
            assertThat(row(room, criterion))
                    .isEqualTo(
                            standing
                                    + ", "
                                    + criterion
                                    + ", "
                                    + together(evidence)
                                    + ", 15:48 · 2min old");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Full set within 15min,                  8 values",
        "Vital signs within 20% of own baseline, '134/82 mmHg, HR 66 · baseline 132/78 mmHg, HR 62'",
        "SpO₂ on air at most 3 below baseline,   98% on air",
        "Awake,                                  MOAA/S 5",
        "Dissociation gone,                      dissociation 0 of 10",
        "Nausea 3 or less,                       nausea 0 of 10",
        "Pain 3 or less,                         pain 0 of 10"
    })
    void aSetCountsForAQuarterOfAnHourAndIsTooOldAMinuteLater(String criterion, String evidence) {
        try (LeavingRoom room = new LeavingRoom(folder).set(105, LeavingRoom.WELL).now(120)) {
            room.shown();
            assertThat(row(room, criterion))
                    .isEqualTo(
                            "met, "
                                    + criterion
                                    + ", "
                                    + together(evidence)
                                    + ", 15:45 · 15min old");
            room.at.minute(121);
            assertThat(row(room, criterion))
                    .isEqualTo(
                            "too old, "
                                    + criterion
                                    + ", "
                                    + together(evidence)
                                    + ", 15:45 · 16min old");
            assertThat(room.said()).contains("too old");
        }
    }

    /** Dosing ended at minute 40. A set taken two minutes before says nothing of recovery. */
    @Test
    void aSetAndAScoreFromBeforeTheEndOfDosingAreTooEarlyHoweverFreshTheyAre() {
        try (LeavingRoom room =
                new LeavingRoom(folder)
                        .set(38, LeavingRoom.WELL)
                        .aldrete(38, 2, 2, 2, 2, 2)
                        .now(45)
                        .shown()) {
            assertThat(row(room, "Full set within 15min"))
                    .isEqualTo(
                            "taken too early, Full set within 15min, 8 values, 14:38 · 7min old");
            assertThat(row(room, "Awake")).startsWith("taken too early, Awake, MOAA/S 5");
            assertThat(row(room, "Modified Aldrete 9 or more"))
                    .isEqualTo(
                            "taken too early, Modified Aldrete 9 or more, 10 of 10: 2 2 2 2 2,"
                                    + " 14:38 · 7min old");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2, 2, 2, 1, met,     9 of 10: 2 2 2 2 1",
        "2, 2, 1, 2, 1, not yet, 8 of 10: 2 2 1 2 1",
        "0, 2, 2, 2, 2, not yet, 8 of 10: 0 2 2 2 2"
    })
    void aScoreIsShownWithItsPartsAndCountsFromNine(
            int activity,
            int breathing,
            int circulation,
            int awake,
            int saturation,
            String standing,
            String evidence) {
        try (LeavingRoom room =
                new LeavingRoom(folder)
                        .aldrete(90, activity, breathing, circulation, awake, saturation)
                        .now(110)
                        .shown()) {
            assertThat(row(room, "Modified Aldrete 9 or more"))
                    .isEqualTo(
                            standing
                                    + ", Modified Aldrete 9 or more, "
                                    + evidence
                                    + ", 15:30 · 20min old");
        }
    }

    /** What nobody measured is said to be so; it is neither met nor failed. */
    @Test
    void whatWasNeverAssessedSaysThatNothingIsCharted() {
        try (LeavingRoom room = new LeavingRoom(folder).now(110).shown()) {
            assertThat(room.call(() -> room.view().criteria().said()))
                    .contains(
                            "not assessed, Nausea 3 or less, nothing charted",
                            "not assessed, Pain 3 or less, nothing charted",
                            "not assessed, Modified Aldrete 9 or more, nothing charted",
                            "not assessed, Gait tested and steady, nothing charted",
                            "not assessed, Escort present, identity checked, HARGREAVES, Tom,"
                                    + " brother, 555\u00a00100, as arranged");
            assertThat(row(room, "Awake")).startsWith("taken too early, Awake, MOAA/S 5, 13:30");
        }
    }

    @Test
    void aValueThatWasNotTakenIsNotAssessedAndNeverZero() {
        Reading none = new Reading.NotTaken(VitalItem.PAIN, MissingReason.DECLINED);
        try (LeavingRoom room = new LeavingRoom(folder).set(108, but(none)).now(110).shown()) {
            assertThat(row(room, "Pain 3 or less"))
                    .isEqualTo("not assessed, Pain 3 or less, nothing charted");
        }
    }

    @Test
    void saturationOnOxygenDoesNotCountHoweverGoodItIs() {
        Reading onOxygen =
                new Reading.Measured(
                        new OxygenSaturation(
                                new Percent(99),
                                new OxygenSupply.AddedOxygen(LitresPerMinute.of("2"))));
        try (LeavingRoom room = new LeavingRoom(folder).set(108, but(onOxygen)).now(110).shown()) {
            assertThat(row(room, "SpO₂ on air at most 3 below baseline"))
                    .startsWith("not yet, ")
                    .contains("99% on oxygen 2\u00a0L\u00a0per\u00a0min · baseline 98% on air");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "60,  not yet, since 14:40 · until 15:40",
        "99,  not yet, since 14:40 · until 15:40",
        "100, met,     since 14:40 · 1hr",
        "124, met,     since 14:40 · 1hr 24min"
    })
    void theStayIsAClockOfItsOwnWithoutAnAge(int minute, String standing, String evidence) {
        try (LeavingRoom room = new LeavingRoom(folder).now(minute).shown()) {
            assertThat(row(room, "1hr after end of dosing"))
                    .isEqualTo(standing + ", 1hr after end of dosing, " + evidence);
        }
    }

    /** Only flumazenil and naloxone begin a time of observation in the shipped protocols. */
    @Test
    void aRescueDrugWithATimeOfItsOwnKeepsThePatientUntilThatIsOver() {
        LeavingRoom before = new LeavingRoom(folder);
        before.at.minute(50);
        before.at.does(
                new ObservationAct.GiveRescueDrug(
                        before.at.session().here(),
                        "flumazenil",
                        "0.2 mg",
                        "IV",
                        "Dr Mbeki",
                        Optional.empty()));
        try (LeavingRoom room = before.measured().answeredBut().shown()) {
            assertThat(row(room, "Observed after each rescue drug"))
                    .isEqualTo(
                            "not yet, Observed after each rescue drug, since 14:50 · until 16:50");
            assertThat(room.said())
                    .contains("earliest 16:50, in 1hr")
                    .contains("Discharge… 1 criterion open");
            FxHarness.doOnFx(() -> room.view().criteria().requestFocus());
            room.at.minute(170);
            room.settle();
            assertThat(row(room, "Observed after each rescue drug"))
                    .isEqualTo("met, Observed after each rescue drug, since 14:50 · 2hr");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GAIT,     Gait tested and steady, NO,             unsteady on turning, not yet, No · unsteady on turning",
        "GAIT,     Gait tested and steady, YES,            as before,           met,     Yes · as before",
        "VOIDED,   'Has passed urine, if asked', NOT_APPLICABLE, not asked,     met,     Not applicable · not asked",
        "VOIDED,   'Has passed urine, if asked', NO,       '',                  optional, No"
    })
    void anAnswerIsSaidInWordsWithItsDetail(
            String code,
            String criterion,
            Answer answer,
            String detail,
            String standing,
            String evidence) {
        LeavingRoom before = new LeavingRoom(folder).now(109);
        before.at.does(
                new PreparationAct.AnswerChecklist(
                        before.at.session().here(),
                        Checklist.Kind.DISCHARGE,
                        code,
                        answer,
                        detail));
        try (LeavingRoom room = before.now(110).shown()) {
            assertThat(row(room, criterion))
                    .isEqualTo(
                            standing
                                    + ", "
                                    + criterion
                                    + ", "
                                    + together(evidence)
                                    + ", 15:49 · 1min old");
        }
    }

    @Test
    void dischargeKeepsTheFocusWhenEvidenceGrowsTooOldBeneathIt() {
        try (LeavingRoom room = new LeavingRoom(folder).measured().answeredBut().shown()) {
            room.press(KeyCode.TAB);
            assertThat(room.focused()).isEqualTo("Discharge…");

            room.now(300).settle();

            assertThat(room.focused()).startsWith("Discharge… ").endsWith(" open");
            room.press(KeyCode.SPACE);
            assertThat(room.call(() -> room.view().form())).isEmpty();
            assertThat(room.said())
                    .contains(LeavingRoom.WORDS.say("charting.refused.CRITERIA_OPEN"));
        }
    }
}
