package vigil.access.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.access.keys.Bytes;

/** Every part of a fact is in its hash: two facts that differ in one part have different ones. */
class ChainedFactTest {

    private static final Bytes OTHER = Bytes.of("other".getBytes(StandardCharsets.UTF_8));
    private static final Bytes SALT = Bytes.of(new byte[16]);
    private static final Bytes BEGUN = ChainedFact.START;

    @Test
    void everyPartOfAFactIsInItsHash() {
        Set<Bytes> hashes = new HashSet<>();
        hashes.add(new ChainedFact("s", "t", 1, 2, "e", SALT, SALT, BEGUN).hash());
        hashes.add(new ChainedFact("x", "t", 1, 2, "e", SALT, SALT, BEGUN).hash());
        hashes.add(new ChainedFact("s", "x", 1, 2, "e", SALT, SALT, BEGUN).hash());
        hashes.add(new ChainedFact("s", "t", 3, 2, "e", SALT, SALT, BEGUN).hash());
        hashes.add(new ChainedFact("s", "t", 1, 3, "e", SALT, SALT, BEGUN).hash());
        hashes.add(new ChainedFact("s", "t", 1, 2, "x", SALT, SALT, BEGUN).hash());
        hashes.add(new ChainedFact("s", "t", 1, 2, "e", OTHER, SALT, BEGUN).hash());
        hashes.add(new ChainedFact("s", "t", 1, 2, "e", SALT, OTHER, BEGUN).hash());
        hashes.add(new ChainedFact("s", "t", 1, 2, "e", SALT, SALT, OTHER).hash());
        assertThat(hashes).hasSize(9);
    }

    @Test
    void everyPartIsInTheHashOfTheStore() {
        Set<Bytes> hashes = new HashSet<>();
        hashes.add(ChainedFact.store("s", BEGUN, 1, SALT));
        hashes.add(ChainedFact.store("x", BEGUN, 1, SALT));
        hashes.add(ChainedFact.store("s", OTHER, 1, SALT));
        hashes.add(ChainedFact.store("s", BEGUN, 2, SALT));
        hashes.add(ChainedFact.store("s", BEGUN, 1, OTHER));
        assertThat(hashes).hasSize(5);
    }
}
