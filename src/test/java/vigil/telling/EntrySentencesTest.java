package vigil.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.dosing.Route;
import vigil.dosing.Weight;
import vigil.effects.DrugAction;
import vigil.effects.EffectOutcome;
import vigil.effects.EffectTerm;
import vigil.effects.Expectedness;
import vigil.effects.Grade;
import vigil.effects.OnsetKnown;
import vigil.effects.Seriousness;
import vigil.effects.SideEffect;
import vigil.effects.SupportiveCare;
import vigil.people.Allergies;
import vigil.people.PersonName;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.protocol.Limit;
import vigil.quantity.Kilograms;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.quantity.MmHg;
import vigil.quantity.PerMinute;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.screen.kit.Words;
import vigil.session.DosingEvent;
import vigil.session.EntryId;
import vigil.session.LeavingEvent;
import vigil.session.ObservationEvent;
import vigil.session.PreparationEvent;
import vigil.session.RecordEvent;
import vigil.session.SampleChart;
import vigil.session.SamplePreparation;
import vigil.session.SessionEvent;
import vigil.session.SigningEvent;
import vigil.session.Witness;
import vigil.vitals.BloodPressure;
import vigil.vitals.Cuff;
import vigil.vitals.HeartRate;
import vigil.vitals.MissingReason;
import vigil.vitals.Plausibility.Doubt;
import vigil.vitals.Reading;
import vigil.vitals.VitalSigns;
import vigil.vitals.VitalValue;
import vigil.wording.Sentences;

/** The lines of a record, as they stand on screen and on paper. */
class EntrySentencesTest {
    private static final Sentences WORDS = Words.of("chart", "charting", "record");
    private static final StaffId BELL = new StaffId("bell");
    private static final People PEOPLE =
            new People(
                    List.of(
                            new StaffMember(
                                    BELL, new PersonName("Bell", "Ida", ""), "RN", Set.of())));
    private static final SampleChart CLOCK =
            SampleChart.infusion().start(0).effect(5, "NAU", Grade.MILD);
    private static final EntryId EFFECT = CLOCK.last();
    private static final Limit LIMIT = CLOCK.chart().protocol().orElseThrow().limits().getFirst();

    private final EntryText text = new EntryText(WORDS, PEOPLE, terms());

    private static SessionTerms terms() {
        SessionTerms terms = new SessionTerms();
        terms.of(CLOCK.chart());
        return terms;
    }

    private static Arguments flag(String id, String said) {
        return row(new ObservationEvent.FlagSeen(id, ""), "Flag seen: " + said);
    }

    private static Arguments row(SessionEvent event, String said) {
        return Arguments.of(event, said);
    }

    private static Reading measured(VitalValue value) {
        return new Reading.Measured(value);
    }

    private static BiFunction<Optional<String>, Optional<String>, SessionEvent> drawn(
            Product.Form form, String brand) {
        return (volume, dilutedTo) ->
                new PreparationEvent.DrugDrawnUp(
                        new Product("ketamine", brand, form, "K2231", LocalDate.of(2027, 12, 31)),
                        mg("50"),
                        volume.map(Millilitres::of),
                        dilutedTo.map(Millilitres::of));
    }

    private static MilligramsPerHour rate(String rate) {
        return MilligramsPerHour.of(rate);
    }

    private static Milligrams mg(String amount) {
        return Milligrams.of(amount);
    }

