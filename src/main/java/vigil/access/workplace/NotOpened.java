package vigil.access.workplace;

import java.time.Duration;

/** Why a password, code or badge opened nothing. */
public sealed interface NotOpened extends Entering, Confirming, Kept {

    /**
     * The password is another. It is on record, and the next try has to wait.
     *
     * @param misses how many in a row
     * @param untilNext how long the next one has to wait
     */
    record WrongPassword(int misses, Duration untilNext) implements NotOpened {}

    /** Too soon after a wrong password; nothing was tried. */
    record MustWait(Duration left) implements NotOpened {}

    /** The password does not matter. */
    record Refused(Why why) implements NotOpened {}

    /** Why it does not. */
    enum Why {
        /** Nobody of that name or badge has an account. */
        UNKNOWN,
        /** The person left. */
        LEFT,
        /** No administrator certified these keys as the person's. */
        NOT_CERTIFIED,
        /** The slot is another's, or the key of the new epoch was granted by nobody who may. */
        WRONG_SLOT,
        /** What lies readable of keys is not what is on record: somebody altered the file. */
        KEYS_ALTERED,
        /** The person may not do what it was asked for. */
        NOT_ALLOWED,
        /** The password is temporary: the person has to come in and change it first. */
        PASSWORD_DUE,
        /** The key of the store was changed in this moment; nothing was done. */
        KEY_CHANGED,
        /** Nobody is signed in beside whom to confirm something. */
        NOBODY_SIGNED_IN
    }
}
