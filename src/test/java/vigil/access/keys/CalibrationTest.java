package vigil.access.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    /**
     * From a machine 20 times slower than the one the figures were taken on to one 20 times faster.
     */
    @Test
    void everyMachineThatCanBearItWaitsHalfASecondToASecond() {
        for (double speed = 0.05; speed < 20; speed *= 1.07) {
            Machine machine = new Machine(speed);
            Argon2Cost cost = new Calibration(machine, 256 * 1024).cost();
            Duration wait = machine.wait(cost);

            boolean floor = cost.equals(Argon2Cost.FLOOR);
            assertThat(floor || wait.toMillis() <= 1000).as("%s at %s", cost, speed).isTrue();
            if (cost.memoryKiB() >= 64 * 1024 && cost.passes() < Argon2Cost.MOST_PASSES) {
                assertThat(wait.toMillis()).as("%s at %s", cost, speed).isBetween(499L, 1000L);
            }
        }
    }

    @Test
    void theMachineOfTheFiguresTakesMemoryBeforePasses() {
        assertThat(new Calibration(new Machine(1), 256 * 1024).cost())
                .isEqualTo(new Argon2Cost(256 * 1024, 3));
    }

    @Test
    void aSlowMachineIsHeldAtTheFloorAndNeverBelow() {
        assertThat(new Calibration(new Machine(0.01), 256 * 1024).cost())
                .isEqualTo(Argon2Cost.FLOOR);
    }

    @Test
    void littleMemoryIsMadeUpForByPasses() {
        Argon2Cost cost = new Calibration(new Machine(4), 64 * 1024).cost();

        assertThat(cost.memoryKiB()).isEqualTo(64 * 1024);
        assertThat(cost.passes()).isGreaterThan(3);
    }

    @Test
    void aMachineWithoutThatMuchMemoryIsNotAskedForIt() {
        Machine machine = new Machine(1);

        assertThat(new Calibration(machine, 32 * 1024).cost()).isEqualTo(Argon2Cost.FLOOR);
        assertThat(machine.tried).allMatch(cost -> cost.memoryKiB() <= 32 * 1024);
    }

    /** 64 MiB and 3 passes in 225 ms at speed 1, growing with memory and passes. */
    private static final class Machine implements Calibration.Trial {
        private final double speed;
        private final List<Argon2Cost> tried = new ArrayList<>();

        private Machine(double speed) {
            this.speed = speed;
        }

        @Override
        public Duration of(Argon2Cost cost) {
            tried.add(cost);
            return wait(cost);
        }

        private Duration wait(Argon2Cost cost) {
            double work = cost.memoryKiB() / 65536.0 * cost.passes() / 3;
            return Duration.ofNanos((long) (225e6 * work / speed));
        }
    }
}
