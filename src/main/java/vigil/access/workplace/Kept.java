package vigil.access.workplace;

import java.util.List;

/** What came of keeping accounts and keys. */
public sealed interface Kept
        permits Kept.Done,
                Kept.Refused,
                Kept.SecondNeeded,
                Entering.PasswordNotTaken,
                Entering.Mistyped,
                NotOpened {

    /** Done, and on record. */
    record Done() implements Kept {}

    /** Not done. */
    record Refused(Why why) implements Kept {}

    /** Why. */
    enum Why {
        /** Who is signed in may not. It is on record. */
        NOT_ALLOWED,
        /** There is no such account, or the person left. */
        NO_SUCH_ACCOUNT,
        /** Somebody has or had this id. */
        ID_TAKEN,
        /** The badge is another's. */
        BADGE_TAKEN,
        /** An account needs a role. */
        ROLE_NEEDED,
        /** Nobody would be left who may certify keys. */
        LAST_ADMINISTRATOR,
        /** Nobody takes themselves off: another administrator does. */
        YOURSELF,
        /** The set-up comes first, or this part of it is over. */
        SET_UP,
        /** Nothing of this kind waits to be acknowledged. */
        NOTHING_TO_ACKNOWLEDGE,
        /** The store is damaged and only read. */
        ONLY_READ,
        /** Who asked for it may not any more, or has other keys, when it was to be ended. */
        GONE_MEANWHILE
    }

    /**
     * Another administrator has to countersign: ask one of these for their password and call again
     * with a {@link Countersigner}.
     */
    record SecondNeeded(List<Person> who) implements Kept {
        public SecondNeeded {
            who = List.copyOf(who);
        }
    }
}
