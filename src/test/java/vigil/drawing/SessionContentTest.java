package vigil.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.drawing.ChartContent.Bar;
import vigil.drawing.ChartContent.LimitLine;
import vigil.drawing.ChartContent.Point;
import vigil.drawing.ChartContent.Run;
import vigil.effects.Grade;
import vigil.protocol.Limit;
import vigil.protocol.Phase;
import vigil.quantity.Milligrams;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.SampleReadings;
import vigil.vitals.MissingReason;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;

class SessionContentTest {
    private final SessionContent contents = new SessionContent(Words.of("chart"));

    private ChartContent of(SampleChart sample, int now) {
        return contents.of(sample.session(), sample.minute(now), Optional.empty());
    }

    @Test
    void aSetIsDrawnWithExactlyItsValues() {
        SampleChart sample =
                SampleChart.infusion()
                        .start(0)
                        .set(
                                5,
                                SetKind.FULL,
                                SampleReadings.pressure("134/82"),
                                SampleReadings.heart(63));

        ChartContent drawn = of(sample, 6);

        assertThat(drawn.pressures())
                .anySatisfy(
                        pressure -> {
                            assertThat(pressure.at()).isEqualTo(sample.minute(5).instant());
                            assertThat(pressure.systolic()).isEqualTo(134);
                            assertThat(pressure.diastolic()).isEqualTo(82);
                        });
        assertThat(points(drawn.heartRate())).contains(new Point(sample.minute(5).instant(), 63));
    }

    @Test
    void aDeviceThatGaveAPartSaysHowMuch() {
        SampleChart sample =
                SampleChart.spray()
                        .add(0, new DeviceGiven(1, Milligrams.of("14"), "K2231"))
                        .device(5, 2);

        assertThat(of(sample, 6).events())
                .extracting(ChartContent.EventMark::says)
                .containsExactly("device 1, 14\u00a0mg", "device 2");
    }

    private static List<Point> points(List<Run> runs) {
        return runs.stream().flatMap(run -> run.points().stream()).toList();
    }

    @Test
    void aValueThatWasNotTakenIsMarkedAndPartsTheLine() {
        SampleChart sample =
                SampleChart.infusion()
                        .start(0)
                        .set(5, SetKind.FULL, SampleReadings.saturation(98))
                        .set(
                                10,
                                SetKind.FULL,
                                new Reading.NotTaken(
                                        VitalItem.OXYGEN_SATURATION, MissingReason.ARTEFACT))
                        .set(15, SetKind.FULL, SampleReadings.saturation(97));

        ChartContent drawn = of(sample, 16);

        assertThat(drawn.absent())
                .anySatisfy(
                        mark -> {
                            assertThat(mark.at()).isEqualTo(sample.minute(10).instant());
                            assertThat(mark.lane()).isEqualTo(ChartContent.Lane.SATURATION);
                        });
        assertThat(drawn.saturation().stream().map(run -> run.points().getLast().value()))
                .endsWith(98d, 97d);
    }

    @Test
    void nothingIsDrawnBetweenTwoSetsWhenNobodyMeasured() {
        SampleChart sample =
                SampleChart.infusion().start(0).set(5, SetKind.FULL, SampleReadings.heart(60));

        assertThat(of(sample, 6).heartRate()).isEqualTo(of(sample, 36).heartRate());
    }

    @Test
    void aPauseIsAGapBetweenTwoBars() {
        SampleChart sample = SampleChart.infusion().start(0).pause(10).resume(14);

        List<Bar> bars = of(sample, 20).infusion();

        assertThat(bars).hasSize(2);
        assertThat(bars.getFirst().until()).contains(sample.minute(10).instant());
        assertThat(bars.getLast().from()).isEqualTo(sample.minute(14).instant());
        assertThat(bars.getLast().until()).isEmpty();
    }

    @Test
    void aSideEffectIsABarWithItsWorstGradeThatEndsWhenItEnded() {
        SampleChart sample = SampleChart.infusion().start(0).effect(12, "NAUSEA", Grade.MODERATE);
        var effect = sample.last();

        assertThat(of(sample, 20).effects().getFirst().says()).contains("moderate", "ongoing");
        assertThat(of(sample.effectEnds(30, effect), 35).effects().getFirst().until())
                .contains(sample.minute(30).instant());
    }

