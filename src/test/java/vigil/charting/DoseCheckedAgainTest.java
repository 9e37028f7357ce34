package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.charting.Refusal.Reason;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.protocol.Protocol;
import vigil.quantity.Kilograms;
import vigil.quantity.Millilitres;
import vigil.session.Chart;
import vigil.session.DoseCheck;
import vigil.session.Entry;
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.PreparationEvent.WeightRecorded;
import vigil.session.RecordedEvent;
import vigil.session.SampleProtocol;
import vigil.session.Stage;

/** A second person checked a dose, and what they checked was corrected since. */
class DoseCheckedAgainTest {
    private final Ward ward = new Ward(new MemoryLedger());

    private Acts in(Stage stage) {
        return in(stage, SampleProtocol.infusion());
    }

    private Acts in(Stage stage, Protocol protocol) {
        return ward.in(stage, protocol);
    }

    private Chart chart(Acts acts) {
        return ward.charting.open(acts.session()).chart();
    }

    private boolean former(Acts acts) {
        return DoseCheck.former(chart(acts)).isPresent();
    }

    private <E extends vigil.session.SessionEvent> E now(Acts acts, Class<E> kind) {
        return chart(acts).latest(kind).orElseThrow().event();
    }

    private Act otherLot(Acts acts, String lot) {
        DrugDrawnUp was = now(acts, DrugDrawnUp.class);
        Product of = was.product();
        return acts.amend(
                acts.first(DrugDrawnUp.class),
                new DrugDrawnUp(
                        new Product(of.drug(), of.brand(), of.form(), lot, of.expiry()),
                        was.drawn(),
                        was.volume(),
                        was.dilutedTo()));
    }

    private Act inBag(Acts acts, String millilitres, String orderedBy) {
        DoseOrder was = now(acts, DoseOrdered.class).order();
        return acts.amend(
                acts.first(DoseOrdered.class),
                new DoseOrdered(
                        new DoseOrder(
                                was.drug(),
                                was.route(),
                                was.basis(),
                                was.dose(),
                                was.minutes(),
                                Optional.of(Millilitres.of(millilitres)),
                                orderedBy)));
    }

    @ParameterizedTest
    @EnumSource(names = {"DOSING", "PAUSED", "RECOVERING", "FIT_TO_LEAVE"})
    void whatIsCorrectedAfterTheCheckIsCheckedAgainAndNothingIsTakenAway(Stage stage) {
        Acts acts = in(stage);
        assertThat(former(acts)).isFalse();
        acts.does(otherLot(acts, "K2213"));
        assertThat(former(acts)).isTrue();
        List<RecordedEvent> before = ward.charting.facts(acts.session());

        acts.does(acts.check());

        assertThat(former(acts)).isFalse();
        assertThat(ward.charting.facts(acts.session()))
                .startsWith(before.toArray(RecordedEvent[]::new));
        assertThat(DoseCheck.in(chart(acts)).stream().map(one -> one.since().isPresent()).toList())
                .containsExactly(true, false);
        assertThat(ward.charting.open(acts.session()).stage()).isEqualTo(stage);
        acts.does(inBag(acts, "100", "Dr Ito"));
        assertThat(former(acts)).isTrue();
    }

    @Test
    void whatTheSecondPersonDidNotCheckLeavesTheirCheckAsItIs() {
        Acts acts = in(Stage.DOSING);
        acts.does(inBag(acts, "100", "Dr Ito"));
        acts.does(acts.check());
        acts.does(inBag(acts, "100", "Dr Mbeki"));
        acts.does(acts.amendTime(acts.first(DrugDrawnUp.class), -21));
        assertThat(former(acts)).isFalse();
    }

    @Test
    void aCorrectionThatIsTakenBackLeavesWhatWasChecked() {
        Acts acts = in(Stage.DOSING);
        acts.does(otherLot(acts, "K2213"));
        acts.does(otherLot(acts, "K2231"));
        assertThat(former(acts)).isFalse();
    }

    @Test
    void theCheckSaysSinceWhenItIsOfFormerValues() {
        Acts acts = in(Stage.DOSING);
        ward.minute(9);
        acts.does(acts.amendTime(acts.first(DrugDrawnUp.class), -21));
        ward.minute(12);
        acts.does(otherLot(acts, "K2213"));
        ward.minute(15);
        acts.does(inBag(acts, "100", "Dr Ito"));
        DoseCheck check = DoseCheck.former(chart(acts)).orElseThrow();
        assertThat(check.since()).contains(ward.moment(12));
        assertThat(check.by().event().second()).isEqualTo(Ward.SECOND);
    }

    /** The second device is in the patient by then: the record says it, checked or not. */
    @Test
    void aDoseThatGoesOnIsChartedWhileTheCheckWaits() {
        Acts acts = in(Stage.DOSING, SampleProtocol.spray());
        acts.does(otherLot(acts, "K2213"));
        ward.minute(6);
        acts.does(
                new DosingAct.GiveDevice(
                        acts.now(), 2, vigil.quantity.Milligrams.of("28"), "K2213"));
        assertThat(former(acts)).isTrue();
    }

    @Test
    void aWeightThatIsCorrectedKeepsNobodyFromChecking() {
        Acts acts = in(Stage.DOSING);
        WeightRecorded was = now(acts, WeightRecorded.class);
        acts.does(otherLot(acts, "K2213"));
        acts.does(
                acts.amend(
                        acts.first(WeightRecorded.class),
                        new WeightRecorded(
                                new vigil.dosing.Weight(
                                        Kilograms.of("80"),
                                        was.weight().method(),
                                        was.weight().measuredAt()))));
        acts.does(acts.check());
        assertThat(former(acts)).isFalse();
    }

    @Test
    void onceThePatientHasLeftTheRecordSaysThatItWasNotCheckedAgain() {
        Acts acts = in(Stage.DISCHARGED);
        acts.does(otherLot(acts, "K2213"));
        assertThat(former(acts)).isTrue();
        assertThat(acts.refused(acts.check())).isEqualTo(Reason.SESSION_OVER);
    }

    @Test
    void beforeTheFirstDoseWhatWasDrawnAnewIsCheckedBeforeItIsGiven() {
        Acts acts = in(Stage.READY);
        acts.does(otherLot(acts, "K2213"));
        assertThat(acts.refused(acts.start())).isEqualTo(Reason.DOSE_NOT_CHECKED);
        acts.does(acts.check());
        acts.does(acts.start());
    }

    /** As the form of the record says: it is ordered again, checked again and timed out again. */
    @ParameterizedTest
    @EnumSource(names = {"CHECKED_IN", "READY"})
    void untilTheFirstDoseAnOrderIsNotCorrectedButOrderedAnew(Stage stage) {
        Acts acts = in(stage);
        assertThat(acts.refused(inBag(acts, "100", "Dr Ito"))).isEqualTo(Reason.ORDER_ANEW);
        acts.does(acts.amendTime(acts.first(DoseOrdered.class), -22));
        assertThat(entry(acts).corrections()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOSING", "NOT_TREATED", "DISCHARGED"})
    void afterItAndWhereThereWillBeNoneAnOrderIsCorrected(Stage stage) {
        Acts acts = in(stage);
        acts.does(inBag(acts, "100", "Dr Ito"));
        assertThat(chart(acts).order().orElseThrow().orderedBy()).isEqualTo("Dr Ito");
    }

    private Entry entry(Acts acts) {
        return chart(acts).entry(acts.first(DoseOrdered.class)).orElseThrow();
    }
}