    static Stream<Arguments> dosing() {
        return Stream.of(
                row(
                        new DosingEvent.InfusionStarted(rate("52.50"), "right forearm"),
                        "Infusion started: 52.5 mg per h, right forearm"),
                row(
                        new DosingEvent.InfusionStarted(rate("52.555"), ""),
                        "Infusion started: 52.555 mg per h"),
                row(
                        new DosingEvent.RateChanged(rate("26.25"), "pressure"),
                        "Rate changed: 26.25 mg per h, pressure"),
                row(new DosingEvent.InfusionPaused("pressure"), "Paused: pressure"),
                row(new DosingEvent.InfusionResumed(rate("40")), "Resumed: 40 mg per h"),
                row(new DosingEvent.BolusGiven(mg("10"), "as ordered"), "Bolus: 10 mg, as ordered"),
                row(new DosingEvent.DoseGiven(mg("0.5"), "deltoid"), "Dose given: 0.5 mg, deltoid"),
                row(new DosingEvent.DeviceGiven(2, mg("28"), "E1"), "Device 2: 28 mg, lot E1"),
                row(new DosingEvent.DosingStopped(true, ""), "Dosing ended as ordered"),
                row(
                        new DosingEvent.DosingStopped(false, "pressure"),
                        "Dosing ended early: pressure"),
                row(
                        new DosingEvent.PumpVolumeRead(Millilitres.of("12.50")),
                        "Pump shows 12.5 mL infused"),
                row(
                        new DosingEvent.DrugWasted(
                                "K2231", mg("15"), new Witness.Seen(BELL), "drug bin"),
                        "Wasted 15 mg, lot K2231, witness BELL, Ida (RN), drug bin"),
                row(
                        new DosingEvent.DrugWasted(
                                "K2231", mg("15"), new Witness.Missing(), "drug bin"),
                        "Wasted 15 mg, lot K2231, no witness yet, drug bin"),
                row(
                        new DosingEvent.DrugReturned("K2231", mg("1250.0")),
                        "Returned 1,250 mg, lot K2231"));
    }

    static Stream<Arguments> observing() {
        return Stream.of(
                row(
                        new ObservationEvent.SetMissed("x", MissingReason.OUT_OF_ROOM, "toilet"),
                        "Set missed: " + WORDS.say("missingReason.OUT_OF_ROOM") + ", toilet"),
                row(
                        new ObservationEvent.SideEffectLogged(
                                SamplePreparation.sideEffect("NAU", Grade.SEVERE)),
                        "Side effect: nau, severe, onset observed, expected"),
                row(
                        new ObservationEvent.SideEffectEnded(
                                CLOCK.last(), EffectOutcome.RESOLVED_WITH_SEQUELAE),
                        "Side effect ended: nau, "
                                + WORDS.say("effectOutcome.RESOLVED_WITH_SEQUELAE")),
                row(
                        new ObservationEvent.SideEffectEnded(
                                new EntryId(new UUID(0, 0)), EffectOutcome.RESOLVED),
                        "Side effect ended: " + WORDS.say("effectOutcome.RESOLVED")),
                row(
                        new ObservationEvent.RescueDrugGiven(
                                "ondansetron", "4 mg", "IV", "", Optional.empty()),
                        "Rescue drug: ondansetron, 4 mg, IV"),
                row(
                        new ObservationEvent.CareGiven(SupportiveCare.MUSIC, "own list"),
                        "Care: Music, own list"),
                row(
                        new ObservationEvent.ScoreTaken(new Score(ScoreKind.PHQ_9, List.of(), 9)),
                        "PHQ-9: 9 of 27"),
                row(
                        new ObservationEvent.SuicideScreened(
                                "C-SSRS", ObservationEvent.SuicideScreened.Result.NEGATIVE, ""),
                        "Suicide screen: C-SSRS, Negative"),
                row(new ObservationEvent.NoteWritten("slept"), "Note: slept"),
                row(new ObservationEvent.TimeStamped(" "), "Time stamped: not said yet for what"),
                row(new ObservationEvent.TimeStamped("spoke"), "Time stamped: spoke"),
                row(
                        new ObservationEvent.FlagSeen(
                                "limit:" + LIMIT.id() + ":" + EFFECT.value(), "repeated"),
                        "Flag seen: " + LIMIT.says() + ", repeated"),
                row(
                        new ObservationEvent.FlagSeen("limit:gone:" + EFFECT.value(), ""),
                        "Flag seen: gone"),
                flag("overdue:x", "a set was overdue"),
                flag("missed:x", "a set was missed, no reason given yet"),
                flag("stamp:x", "a stamped time, not said yet for what"),
                flag("waste:x", "waste that nobody was named to have seen"),
                flag("effect:x", "a side effect had not ended"),
                flag("drug", "drug drawn was not accounted for"),
                flag("clock:x", "the clock of the computer had jumped"),
                flag("draft:x", "something typed was not saved"),
                flag("systolic", "systolic"));
    }

