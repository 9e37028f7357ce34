package vigil.delivery;

import java.util.Optional;
import vigil.export.SessionRecord;

/** Hands records to one target. What was handed over twice is there once. */
@FunctionalInterface
public interface Carrier {

    /**
     * Hands a record over and waits for the answer, for as long as the target's own limits say.
     *
     * @param replaces the last revision that the target has had of the same session
     */
    Answer carry(SessionRecord record, Optional<Long> replaces);
}
