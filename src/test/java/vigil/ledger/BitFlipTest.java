package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.ledger.HarmedStore.Seen;
import vigil.ledger.HarmedStore.Tally;

/**
 * One bit flips in the database or in its log: it is found, or it held nothing. SQLite alone, the
 * control, overlooks most of them.
 */
class BitFlipTest {
    @TempDir private Path folder;

    private Tally flips(int database, int log, long seed) throws IOException {
        Random random = new Random(seed);
        try (HarmedStore store = new HarmedStore(folder)) {
            for (int i = 0; i < database; i++) {
                store.harmed(flipped(store.database(), random), store.log());
            }
            for (int i = 0; i < log; i++) {
                store.harmed(store.database(), flipped(store.log(), random));
            }
            return store.judged();
        }
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    @Test
    void oneBitInTheDatabaseIsNeverMissed() throws IOException {
        Tally tally = flips(100, 0, 7);
        assertThat(tally.of(Seen.REFUSED) + tally.of(Seen.FOUND)).isGreaterThan(10);
    }

    @Test
    void oneBitInTheLogIsNeverMissed() throws IOException {
        Tally tally = flips(0, 100, 8);
        assertThat(tally.of(Seen.REFUSED) + tally.of(Seen.FOUND)).isGreaterThan(80);
    }

    @LongRun
    void noneOfThreeThousandIsMissed() throws IOException {
        int each = Endurance.count("flips", 3_000) / 2;
        Tally tally = flips(each, each, Endurance.SEED);
        Endurance.says(
                2 * each + " flipped bits, half in the database, half in the log: " + tally.said());
    }
}
