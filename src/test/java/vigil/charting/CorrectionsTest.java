package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.charting.Refusal.Reason;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.dosing.Weight;
import vigil.quantity.Kilograms;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.DoseCourse;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.DosingEvent.InfusionStarted;
import vigil.session.Entry;
import vigil.session.EntryId;
import vigil.session.LeavingEvent.PatientDischarged;
import vigil.session.ObservationEvent.RescueDrugGiven;
import vigil.session.ObservationEvent.SideEffectChanged;
import vigil.session.ObservationEvent.SideEffectLogged;
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.PreparationEvent.WeightRecorded;
import vigil.session.RecordEvent.NewTimeTaken;
import vigil.session.SampleProtocol;
import vigil.session.SessionEvent;
import vigil.session.Stage;
import vigil.session.Witness;

/** Corrections of what a dose rests on: the record reads as if typed right, the old value stays. */
final class CorrectionsTest {
    private final Ward ward = new Ward(new MemoryLedger());

    private Acts in(Stage stage) {
        return ward.in(stage, SampleProtocol.infusion());
    }

    private Chart chart(Acts acts) {
        return ward.charting.open(acts.session()).chart();
    }

    private Entry only(Acts acts, Class<? extends SessionEvent> kind) {
        return chart(acts).entry(acts.first(kind)).orElseThrow();
    }

    private static <E extends SessionEvent> E old(Entry entry, Class<E> kind) {
        return kind.cast(entry.first().event());
    }

    @Test
    void aWasteCorrectedCountsAsIfTypedRightAtFirst() {
        Acts wrong = in(Stage.RECOVERING);
        wrong.does(wrong.waste("10"));
        DrugWasted right =
                new DrugWasted(
                        "K2231", Milligrams.of("15"), new Witness.Seen(Ward.SECOND), "drug bin");
        wrong.does(wrong.amend(wrong.first(DrugWasted.class), right));
        Chart corrected = chart(wrong);

        Acts typed = new Ward(new MemoryLedger()).in(Stage.RECOVERING, SampleProtocol.infusion());
        typed.does(typed.waste("15"));
        Chart first = typed.ward().charting.open(typed.session()).chart();

        assertThat(DoseCourse.in(corrected).movements(ward.now()))
                .isEqualTo(DoseCourse.in(first).movements(ward.now()));
        assertThat(old(only(wrong, DrugWasted.class), DrugWasted.class).amount())
                .isEqualTo(Milligrams.of("10"));
        assertThat(
                        wrong.refused(
                                wrong.amend(
                                        wrong.first(DrugWasted.class),
                                        new DrugWasted(
                                                "K2231",
                                                Milligrams.of("49"),
                                                right.witness(),
                                                "drug bin"))))
                .isEqualTo(Reason.MORE_THAN_DRAWN);
        assertThat(
                        wrong.refused(
                                wrong.amend(
                                        wrong.first(DrugWasted.class),
                                        new DrugWasted(
                                                "OTHER",
                                                Milligrams.of("5"),
                                                right.witness(),
                                                "drug bin"))))
                .isEqualTo(Reason.LOT_UNKNOWN);
    }

    @Test
    void aRateCorrectedChangesWhatWasGivenSinceItsStart() {
        Acts acts = in(Stage.RECOVERING);
        acts.does(
                acts.amend(
                        acts.first(InfusionStarted.class),
                        new InfusionStarted(MilligramsPerHour.of("45"), "right forearm")));

        assertThat(DoseCourse.in(chart(acts)).delivered().at(ward.now()).amount())
                .isEqualByComparingTo("30");
        assertThat(old(only(acts, InfusionStarted.class), InfusionStarted.class).rate())
                .isEqualTo(MilligramsPerHour.of("52.5"));
        assertThat(
                        acts.refused(
                                acts.amend(
                                        acts.first(InfusionStarted.class),
                                        new InfusionStarted(
                                                MilligramsPerHour.of("0"), "right forearm"))))
                .isEqualTo(Reason.RATE_NOT_ABOVE_ZERO);
        assertThat(
                        acts.refused(
                                acts.amend(
                                        acts.first(InfusionStarted.class),
                                        new InfusionStarted(
                                                MilligramsPerHour.of("525"), "right forearm"))))
                .isEqualTo(Reason.MORE_THAN_DRAWN);
    }

