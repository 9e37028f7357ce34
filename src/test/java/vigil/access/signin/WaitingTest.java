package vigil.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitingTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.000Z");

    @Test
    void theWaitDoublesUpToAQuarterOfAnHour() {
        FailedAttempts failures = FailedAttempts.NONE;
        assertThat(failures.toWait(NOON)).isZero();
        long[] seconds = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900};
        for (long expected : seconds) {
            failures = failures.missed(NOON);
            assertThat(failures.toWait(NOON)).isEqualTo(Duration.ofSeconds(expected));
        }
        assertThat(new FailedAttempts(Integer.MAX_VALUE, NOON).missed(NOON).toWait(NOON))
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void theWaitRunsOut() {
        FailedAttempts four = new FailedAttempts(4, NOON);

        assertThat(four.toWait(NOON.plusSeconds(7))).isEqualTo(Duration.ofSeconds(1));
        assertThat(four.toWait(NOON.plusSeconds(8))).isZero();
        assertThat(four.toWait(NOON.plusSeconds(80_000))).isZero();
    }

    @Test
    void aClockThatWasSetBackNeitherSkipsTheWaitNorMakesItEndless() {
        FailedAttempts four = new FailedAttempts(4, NOON);

        assertThat(four.toWait(NOON.minusSeconds(86_400))).isEqualTo(Duration.ofSeconds(8));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 16, 60})
    void theIdleLockIsTwoToFifteenMinutes(int minutes) {
        assertThatThrownBy(() -> new IdleLock(minutes))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyWholeMinuteBetweenIsAllowed() {
        for (int minutes = 2; minutes <= 15; minutes++) {
            assertThat(new IdleLock(minutes).duration()).isEqualTo(Duration.ofMinutes(minutes));
        }
        assertThat(IdleLock.USUAL.minutes()).isEqualTo(5);
    }

    @Test
    void missesThatWereKeptCountAgainAfterARestart() {
        List<Instant> kept = List.of(NOON, NOON.plusSeconds(1), NOON.plusSeconds(9));

        assertThat(FailedAttempts.of(kept)).isEqualTo(new FailedAttempts(3, NOON.plusSeconds(9)));
        assertThat(FailedAttempts.of(List.of())).isEqualTo(FailedAttempts.NONE);
    }
}
