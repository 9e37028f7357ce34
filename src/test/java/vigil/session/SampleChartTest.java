package vigil.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.effects.Grade;

class SampleChartTest {
    @Test
    void aWholeSessionIsWrittenInAFewLines() {
        SampleChart script =
                SampleChart.infusion().vitals(-8).start(0).vitals(5).effect(12, "NAU", Grade.MILD);
        EntryId nausea = script.last();
        TreatmentSession session =
                script.rescue(14, "ondansetron", Optional.of(nausea))
                        .effectEnds(30, nausea)
                        .stop(40)
                        .vitals(40)
                        .fit(101)
                        .leaves(105)
                        .session();

        assertThat(session.stage()).isEqualTo(Stage.DISCHARGED);
        assertThat(session.chart().firstDose()).contains(script.minute(0));
        assertThat(session.chart().vitals()).hasSize(3);
    }

    @Test
    void twoEqualScriptsGiveEqualCharts() {
        assertThat(SampleChart.spray().device(0, 1).chart())
                .isEqualTo(SampleChart.spray().device(0, 1).chart());
    }

    @Test
    void aLateStepKeepsBothTimes() {
        SampleChart script = SampleChart.infusion().start(0).recorded(25).vitals(5);

        Entry late = script.chart().entry(script.last()).orElseThrow();

        assertThat(late.at()).isEqualTo(script.minute(5));
        assertThat(late.first().recordedAt()).isEqualTo(script.minute(25));
    }
}