    @Test
    void aRescueDrugIsCorrectedAndItsNameMayNotBecomeEmpty() {
        Acts acts = in(Stage.DOSING);
        acts.does(acts.rescue());
        RescueDrugGiven right =
                new RescueDrugGiven("labetalol", "10 mg", "IV", "Dr Mbeki", Optional.empty());
        acts.does(acts.amend(acts.first(RescueDrugGiven.class), right));

        assertThat(only(acts, RescueDrugGiven.class).now()).isEqualTo(right);
        assertThat(old(only(acts, RescueDrugGiven.class), RescueDrugGiven.class).drug())
                .isEqualTo("ondansetron");
        assertThat(
                        acts.refused(
                                acts.amend(
                                        acts.first(RescueDrugGiven.class),
                                        new RescueDrugGiven(
                                                "", "10 mg", "IV", "Dr Mbeki", Optional.empty()))))
                .isEqualTo(Reason.EMPTY_TEXT);
    }

    @Test
    void aWeightCorrectedAfterTheOrderIsKeptAndTheDoseMustBeOrderedAnew() {
        Acts acts = in(Stage.READY);
        WeightRecorded before = (WeightRecorded) only(acts, WeightRecorded.class).now();
        Weight right =
                new Weight(
                        Kilograms.of("80"), before.weight().method(), before.weight().measuredAt());
        acts.does(acts.amend(acts.first(WeightRecorded.class), new WeightRecorded(right)));

        assertThat(only(acts, WeightRecorded.class).first().event()).isEqualTo(before);
        assertThat(acts.refused(acts.start())).isEqualTo(Reason.WEIGHT_CHANGED);
        assertThat(
                        acts.refused(
                                acts.amend(
                                        acts.first(WeightRecorded.class),
                                        new WeightRecorded(
                                                new Weight(
                                                        Kilograms.of("7"),
                                                        right.method(),
                                                        right.measuredAt())))))
                .isEqualTo(Reason.IMPOSSIBLE_VALUE);
    }

    @Test
    void aWeightChartedAfterTheOrderAsksForAnotherOrder() {
        Acts acts = in(Stage.READY);
        WeightRecorded before = (WeightRecorded) only(acts, WeightRecorded.class).now();
        acts.does(acts.weigh("80"));

        assertThat(acts.refused(acts.start())).isEqualTo(Reason.WEIGHT_CHANGED);
        acts.does(acts.weigh(before.weight().kilograms().amount().toPlainString()));
        acts.does(acts.start());
        acts.does(acts.weigh("80"));
    }

    @Test
    void anOrderIsOnlyCorrectedToOneThatTheProtocolKnows() {
        Acts acts = in(Stage.DOSING);
        DoseOrdered before = (DoseOrdered) only(acts, DoseOrdered.class).now();
        var order = before.order();

        assertThat(
                        acts.refused(
                                acts.amend(
                                        acts.first(DoseOrdered.class),
                                        new DoseOrdered(
                                                new DoseOrder(
                                                        order.drug(),
                                                        order.route(),
                                                        order.basis(),
                                                        Milligrams.of("70"),
                                                        order.minutes(),
                                                        order.bagVolume(),
                                                        order.orderedBy())))))
                .isEqualTo(Reason.DOSE_OUTSIDE_PROTOCOL);
        assertThat(only(acts, DoseOrdered.class).amended()).isFalse();
    }

    /** The devices took their lot from what was drawn: whichever is corrected first, it is off. */
    @Test
    void aLotMistypedWhereDrugWasTakenOutIsCorrectedThereAndThenInWhatNamesIt() {
        Acts acts = ward.in(Stage.READY, SampleProtocol.spray());
        for (int number = 1; number <= 3; number++) {
            acts.does(acts.device(number));
            ward.minute(5 * number);
        }
        DrugDrawnUp was = (DrugDrawnUp) only(acts, DrugDrawnUp.class).now();
        acts.does(acts.amend(acts.first(DrugDrawnUp.class), withLot(was, "K2213")));
        assertThat(new DrugAccount(chart(acts)).knows("K2213")).isTrue();

        for (Charted<DeviceGiven> given : chart(acts).all(DeviceGiven.class)) {
            acts.does(
                    acts.amend(
                            given.id(),
                            new DeviceGiven(
                                    given.event().number(), given.event().amount(), "K2213")));
        }
        Chart now = chart(acts);
        assertThat(new DrugAccount(now).knows("K2231")).isFalse();
        assertThat(new DrugAccount(now).left("K2213", ward.now())).isZero();
    }

    private static DrugDrawnUp withLot(DrugDrawnUp was, String lot) {
        Product of = was.product();
        return new DrugDrawnUp(
                new Product(of.drug(), of.brand(), of.form(), lot, of.expiry()),
                was.drawn(),
                was.volume(),
                was.dilutedTo());
    }

