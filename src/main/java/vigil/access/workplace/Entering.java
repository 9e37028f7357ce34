package vigil.access.workplace;

import java.util.List;
import vigil.access.keys.PrintedCode;
import vigil.access.passwords.PasswordRules;
import vigil.people.StaffMember;

/** What came of somebody who wanted in. */
public sealed interface Entering
        permits Entering.In,
                Entering.PasswordDue,
                Entering.PasswordNotTaken,
                Entering.Mistyped,
                NotOpened {

    /**
     * In.
     *
     * @param emergency whether by the sealed card
     * @param sound whether the store was found sound; one that is not is only read
     * @param notices what this person has to be told now
     */
    record In(StaffMember person, boolean emergency, boolean sound, List<Notice> notices)
            implements Entering {
        public In {
            notices = List.copyOf(notices);
        }
    }

    /**
     * The password is right and temporary. Nobody is signed in yet: ask for a new one and call
     * {@link Workplace#enterChanging}.
     */
    record PasswordDue() implements Entering {}

    /** The new password is not taken; the old one stays. */
    record PasswordNotTaken(PasswordRules.Objection objection) implements Entering, Kept {}

    /** The code of a sheet or card was mistyped; where, if it can be told. Nothing was tried. */
    record Mistyped(PrintedCode.Reading reading) implements Entering, Kept {}
}
