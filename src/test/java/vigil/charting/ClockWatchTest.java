package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vigil.session.SampleChart;

class ClockWatchTest {
    private final Ward ward = new Ward(new MemoryLedger());
    private final ClockWatch watch = new ClockWatch(ward);

    private void passes(long wallSeconds, long countedSeconds) {
        ward.set(ward.now().plusSeconds(wallSeconds));
        ward.count(countedSeconds * 1_000_000_000L);
    }

    @Test
    void aClockThatGoesAsItShouldSaysNothing() {
        passes(60, 60);
        assertThat(watch.look()).isEmpty();
        passes(3600, 3598);
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void aJumpIsSaidOnceInMilliseconds() {
        passes(3660, 60);
        assertThat(watch.look()).hasValue(3_600_000);
        passes(60, 60);
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void aClockSetBackIsANegativeJump() {
        passes(-3540, 60);
        assertThat(watch.look()).hasValue(-3_600_000);
    }

    @Test
    void aSlowDriftAddsUpUntilItIsSaid() {
        for (int minute = 0; minute < 2; minute++) {
            passes(61, 60);
            assertThat(watch.look()).isEmpty();
        }
        passes(61, 60);
        assertThat(watch.look()).hasValue(3000);
    }

    @Test
    void aSleepingComputerLooksLikeAClockSetForward() {
        passes(1800, 0);
        assertThat(watch.look()).hasValue(1_800_000);
        assertThat(ward.now()).isEqualTo(SampleChart.START.plusSeconds(1800));
    }
}
