package vigil.access.signing;

import java.util.List;
import vigil.access.keys.Bytes;

/**
 * All facts of one session as they hang together, in order.
 *
 * @param store the store's id
 * @param storeBefore the hash of the whole store before the last of them
 */
public record AuthoredStream(String store, List<AuthoredFact> facts, Bytes storeBefore) {
    public AuthoredStream {
        facts = List.copyOf(facts);
    }

    /** Whether each was signed by somebody. */
    public boolean signed() {
        return !facts.isEmpty() && facts.stream().allMatch(one -> one.signature().size() > 0);
    }
}
