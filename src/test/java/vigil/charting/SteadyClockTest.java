package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Elapsed times do not change when the computer's clock is set; that it was set is said. */
class SteadyClockTest {
    private final Ward ward = new Ward(new MemoryLedger());
    private final SteadyClock clock = new SteadyClock(ward);
    private final Instant start = clock.now();

    private void passes(long wallMillis, long countedMillis) {
        ward.set(ward.now().plusMillis(wallMillis));
        ward.count(countedMillis * 1_000_000L);
    }

    private Duration elapsed() {
        return Duration.between(start, clock.now());
    }

    @Test
    void aClockThatGoesAsItShouldSaysNothing() {
        passes(60_000, 60_000);
        assertThat(clock.look()).isEmpty();
        passes(3_600_000, 3_598_000);
        assertThat(clock.look()).isEmpty();
    }

    @Test
    void aJumpIsSaidOnceAndTimeGoesOnAsItWas() {
        passes(3_660_000, 60_000);
        assertThat(clock.look()).hasValue(3_600_000);
        assertThat(elapsed()).hasSeconds(60);
        passes(60_000, 60_000);
        assertThat(clock.look()).isEmpty();
        assertThat(elapsed()).hasSeconds(120);
        assertThat(clock.wallAheadMillis()).isEqualTo(3_600_000);
    }

    @Test
    void aClockSetBackIsANegativeJumpAndNoNegativeTime() {
        passes(-3_540_000, 60_000);
        assertThat(clock.look()).hasValue(-3_600_000);
        assertThat(elapsed()).hasSeconds(60);
    }

    @Test
    void aClockSetBackAndRightAgainIsSaidTwice() {
        passes(-3_540_000, 60_000);
        assertThat(clock.look()).hasValue(-3_600_000);
        passes(3_660_000, 60_000);
        assertThat(clock.look()).hasValue(3_600_000);
        assertThat(clock.wallAheadMillis()).isZero();
    }

    @Test
    void aSlowDriftAddsUpUntilItIsSaid() {
        for (int minute = 0; minute < 2; minute++) {
            passes(61_000, 60_000);
            assertThat(clock.look()).isEmpty();
        }
        passes(61_000, 60_000);
        assertThat(clock.look()).hasValue(3000);
    }

    @Test
    void aSleepingComputerLooksLikeAClockSetForwardAndTheWallCanBeTaken() {
        passes(1_800_000, 0);
        assertThat(clock.look()).hasValue(1_800_000);
        assertThat(elapsed()).isZero();
        clock.takeTheWall();
        assertThat(elapsed()).hasMinutes(30);
        assertThat(clock.look()).isEmpty();
        passes(60_000, 60_000);
        assertThat(elapsed()).hasMinutes(31);
    }

    @RepeatedTest(20)
    void overEightHoursOfAnyJumpsElapsedTimeIsRightAndEachJumpIsSaid(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        long counted = 0;
        long jumped = 0;
        long said = 0;
        while (counted < Duration.ofHours(8).toMillis()) {
            long step = 1000;
            long jump =
                    switch (random.nextInt(2000)) {
                        case 0 -> -Duration.ofHours(1).toMillis();
                        case 1 -> Duration.ofDays(1).toMillis();
                        case 2 -> random.nextLong(2_001, 100_000);
                        case 3 -> -random.nextLong(2_001, 100_000);
                        default -> 0;
                    };
            passes(step + jump, step);
            counted += step;
            jumped += jump;
            var now = clock.look();
            assertThat(now.isPresent()).isEqualTo(jump != 0);
            said += now.orElse(0);
            assertThat(elapsed().minusMillis(counted).abs()).isLessThan(Duration.ofSeconds(1));
        }
        assertThat(said).isEqualTo(jumped).isNotZero();
    }

    @Test
    void aDriftIsFollowedAndAJumpIsNot() {
        passes(61_500, 60_000);
        clock.followDrift();
        assertThat(clock.wallAheadMillis()).isZero();
        passes(63_000, 60_000);
        clock.followDrift();
        assertThat(clock.wallAheadMillis()).isEqualTo(3_000);
    }

    @Test
    void withoutCountingTheSameJumpsWouldFalsifyElapsedTime() {
        Instant wall = ward.now();
        passes(-3_540_000, 60_000);
        assertThat(Duration.between(wall, ward.now())).isNegative();
    }
}