    /** Whatever can be charted of an effect and of a pressure is said. */
    static Stream<Arguments> inFull() {
        return Stream.of(
                row(
                        new ObservationEvent.SideEffectLogged(
                                new SideEffect(
                                        new EffectTerm("CHESTP", "Chest pain"),
                                        OnsetKnown.REPORTED,
                                        Grade.MODERATE,
                                        Set.of(
                                                Seriousness.HOSPITAL_ADMISSION,
                                                Seriousness.LIFE_THREATENING),
                                        Expectedness.UNEXPECTED,
                                        DrugAction.STOPPED,
                                        "oxygen",
                                        "Dr Mbeki")),
                        "Side effect: Chest pain, moderate, serious: Life-threatening and"
                                + " Hospital admission, onset reported by the patient, unexpected, drug:"
                                + " Stopped, oxygen, Dr Mbeki"),
                row(
                        new ObservationEvent.VitalsRecorded(
                                new VitalSigns(
                                        List.of(
                                                measured(BloodPressure.of(128, 80)),
                                                measured(new HeartRate(new PerMinute(62))))),
                                ObservationEvent.SetKind.FULL),
                        "Full set: 128/80 mmHg, mean 96 (computed) · HR 62"),
                row(
                        new ObservationEvent.VitalsRecorded(
                                new VitalSigns(
                                        List.of(
                                                measured(
                                                        new BloodPressure(
                                                                new MmHg(128),
                                                                new MmHg(80),
                                                                Optional.of(new MmHg(98)),
                                                                new Cuff(
                                                                        Cuff.Arm.LEFT,
                                                                        Cuff.Position.SITTING,
                                                                        Cuff.Size.LARGE,
                                                                        Cuff.Method.MANUAL))))),
                                ObservationEvent.SetKind.EYES_ON),
                        WORDS.say("setKind.EYES_ON")
                                + ": 128/80 mmHg, mean 98 (measured), left arm, sitting, large cuff, by hand"));
    }

    static Stream<Arguments> preparing() {
        return Stream.of(
                row(
                        new PreparationEvent.PatientCheckedIn("name, date of birth"),
                        "Checked in: name, date of birth"),
                row(
                        new PreparationEvent.AllergiesReviewed(
                                new Allergies.Known(List.of("penicillin (rash)", "latex"))),
                        "Allergies: penicillin (rash); latex"),
                row(
                        new PreparationEvent.WeightRecorded(
                                new Weight(
                                        Kilograms.of("70.50"),
                                        Weight.Method.SCALE,
                                        CLOCK.minute(0))),
                        "Weight 70.5 kg, " + WORDS.say("weightMethod.SCALE")),
                row(
                        new PreparationEvent.WeightRecorded(
                                new Weight(
                                        Kilograms.of("154"),
                                        Weight.Method.STATED_BY_PATIENT,
                                        CLOCK.minute(0)),
                                Optional.of(Doubt.FAR_FROM_LAST_VISIT)),
                        "Weight 154 kg, "
                                + WORDS.say("weightMethod.STATED_BY_PATIENT")
                                + "; unusual, looked at again and confirmed"),
                row(
                        new PreparationEvent.EscortArranged("Fennel", "", "020 7946 0000"),
                        "Escort: Fennel, 020 7946 0000"),
                row(
                        drawn(new Product.Form.Vial(MilligramsPerMillilitre.of("10.0")), "Ketalar")
                                .apply(Optional.of("5"), Optional.of("50")),
                        "Drawn up: 50 mg, 5 mL, ketamine (Ketalar) 10 mg per mL, diluted to 50 mL,"
                                + " lot K2231, expires 31-Dec-2027"),
                row(
                        drawn(new Product.Form.SolidDose(mg("25")), "")
                                .apply(Optional.empty(), Optional.empty()),
                        "Drawn up: 50 mg, ketamine tablet of 25 mg, lot K2231, expires"
                                + " 31-Dec-2027"),
                row(
                        new PreparationEvent.DoseOrdered(
                                new DoseOrder(
                                        "ketamine",
                                        Route.INTRAVENOUS,
                                        new DoseBasis.ByRate(rate("52.5")),
                                        mg("35"),
                                        Optional.of(40),
                                        Optional.of(Millilitres.of("50")),
                                        "Dr Mbeki")),
                        "Ordered: ketamine 35 mg, intravenous infusion, over 40 min, in 50 mL, 52.5"
                                + " mg per h, Dr Mbeki"),
                row(new PreparationEvent.DoseChecked(BELL), "Dose checked by BELL, Ida (RN)"),
                row(new PreparationEvent.DoseChecked(new StaffId("gone")), "Dose checked by gone"),
                row(new PreparationEvent.TimeOutDone(), "Time-out done"));
    }

