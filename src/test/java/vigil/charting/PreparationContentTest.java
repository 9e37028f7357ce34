package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.charting.Refusal.Reason;
import vigil.dosing.Product;
import vigil.dosing.Product.Form;
import vigil.dosing.Weight;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.quantity.Kilograms;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.PreparationEvent.WeightRecorded;
import vigil.session.SamplePreparation;
import vigil.session.SampleProtocol;
import vigil.session.SessionId;
import vigil.session.Stage;
import vigil.vitals.Plausibility.Doubt;

/** What a plan, a weight and drug that is drawn up may say. */
class PreparationContentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Ward ward = new Ward(new MemoryLedger());

    private Optional<Reason> tried(Act act) {
        return switch (ward.charting.perform(act)) {
            case Outcome.Accepted _ -> Optional.empty();
            case Outcome.Refused(Refusal refusal) -> Optional.of(refusal.reason());
        };
    }

    private Optional<Reason> planned(Patient patient, SeriesPosition series) {
        SessionId session = new SessionId(ward.next());
        return tried(
                new PreparationAct.PlanSession(
                        ward.context(session),
                        patient,
                        "Infusion room 1",
                        series,
                        ward.moment(0),
                        ward.zone(),
                        false));
    }

    private static Patient born(LocalDate day) {
        Patient who = SamplePreparation.patient();
        return new Patient(who.id(), who.mrn(), who.name(), day, who.sex(), who.allergies());
    }

    @Test
    void nobodyIsBornAfterToday() {
        SeriesPosition first = new SeriesPosition(1, 0);
        assertThat(planned(born(TODAY), first)).isEmpty();
        assertThat(planned(born(TODAY.plusDays(1)), first)).contains(Reason.IN_THE_FUTURE);
    }

    /** A series of unknown length has none, which is written as 0. */
    @ParameterizedTest
    @CsvSource({"1, 0, ", "1, 6, ", "0, 6, IMPOSSIBLE_VALUE", "1, -1, IMPOSSIBLE_VALUE"})
    void aSessionIsTheFirstOfItsSeriesOrALaterOne(int number, int of, Reason why) {
        assertThat(planned(born(TODAY), new SeriesPosition(number, of)))
                .isEqualTo(Optional.ofNullable(why));
    }

    @Test
    void anAllergyHasAName() {
        Acts acts = ward.in(Stage.CHECKED_IN, SampleProtocol.infusion());
        Function<String, Act> asked =
                allergy ->
                        new PreparationAct.ReviewAllergies(
                                acts.now(), new Allergies.Known(List.of("penicillin", allergy)));
        assertThat(tried(asked.apply(" "))).contains(Reason.EMPTY_TEXT);
        assertThat(tried(asked.apply("5\u202E05 latex"))).contains(Reason.FORBIDDEN_CHARACTER);
        assertThat(tried(asked.apply("latex"))).isEmpty();
    }

    private static Weight weight(String kilograms, Acts acts) {
        return new Weight(Kilograms.of(kilograms), Weight.Method.SCALE, acts.ward().moment(-60));
    }

    /** A weight is meant where just what is doubtful about it was asked; a correction means it. */
    @Test
    void anUnusualWeightIsConfirmedForWhatIsUnusualAboutIt() {
        Acts acts = ward.in(Stage.CHECKED_IN, SampleProtocol.infusion());
        Function<Optional<Doubt>, Act> heavy =
                asked -> new PreparationAct.RecordWeight(acts.now(), weight("210", acts), asked);
        assertThat(tried(heavy.apply(Optional.empty()))).contains(Reason.UNUSUAL_NOT_CONFIRMED);
        assertThat(tried(heavy.apply(Optional.of(Doubt.FAR_FROM_LAST_VISIT))))
                .contains(Reason.UNUSUAL_NOT_CONFIRMED);
        assertThat(tried(heavy.apply(Optional.of(Doubt.TOO_HIGH)))).isEmpty();
        assertThat(
                        tried(
                                acts.amend(
                                        acts.first(WeightRecorded.class),
                                        new WeightRecorded(weight("205", acts)))))
                .isEmpty();
    }

    private Optional<Reason> drawn(
            Acts acts, Form form, String milligrams, Optional<Millilitres> volume) {
        return tried(
                new PreparationAct.DrawUpDrug(
                        acts.now(),
                        new Product("ketamine", "", form, "K2231", TODAY),
                        Milligrams.of(milligrams),
                        volume,
                        Optional.empty()));
    }

    /** From 0.65 to 0.75 mL read as 0.7: at 50 mg per mL they hold from 32.5 to 37.5 mg. */
    @ParameterizedTest
    @CsvSource({
        "0.7, 35, ",
        "0.7, 38, ",
        "0.7, 39, VOLUME_NOT_MATCHING",
        "0.7, 32, ",
        "0.7, 31, VOLUME_NOT_MATCHING",
        "0.70, 36, VOLUME_NOT_MATCHING",
        "7, 35, VOLUME_NOT_MATCHING",
        "0, 0, IMPOSSIBLE_VALUE"
    })
    void aVolumeHoldsTheAmountAsFarAsItsDigitsGo(String volume, String milligrams, Reason why) {
        Acts acts = ward.in(Stage.CHECKED_IN, SampleProtocol.infusion());
        Form vial = new Form.Vial(MilligramsPerMillilitre.of("50"));
        assertThat(drawn(acts, vial, milligrams, Optional.of(Millilitres.of(volume))))
                .isEqualTo(Optional.ofNullable(why));
    }

    @Test
    void onlyWhatIsLiquidHasAVolume() {
        Acts acts = ward.in(Stage.CHECKED_IN, SampleProtocol.infusion());
        Form tablet = new Form.SolidDose(Milligrams.of("50"));
        assertThat(drawn(acts, tablet, "50", Optional.empty())).isEmpty();
        assertThat(drawn(acts, tablet, "50", Optional.of(Millilitres.of("1"))))
                .contains(Reason.VOLUME_NOT_MATCHING);
    }
}
