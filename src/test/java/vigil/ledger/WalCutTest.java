package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.ledger.HarmedStore.Seen;
import vigil.ledger.HarmedStore.Tally;

/**
 * The log is cut, emptied, filled with rubbish or taken away: what is missing is said. SQLite
 * alone, the control, opens each of them as a sound and shorter store.
 */
class WalCutTest {
    /** The log is about half a megabyte; a prime, so that cuts fall everywhere in a page. */
    private static final int STEP = 4_007;

    @TempDir private Path folder;

    private Tally cuts(int step) throws IOException {
        try (HarmedStore store = new HarmedStore(folder)) {
            byte[] log = store.log();
            // The last frame ends with the log: a cut behind the last commit loses nothing.
            for (int length = 0; length < log.length; length += step) {
                store.harmed(store.database(), Arrays.copyOf(log, length));
            }
            return store.judged();
        }
    }

    @Test
    void aCutAnywhereIsNeverMissed() throws IOException {
        Tally tally = cuts(STEP);
        assertThat(tally.of(Seen.NOTHING_LOST)).isLessThanOrEqualTo(2);
        assertThat(tally.of(Seen.FOUND)).isGreaterThan(20);
    }

    @Test
    void rubbishInPlaceOfTheEndIsNeverMissed() throws IOException {
        Random random = new Random(9);
        try (HarmedStore store = new HarmedStore(folder)) {
            for (int i = 0; i < 20; i++) {
                byte[] log = store.log();
                int from = random.nextInt(log.length - 8_192);
                byte[] rubbish = new byte[log.length - from];
                if (i % 2 == 0) {
                    random.nextBytes(rubbish);
                }
                System.arraycopy(rubbish, 0, log, from, rubbish.length);
                store.harmed(store.database(), log);
            }
            assertThat(store.judged().of(Seen.FOUND)).isEqualTo(20);
        }
    }

    @LongRun
    void noCutOfAnyIsMissed() throws IOException {
        int step = Endurance.count("cut.step", 97);
        Tally tally = cuts(step);
        Endurance.says("Log cut at every " + step + "th byte: " + tally.said());
    }
}