    static Stream<Arguments> leaving() {
        return Stream.of(
                row(
                        new LeavingEvent.ObservationExtended(30, "dizzy"),
                        "Watched longer by 30 min: dizzy"),
                row(
                        new LeavingEvent.PatientTransferred("St Elsewhere", "chest pain"),
                        "Transferred: St Elsewhere, chest pain"),
                row(
                        new LeavingEvent.LeftAgainstMedicalAdvice("capacity clear", " "),
                        "Left against advice: capacity clear"),
                row(
                        new LeavingEvent.TreatmentNotGiven("no escort"),
                        "Treatment not given: no escort"),
                row(new RecordEvent.ClockJumped(-61_999), "Clock of the computer moved by −61 s"),
                row(
                        new RecordEvent.NewTimeTaken(-2_700_000),
                        "New time of the computer taken, −2,700 s from the time before"),
                row(new SigningEvent.AddendumWritten("called back"), "Addendum: called back"),
                row(new SigningEvent.NurseAsked("which arm?"), "Question: which arm?"),
                row(new SigningEvent.FollowedUp("phone", "well"), "Follow-up with phone: well"));
    }

    @ParameterizedTest
    @MethodSource({"dosing", "observing", "inFull", "preparing", "leaving"})
    void anEntryIsOneSentence(SessionEvent event, String said) {
        assertThat(text.of(event).replace('\u00a0', ' ')).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "'a', 'b', 'a, b'",
        "'', 'b', 'b'",
        "'a', ' ', 'a'",
        "' ', '', ''",
        "'a, c', 'b', 'a, c, b'"
    })
    void partsThatSayNothingLeaveNoComma(String one, String other, String said) {
        assertThat(EntryText.joined(one, other)).isEqualTo(said);
    }

    private static SigningEvent.CoursePlanned plan(
            int sessions, String often, String strategy, LocalDate next, String dose, String why) {
        return new SigningEvent.CoursePlanned(
                sessions, often, strategy, Optional.ofNullable(next), dose, why);
    }

    @Test
    void aPlanIsSaidByWhatOfItIsThere() {
        SigningText signing = new SigningText(Words.of("record", "chart", "charting"));
        String all =
                signing.planned(
                        plan(
                                6,
                                "twice a week",
                                " taper ",
                                LocalDate.of(2026, 11, 29),
                                "0.6 mg per kg",
                                "no effect"));
        assertThat(all)
                .contains(
                        "6",
                        "twice a week · taper · ",
                        "29-Nov-2026",
                        "0.6 mg per kg",
                        "no effect");
        assertThat(signing.planned(plan(0, "", "taper", null, "", "no effect")))
                .isEqualTo("taper · no effect");
        assertThat(signing.planned(plan(0, " ", "", null, "", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0123456789abcdef0123, 0123456789abcdef", "abc, abc", "'', ''"})
    void aHashIsShownByItsBeginning(String hash, String shown) {
        assertThat(SigningText.head(hash)).isEqualTo(shown);
    }
}
