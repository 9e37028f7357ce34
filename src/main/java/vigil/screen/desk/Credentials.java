package vigil.screen.desk;

import java.util.function.Consumer;
import vigil.people.StaffMember;
import vigil.session.Seconding;
import vigil.session.SessionId;
import vigil.session.Signature;
import vigil.session.Signing;

/**
 * Has people type their own password in place and sign with their key. Who is signed in stays so.
 * Asked on the window's thread and answered there; the typed characters are overwritten.
 */
public interface Credentials {

    /** Nobody has keys: second people are named, and nothing is signed. */
    Credentials WITHOUT_KEYS = new WithoutKeys();

    /** Whether people have passwords and keys. */
    boolean inUse();

    /** The name of a person as it is certified, and so printed beside a signature. */
    String printed(StaffMember member);

    /** Somebody signs a session. */
    void sign(SessionId session, Signing signing, char[] password, Consumer<Answer> then);

    /** A second person signs what they did or saw. */
    void sign(SessionId session, Seconding seconding, char[] password, Consumer<Answer> then);

    /** A witness signs what they saw of the room's drug, which belongs to no session. */
    void sign(Seconding seconding, char[] password, Consumer<Answer> then);

    /** What came of it. */
    sealed interface Answer {

        /** Signed. */
        record Signed(Signature signature) implements Answer {}

        /** Not signed, and why: a sentence that says what to do, and how long to wait. */
        record NotSigned(String why) implements Answer {}
    }
}
