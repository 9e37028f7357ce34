package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.access.keys.Bytes;
import vigil.access.signing.Authorship;
import vigil.people.StaffId;

/** A fact is its author's by nothing else than a certified key of theirs over just this fact. */
class KnownAuthorsTest {
    private static final StaffId OSEI = new StaffId("osei");
    private static final StaffId BELL = new StaffId("bell");

    private static byte[] hash(String of) {
        return Bytes.sha256(of.getBytes(StandardCharsets.UTF_8)).array();
    }

    private static byte[] signed(String keys, byte[] hash) {
        return new Authorship(_ -> Optional.of(UnderKeys.keysOf(keys))).sign(OSEI, hash);
    }

    @Test
    void whoSignedIsAskedEachTimeAlsoOfASignatureThatIsKnown() {
        KnownAuthors authors = new KnownAuthors();
        byte[] fact = hash("pressure 132/78");
        byte[] byOsei = signed("osei", fact);
        assertThat(authors.signed(OSEI, fact, byOsei)).isFalse();

        authors.by(UnderKeys.ring("a store"));
        for (int time = 0; time < 2; time++) {
            assertThat(authors.signed(OSEI, fact, byOsei)).isTrue();
            assertThat(authors.signed(BELL, fact, byOsei)).isFalse();
            assertThat(authors.signed(OSEI, hash("pressure 182/78"), byOsei)).isFalse();
            assertThat(authors.signed(OSEI, fact, signed("bell", fact))).isFalse();
            assertThat(authors.signed(OSEI, fact, signed("a stranger", fact))).isFalse();
            assertThat(authors.signed(OSEI, fact, new byte[0])).isFalse();
        }
    }
}
