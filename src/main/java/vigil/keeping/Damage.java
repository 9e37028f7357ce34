package vigil.keeping;

import java.util.Optional;
import vigil.session.SessionId;

/**
 * Something in the store that does not fit.
 *
 * @param fact the number of the fact in the store; 0 where the file itself is meant
 * @param session the session it belongs to, where that is known
 * @param finding by the name of a {@link Misfit} or in the words of who read the file, without
 *     patient data
 */
public record Damage(long fact, Optional<SessionId> session, String finding) {

    /** The finding without the number of its fact, where that is said beside it. */
    public String beside() {
        String number = "fact " + fact + ": ";
        return finding.startsWith(number) ? finding.substring(number.length()) : finding;
    }

    /** Of the file, not of one fact in it. */
    public static Damage ofFile(String finding) {
        return new Damage(0, Optional.empty(), finding);
    }
}