    @Test
    void theGhostOfTheLastSessionLiesAtTheSameMinute() {
        Chart last =
                SampleChart.infusion()
                        .start(0)
                        .set(20, SetKind.FULL, SampleReadings.pressure("150/90"))
                        .chart();
        SampleChart sample = SampleChart.infusion().start(3);

        ChartContent drawn = contents.of(sample.session(), sample.minute(5), Optional.of(last));

        assertThat(drawn.ghost()).contains(new Point(sample.minute(23).instant(), 150));
    }

    @Test
    void aStruckOutSetIsNotDrawnAndAFinishedSessionHasNoPresent() {
        SampleChart sample =
                SampleChart.infusion()
                        .start(0)
                        .set(5, SetKind.FULL, SampleReadings.pressure("134/82"));
        int before = of(sample, 6).pressures().size();

        ChartContent drawn = of(sample.strike(7, sample.last()), 8);

        assertThat(drawn.pressures()).hasSize(before - 1);
        assertThat(drawn.now()).isPresent();
    }

    @Test
    void whatStillWentOnAsThePatientLeftIsDrawnUpToThen() {
        SampleChart sample =
                SampleChart.infusion().start(0).vitals(5).effect(12, "NAU", Grade.MILD).stop(40);
        assertThat(of(sample, 50).effects())
                .singleElement()
                .satisfies(bar -> assertThat(bar.until()).isEmpty());
        sample.fit(101).leaves(105);
        assertThat(of(sample, 500).effects())
                .singleElement()
                .satisfies(
                        bar -> {
                            assertThat(bar.until()).contains(sample.minute(105).instant());
                            assertThat(bar.says()).contains("ongoing");
                        });
    }

    private static Limit systolic(Limit.Side side, String value, Limit.Action action) {
        return new Limit(
                side + value,
                Limit.Measure.SYSTOLIC,
                side,
                new BigDecimal(value),
                Limit.Basis.ABSOLUTE,
                Phase.ANY,
                action,
                side + " " + value,
                true,
                "invented for tests");
    }

    /** A clinic may set one on either side; neither hides the other. */
    @Test
    void aboveAndBelowThePressureTheFirstLimitThatAsksToPauseIsDrawn() {
        SampleChart sample =
                SampleChart.ready(
                        SampleProtocol.withLimits(
                                SampleProtocol.infusion(),
                                systolic(Limit.Side.BELOW, "80", Limit.Action.STOP),
                                systolic(Limit.Side.ABOVE, "179", Limit.Action.STOP),
                                systolic(Limit.Side.BELOW, "90", Limit.Action.PAUSE),
                                systolic(Limit.Side.ABOVE, "160", Limit.Action.PAUSE),
                                systolic(Limit.Side.ABOVE, "140", Limit.Action.REVIEW),
                                systolic(Limit.Side.BELOW, "100", Limit.Action.HOLD)));

        assertThat(of(sample.start(0).vitals(5), 6).limits())
                .containsExactly(new LimitLine(160, "ABOVE 160"), new LimitLine(90, "BELOW 90"));
    }

    /** The line lies at the value, the axis speaks as the sentence does. */
    @Test
    void aLimitThatIsSaidByTheFirstNumberBeyondIsSaidSoOnTheAxis() {
        String says = "systolic 180 or above: stop";
        SampleChart sample =
                SampleChart.ready(
                        SampleProtocol.withLimits(
                                SampleProtocol.infusion(),
                                new Limit(
                                        "stop",
                                        Limit.Measure.SYSTOLIC,
                                        Limit.Side.ABOVE,
                                        new BigDecimal("179"),
                                        Limit.Basis.ABSOLUTE,
                                        Phase.ANY,
                                        Limit.Action.STOP,
                                        says,
                                        true,
                                        "invented for tests")));
        assertThat(of(sample.start(0).vitals(5), 6).limits())
                .containsExactly(new LimitLine(179, "≥180", says));
    }
}
