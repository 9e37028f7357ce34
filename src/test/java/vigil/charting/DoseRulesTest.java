package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.assets.ProtocolLibrary;
import vigil.charting.Refusal.Reason;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseBasis.ByRate;
import vigil.dosing.DoseBasis.ByWeight;
import vigil.dosing.DoseBasis.Devices;
import vigil.dosing.DoseBasis.Fixed;
import vigil.dosing.DoseOrder;
import vigil.dosing.Route;
import vigil.dosing.Weight;
import vigil.protocol.Protocol;
import vigil.quantity.Kilograms;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.MilligramsPerKilogram;
import vigil.session.Chart;
import vigil.session.PreparationEvent.ProtocolChosen;
import vigil.session.PreparationEvent.WeightRecorded;
import vigil.session.SampleChart;

/** Which orders the shipped protocols take for 70 kg: at their bounds, and just beyond. */
class DoseRulesTest {
    private static final ProtocolLibrary LIBRARY = ProtocolLibrary.shipped();

    private static Protocol protocol(String id) {
        return LIBRARY.protocols().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static SampleChart here(Protocol protocol) {
        return SampleChart.planned("dose", SampleChart.START, SampleChart.ZONE)
                .checkIn(-20)
                .add(-19, new ProtocolChosen(protocol));
    }

    private static Weight weight(String kilograms, SampleChart chart) {
        return new Weight(Kilograms.of(kilograms), Weight.Method.SCALE, chart.minute(-18));
    }

    private static Chart weighed(Protocol protocol) {
        SampleChart chart = here(protocol);
        return chart.add(-18, new WeightRecorded(weight("70", chart))).chart();
    }

    private static DoseOrder order(Protocol of, DoseBasis basis, String dose, String minutes) {
        return new DoseOrder(
                of.drug(),
                of.route(),
                basis,
                Milligrams.of(dose),
                Optional.of(minutes).filter(text -> !text.isEmpty()).map(Integer::valueOf),
                Optional.empty(),
                "Dr Mbeki");
    }

    private static ByWeight by(String milligramsPerKilogram, Weight weight) {
        return new ByWeight(MilligramsPerKilogram.of(milligramsPerKilogram), weight);
    }

    private static Optional<Reason> reason(Judgement judged) {
        return judged.refusal().map(Refusal::reason);
    }

    private static void judged(DoseOrder order, Protocol protocol, boolean taken) {
        Optional<Reason> none = Optional.empty();
        assertThat(reason(DoseRules.judge(order, protocol, weighed(protocol))))
                .isEqualTo(taken ? none : Optional.of(Reason.DOSE_OUTSIDE_PROTOCOL));
    }

    @ParameterizedTest
    @CsvSource({
        "ketamine-iv, 0.5, 35, 40, true",
        "ketamine-iv, 0.5, 35, 45, false",
        "ketamine-iv, 0.5, 35, '', false",
        "ketamine-iv, 0.5, 36, 40, false",
        "ketamine-iv, 0.4, 28, 40, false",
        "ketamine-sc-stepped, 0.6, 42, '', true",
        "ketamine-sc-stepped, 0.9, 63, '', true",
        "ketamine-sc-stepped, 0.7, 49, '', false",
        "ketamine-sc-stepped, 0.6, 43, '', false",
        "ketamine-sc-stepped, 0.6, 42, 40, false",
        "ketamine-im, 0.5, 35, '', true",
        "ketamine-im, 0.75, 52.5, '', true",
        "ketamine-im, 1, 70, '', true",
        "ketamine-im, 0.75, 53, '', false",
        "ketamine-im, 0.49, 34.3, '', false",
        "ketamine-im, 1.01, 70.7, '', false",
        "ketamine-im, 0.5, 35, 40, false",
        "esketamine-84, 1.2, 84, '', false",
        "ketamine-pain-infusion, 0.5, 35, 40, false"
    })
    void byWeight(String id, String perKilogram, String dose, String minutes, boolean taken) {
        Protocol protocol = protocol(id);
        ByWeight basis = by(perKilogram, weight("70", here(protocol)));
        judged(order(protocol, basis, dose, minutes), protocol, taken);
    }

    /** For 70 kg the tablets of a protocol hold from 17.5 to 175 mg, and so on. */
    @ParameterizedTest
    @CsvSource({
        "ketamine-oral, 17.5, 17.5, '', true",
        "ketamine-oral, 175, 175, '', true",
        "ketamine-oral, 17.4, 17.4, '', false",
        "ketamine-oral, 175.1, 175.1, '', false",
        "ketamine-oral, 100, 50, '', false",
        "ketamine-oral, 100, 100, 40, false",
        "ketamine-sc-stepped, 35, 35, '', true",
        "ketamine-sc-stepped, 63, 63, '', true",
        "ketamine-sc-stepped, 34.9, 34.9, '', false",
        "ketamine-sc-stepped, 63.1, 63.1, '', false",
        "ketamine-iv, 35, 35, 40, false",
        "ketamine-pain-infusion, 10, 10, 60, false"
    })
    void asAFixedAmount(String id, String amount, String dose, String minutes, boolean taken) {
        Protocol protocol = protocol(id);
        judged(order(protocol, new Fixed(Milligrams.of(amount)), dose, minutes), protocol, taken);
    }

    @ParameterizedTest
    @CsvSource({
        "esketamine-84, 3, 28, 84, '', true",
        "esketamine-84, 2, 28, 56, '', false",
        "esketamine-84, 4, 28, 112, '', false",
        "esketamine-84, 3, 14, 42, '', false",
        "esketamine-84, 3, 28, 56, '', false",
        "esketamine-84, 3, 28, 84, 40, false",
        "ketamine-im, 1, 35, 35, '', false"
    })
    void byDevices(String id, int count, String each, String dose, String minutes, boolean taken) {
        Protocol protocol = protocol(id);
        judged(
                order(protocol, new Devices(count, Milligrams.of(each)), dose, minutes),
                protocol,
                taken);
    }

    /** What runs in the time is ordered, rounded to the digits typed; nothing is no order. */
    @ParameterizedTest
    @CsvSource({
        "ketamine-pain-infusion, 22, 22, 60, true",
        "ketamine-pain-infusion, 22.1, 22.1, 60, false",
        "ketamine-pain-infusion, 0, 0, 60, false",
        "ketamine-pain-infusion, 10, 960, 5760, true",
        "ketamine-pain-infusion, 60, 5761, 5761, false",
        "ketamine-pain-infusion, 1, 96.0, 5761, false",
        "ketamine-pain-infusion, 10, 10, '', false",
        "ketamine-pain-infusion, 10, 1, 0, false",
        "ketamine-pain-infusion, 10, 8.33, 50, true",
        "ketamine-pain-infusion, 10, 8, 50, true",
        "ketamine-pain-infusion, 10, 8.5, 50, false",
        "ketamine-pain-infusion, 10, 11, 60, false",
        "ketamine-iv, 10, 10, 40, false"
    })
    void byRate(String id, String rate, String dose, String minutes, boolean taken) {
        Protocol protocol = protocol(id);
        judged(
                order(protocol, new ByRate(MilligramsPerHour.of(rate)), dose, minutes),
                protocol,
                taken);
    }

    @Test
    void ofAnotherDrugOrByAnotherRouteNoneIsTaken() {
        Protocol spray = protocol("esketamine-84");
        Devices devices = new Devices(3, Milligrams.of("28"));
        DoseOrder right = order(spray, devices, "84", "");
        assertThat(reason(DoseRules.judge(right, protocol("ketamine-im"), weighed(spray))))
                .contains(Reason.WRONG_DRUG);
        DoseOrder swallowed =
                new DoseOrder(
                        right.drug(),
                        Route.ORAL,
                        devices,
                        right.dose(),
                        right.minutes(),
                        right.bagVolume(),
                        right.orderedBy());
        assertThat(reason(DoseRules.judge(swallowed, spray, weighed(spray))))
                .contains(Reason.WRONG_ROUTE);
    }

    @Test
    void aFixedAmountNeedsAWeightWhereItsBoundsRestOnOne() {
        Protocol oral = protocol("ketamine-oral");
        DoseOrder tablet = order(oral, new Fixed(Milligrams.of("50")), "50", "");
        assertThat(reason(DoseRules.judge(tablet, oral, here(oral).chart())))
                .contains(Reason.WEIGHT_MISSING);
        Protocol spray = protocol("esketamine-84");
        DoseOrder devices = order(spray, new Devices(3, Milligrams.of("28")), "84", "");
        assertThat(DoseRules.judge(devices, spray, here(spray).chart()).isSound()).isTrue();
    }

    /** The weight was corrected to 80 kg once 35 mg for 70 kg had been given. */
    @ParameterizedTest
    @CsvSource({
        "70, 0.5, 35, '', ",
        "70, 0.6, 42, '', ",
        "80, 0.5, 40, '', ",
        "70, 0.5, 40, '', DOSE_OUTSIDE_PROTOCOL",
        "70, 0.6, 35, '', DOSE_OUTSIDE_PROTOCOL",
        "70, 0.5, 35, 40, DOSE_OUTSIDE_PROTOCOL",
        "70, 0.7, 49, '', DOSE_OUTSIDE_PROTOCOL",
        "60, 0.5, 30, '', WEIGHT_MISSING"
    })
    void aCorrectedOrderKeepsItsWeightOrTakesOneOnTheRecord(
            String kilograms, String perKilogram, String dose, String minutes, Reason why) {
        Protocol steps = protocol("ketamine-sc-stepped");
        SampleChart chart = here(steps);
        Chart given = chart.add(-18, new WeightRecorded(weight("80", chart))).dose(0, "35").chart();
        DoseOrder was = order(steps, by("0.5", weight("70", chart)), "35", "");
        DoseOrder now = order(steps, by(perKilogram, weight(kilograms, chart)), dose, minutes);
        assertThat(reason(DoseRules.corrected(was, now, steps, given)))
                .isEqualTo(Optional.ofNullable(why));
    }

    /** 17.5 mg were within the bounds for 70 kg, which were corrected to 80 kg since. */
    @Test
    void whatACorrectedOrderLeavesAsItWasStands() {
        Protocol oral = protocol("ketamine-oral");
        SampleChart chart = here(oral);
        Chart given =
                chart.add(-18, new WeightRecorded(weight("80", chart))).dose(0, "17.5").chart();
        DoseOrder was = order(oral, new Fixed(Milligrams.of("17.5")), "17.5", "");
        assertThat(DoseRules.corrected(was, was.by("Dr Ito"), oral, given).isSound()).isTrue();
        DoseOrder other = order(oral, new Fixed(Milligrams.of("17.6")), "17.6", "");
        assertThat(reason(DoseRules.corrected(was, other, oral, given)))
                .contains(Reason.DOSE_OUTSIDE_PROTOCOL);
    }
}
