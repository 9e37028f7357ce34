package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.dosing.Product;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.review.DrugLedger.Gap;
import vigil.review.DrugLedger.Lot;
import vigil.session.DosingEvent;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.Witness;

/** Where controlled drug came from and went. */
class DrugLedgerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Witness SEEN = new Witness.Seen(SampleChart.SECOND);

    private static SampleChart daysAgo(int days) {
        return SampleChart.ready(
                SampleProtocol.infusion(),
                "day" + days,
                SampleChart.START.minus(Duration.ofDays(days)),
                SampleChart.ZONE);
    }

    private static SampleChart home(SampleChart script) {
        return script.fit(101).leaves(102);
    }

    private static DrugLedger of(List<DrugLedger.Receipt> receipts, SampleChart... scripts) {
        return DrugLedger.of(
                List.of(scripts).stream().map(one -> SessionBrief.of(one.session())).toList(),
                receipts,
                TODAY.minusDays(30),
                TODAY);
    }

    private static Product vial(String lot, String strength) {
        return new Product(
                "ketamine",
                "",
                new Product.Form.Vial(MilligramsPerMillilitre.of(strength)),
                lot,
                LocalDate.of(2027, 6, 30));
    }

    private static DrugLedger.Receipt came(String lot, String strength, String milligrams) {
        return new DrugLedger.Receipt(
                vial(lot, strength), Milligrams.of(milligrams), daysAgo(20).minute(0));
    }

    private static SampleChart closed(int days) {
        return home(daysAgo(days).start(0).stop(40).wasted(45, "15", SEEN));
    }

    @Test
    void aLotThatClosesSaysWhatIsLeft() {
        DrugLedger ledger = of(List.of(came("K2231", "50.0", "500")), closed(3), closed(1));
        Lot lot = ledger.lots().getFirst();

        assertThat(ledger.lots()).hasSize(1);
        assertThat(ledger.closes()).isTrue();
        assertThat(lot.received()).contains(Milligrams.of("500"));
        assertThat(lot.drawn().amount()).isEqualByComparingTo("100");
        assertThat(lot.given().amount()).isEqualByComparingTo("70");
        assertThat(lot.wasted().amount()).isEqualByComparingTo("30");
        assertThat(lot.left().orElseThrow()).isEqualByComparingTo("400");
        assertThat(lot.movements())
                .extracting(DrugLedger.Movement::when)
                .containsExactly(daysAgo(1).minute(0), daysAgo(3).minute(0));
    }

    @Test
    void withoutAReceiptNothingIsSaidToBeLeft() {
        Lot lot = of(List.of(), closed(1)).lots().getFirst();
        assertThat(lot.received()).isEmpty();
        assertThat(lot.left()).isEmpty();
        assertThat(lot.gaps()).isEmpty();
    }

    @Test
    void whatDoesNotCloseComesFirst() {
        SampleChart unseen = home(daysAgo(5).start(0).stop(40).wasted(45, "15"));
        SampleChart open =
                home(
                        daysAgo(4)
                                .drawn(-6, vial("A1", "50").form(), "ketamine", "A1", "20")
                                .start(0)
                                .stop(40)
                                .wasted(45, "15", SEEN));
        SampleChart never =
                home(
                        daysAgo(2)
                                .start(0)
                                .stop(40)
                                .add(
                                        45,
                                        new DosingEvent.DrugWasted(
                                                "Z9", Milligrams.of("3"), SEEN, "drug bin"))
                                .wasted(46, "15", SEEN));
        DrugLedger ledger = of(List.of(came("B7", "10", "200")), unseen, open, never);

        assertThat(ledger.closes()).isFalse();
        assertThat(ledger.lots()).extracting(Lot::lot).containsExactly("Z9", "A1", "K2231", "B7");
        assertThat(ledger.lots())
                .extracting(Lot::gaps)
                .containsExactly(
                        List.of(Gap.NEVER_DRAWN, Gap.MORE_THAN_DRAWN),
                        List.of(Gap.UNACCOUNTED),
                        List.of(Gap.WASTE_UNWITNESSED),
                        List.of());
        assertThat(ledger.lots().get(3).left().orElseThrow()).isEqualByComparingTo("200");
    }

    @Test
    void moreDrawnThanCameInDoesNotCloseAndStrengthsAreKeptApart() {
        SampleChart other =
                home(
                        daysAgo(2)
                                .drawn(-6, vial("K2231", "10").form(), "ketamine", "K2231", "10")
                                .start(0)
                                .stop(40)
                                .wasted(45, "25", SEEN));
        DrugLedger ledger = of(List.of(came("K2231", "50", "40")), other);
        assertThat(ledger.lots()).hasSize(2);
        assertThat(ledger.lots().getFirst().gaps()).containsExactly(Gap.MORE_THAN_RECEIVED);
        assertThat(ledger.lots().getFirst().left().orElseThrow()).isEqualByComparingTo("-10");
    }

    @Test
    void drugOfASessionThatGoesOnIsInUseAndNoGap() {
        Lot lot = of(List.of(), daysAgo(0).start(0).vitals(20)).lots().getFirst();
        assertThat(lot.gaps()).isEmpty();
        assertThat(lot.inUse().amount()).isEqualByComparingTo("32.5");
    }

    @Test
    void returnedDrugClosesAndAnotherPeriodHoldsNothing() {
        SampleChart back =
                home(
                        daysAgo(3)
                                .start(0)
                                .stop(40)
                                .add(
                                        44,
                                        new DosingEvent.DrugReturned(
                                                "K2231", Milligrams.of("15"))));
        assertThat(of(List.of(), back).lots().getFirst().returned()).isEqualTo(Milligrams.of("15"));
        assertThat(of(List.of(), back).closes()).isTrue();
        assertThat(
                        DrugLedger.of(
                                        List.of(SessionBrief.of(back.session())),
                                        List.of(),
                                        TODAY,
                                        TODAY)
                                .lots())
                .isEmpty();
    }
}
