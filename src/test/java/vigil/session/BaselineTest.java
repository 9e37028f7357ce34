package vigil.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vigil.vitals.BloodPressure;

/** Which set is a patient's own baseline. */
class BaselineTest {

    private static String baseline(SampleChart chart) {
        return chart.session()
                .chart()
                .baseline()
                .flatMap(set -> set.event().signs().value(BloodPressure.class))
                .map(value -> value.systolic().value() + "/" + value.diastolic().value())
                .orElse("none");
    }

    private static SampleChart dosed() {
        return SampleChart.infusion()
                .vitals(-8, "128/78", 62, 98, 14, 5, 0)
                .start(0)
                .vitals(20, "158/94", 80, 97, 14, 4, 3);
    }

    @Test
    void itIsTheLastFullSetBeforeTheFirstDose() {
        assertThat(baseline(dosed())).isEqualTo("128/78");
    }

    /** Else limits against the baseline would be those of a pressure that the drug had raised. */
    @Test
    void aSetAfterTheClockWasSetBackIsNone() {
        SampleChart chart =
                dosed().add(-25, new RecordEvent.ClockJumped(-45 * 60_000))
                        .vitals(-2, "168/98", 84, 97, 14, 4, 3);
        assertThat(baseline(chart)).isEqualTo("128/78");
    }

    /** One that stands before the baseline by the clock hides none that follows. */
    @Test
    void soItIsWhereverTheClockPutsIt() {
        SampleChart chart =
                dosed().add(-25, new RecordEvent.ClockJumped(-45 * 60_000))
                        .vitals(-20, "168/98", 84, 97, 14, 4, 3);
        assertThat(baseline(chart)).isEqualTo("128/78");
    }

    @Test
    void oneThatIsChartedLateStaysOne() {
        SampleChart chart = dosed().recorded(22).vitals(-4, "131/80", 62, 98, 14, 5, 0);
        assertThat(baseline(chart)).isEqualTo("131/80");
    }
}
