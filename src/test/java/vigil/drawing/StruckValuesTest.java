package vigil.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.drawing.ChartContent.Lane;
import vigil.drawing.ChartContent.Struck;
import vigil.screen.kit.Words;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.SampleChart;
import vigil.session.SampleReadings;
import vigil.vitals.VitalSigns;

class StruckValuesTest {

    private static SampleChart set() {
        return SampleChart.infusion()
                .start(0)
                .set(
                        5,
                        SetKind.FULL,
                        SampleReadings.pressure("234/82"),
                        SampleReadings.heart(166),
                        SampleReadings.saturation(98),
                        SampleReadings.breaths(14),
                        SampleReadings.sedation(5));
    }

    @Test
    void every_value_of_a_set_entered_in_error_stays_as_a_struck_mark() {
        SampleChart sample = set();
        sample.strike(7, sample.last());
        var at = sample.minute(5).instant();
        assertThat(StruckValues.in(sample.chart()))
                .containsExactlyInAnyOrder(
                        new Struck(at, Lane.PRESSURE, 234),
                        new Struck(at, Lane.PRESSURE, 82),
                        new Struck(at, Lane.PRESSURE, 166),
                        new Struck(at, Lane.SATURATION, 98),
                        new Struck(at, Lane.RESPIRATION, 14));
    }

    @Test
    void a_corrected_value_stays_struck_beside_the_one_that_holds() {
        SampleChart sample = set();
        sample.amend(
                7,
                sample.last(),
                new VitalsRecorded(
                        new VitalSigns(
                                List.of(
                                        SampleReadings.pressure("134/82"),
                                        SampleReadings.heart(166),
                                        SampleReadings.saturation(98),
                                        SampleReadings.breaths(14),
                                        SampleReadings.sedation(5))),
                        SetKind.FULL));
        ChartContent drawn =
                new SessionContent(Words.of("chart"))
                        .of(sample.session(), sample.minute(8), Optional.empty());
        assertThat(drawn.struck()).extracting(Struck::value).containsExactlyInAnyOrder(234d, 82d);
        assertThat(drawn.pressures()).extracting("systolic").contains(134).doesNotContain(234);
    }

    @Test
    void a_session_without_corrections_has_none() {
        assertThat(StruckValues.in(set().chart())).isEmpty();
    }
}