    /** What is in the patient is not taken back by a refusal: the record says it. */
    @Test
    void thatDrugWasPastItsExpiryIsSaidOnceItWasGivenAndNotBefore() {
        Acts acts = in(Stage.READY);
        DrugDrawnUp was = (DrugDrawnUp) only(acts, DrugDrawnUp.class).now();
        LocalDate past = ward.moment(0).local().toLocalDate().minusDays(20);
        Product of = was.product();
        DrugDrawnUp expired =
                new DrugDrawnUp(
                        new Product(of.drug(), of.brand(), of.form(), of.lot(), past),
                        was.drawn(),
                        was.volume(),
                        was.dilutedTo());
        assertThat(acts.refused(acts.amend(acts.first(DrugDrawnUp.class), expired)))
                .isEqualTo(Reason.DRUG_EXPIRED);

        acts.does(acts.start());
        acts.does(acts.amend(acts.first(DrugDrawnUp.class), expired));
        assertThat(only(acts, DrugDrawnUp.class).now()).isEqualTo(expired);
    }

    /** Whoever ordered 35 mg for 70 kg ordered that, also where the weight was mistyped. */
    @Test
    void anOrderIsCorrectedAfterTheStartAlsoWhereItsWeightWasCorrectedSince() {
        Acts acts = in(Stage.DOSING);
        WeightRecorded before = (WeightRecorded) only(acts, WeightRecorded.class).now();
        acts.does(
                acts.amend(
                        acts.first(WeightRecorded.class),
                        new WeightRecorded(
                                new Weight(
                                        Kilograms.of("80"),
                                        before.weight().method(),
                                        before.weight().measuredAt()))));
        DoseOrder order = ((DoseOrdered) only(acts, DoseOrdered.class).now()).order();
        DoseOrdered right = new DoseOrdered(order.by("Dr Ito"));
        acts.does(acts.amend(acts.first(DoseOrdered.class), right));
        assertThat(chart(acts).order()).contains(right.order());
        assertThat(chart(acts).weight().orElseThrow().kilograms()).isEqualTo(Kilograms.of("80"));
    }

    /** Every time before it is counted by it. */
    @Test
    void aTimeThatWasTakenIsNotStruckOut() {
        Acts acts = in(Stage.DOSING);
        acts.does(acts.newTime());
        assertThat(acts.refused(acts.strike(acts.first(NewTimeTaken.class))))
                .isEqualTo(Reason.ENTRY_CARRIES_OTHERS);
    }

    @Test
    void anOnsetIsNotCorrectedToAfterWhatBecameOfIt() {
        Acts acts = in(Stage.DOSING);
        ward.minute(12);
        acts.does(acts.worse());
        ward.minute(15);
        acts.does(acts.effectEnds());
        ward.minute(20);
        EntryId onset = acts.first(SideEffectLogged.class);

        assertThat(acts.refused(acts.amendTime(onset, 13))).isEqualTo(Reason.BEFORE_ITS_ONSET);
        acts.does(acts.strike(acts.first(SideEffectChanged.class)));
        acts.does(acts.amendTime(onset, 13));
        assertThat(acts.refused(acts.amendTime(onset, 16))).isEqualTo(Reason.BEFORE_ITS_ONSET);
    }

    @Test
    void nobodyIsCorrectedToHaveLeftBeforeTheLastActOfDosing() {
        Acts acts = in(Stage.DISCHARGED);

        assertThat(acts.refused(acts.amendTime(acts.first(PatientDischarged.class), 39)))
                .isEqualTo(Reason.BEFORE_LAST_DOSING_ACT);
        acts.does(acts.amendTime(acts.first(PatientDischarged.class), 41));
    }

    @Test
    void aDeviceKeepsItsNumber() {
        Acts acts = ward.in(Stage.DOSING, SampleProtocol.spray());
        ward.minute(6);
        acts.does(acts.device(2));
        DeviceGiven second = chart(acts).latest(DeviceGiven.class).orElseThrow().event();

        assertThat(acts.refused(acts.amend(acts.first(DeviceGiven.class), second)))
                .isEqualTo(Reason.WRONG_DEVICE_NUMBER);
    }

    @Test
    void nothingMoreIsChartedOfAnEffectThatIsStruckOut() {
        Acts acts = in(Stage.DOSING);
        EntryId effect = acts.first(SideEffectLogged.class);
        acts.does(acts.strike(effect));

        assertThat(acts.refused(acts.worse())).isEqualTo(Reason.UNKNOWN_ENTRY);
        assertThat(acts.refused(acts.effectEnds())).isEqualTo(Reason.UNKNOWN_ENTRY);
        assertThat(
                        acts.refused(
                                new ObservationAct.GiveRescueDrug(
                                        acts.now(),
                                        "ondansetron",
                                        "4 mg",
                                        "IV",
                                        "Dr Mbeki",
                                        Optional.of(effect))))
                .isEqualTo(Reason.UNKNOWN_ENTRY);
    }
}
