package vigil.access.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.access.keys.KeyId;

/**
 * Whose key was whose after each statement of the line: what was signed is held against what was
 * certified then, whatever was certified later.
 */
public final class KeyHistory {
    private final List<KeyRing> rings;

    private KeyHistory(List<KeyRing> rings) {
        this.rings = List.copyOf(rings);
    }

    /** The history of a whole line; refuses a statement that cannot be trusted. */
    public static KeyHistory of(String store, KeyId fingerprint, List<SignedStatement> line) {
        List<KeyRing> rings = new ArrayList<>();
        rings.add(KeyRing.rootedIn(store, fingerprint));
        for (SignedStatement statement : line) {
            rings.add(rings.getLast().with(statement));
        }
        return new KeyHistory(rings);
    }

    /** The ring as it stands. */
    public KeyRing now() {
        return rings.getLast();
    }

    /** The ring as it stood after so many statements; nothing where there never were as many. */
    public Optional<KeyRing> after(long statements) {
        return statements >= 0 && statements < rings.size()
                ? Optional.of(rings.get((int) statements))
                : Optional.empty();
    }

    /** After how many statements a key was known first. */
    public Optional<Long> knows(KeyId key) {
        return rings.stream()
                .filter(ring -> ring.certificate(key).isPresent())
                .map(KeyRing::statements)
                .findFirst();
    }
}
