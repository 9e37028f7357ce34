package vigil.access.audit;

import java.time.Instant;
import java.util.Optional;
import vigil.access.accounts.Badge;
import vigil.access.trust.SignedStatement;
import vigil.people.Permission;
import vigil.people.PersonName;
import vigil.people.StaffId;

/**
 * Something that belongs on record though it is not clinical: accounts and keys, who came and went,
 * what was read, taken out and checked (21 CFR 11.10(e); HIPAA 164.312(b)).
 */
public sealed interface AccessEvent {

    /** About an account. What somebody may follows from key statements alone. */
    sealed interface OfAccount extends AccessEvent {
        /** Whose account. */
        StaffId user();
    }

    /** About the use of the program: nothing follows from it for the accounts. */
    sealed interface OfUse extends AccessEvent {}

    /** An account was made. */
    record AccountMade(StaffId user, PersonName name, String credentials) implements OfAccount {}

    /** A badge was given or taken away. */
    record BadgeChanged(StaffId user, Optional<Badge> badge) implements OfAccount {}

    /**
     * A password was changed.
     *
     * @param temporary whether an administrator set it and it must be changed
     */
    record PasswordChanged(StaffId user, boolean temporary) implements OfAccount {}

    /** Somebody left: the account stays readable and opens nothing. */
    record AccountLeft(StaffId user) implements OfAccount {}

    /** An administrator certified or withdrew a key, and with it gave or took roles. */
    record KeyStated(SignedStatement statement) implements AccessEvent {}

    /** Another data key, from 1. */
    record EpochBegun(int epoch) implements AccessEvent {}

    /** Somebody signed in, with how many wrong passwords since the last time. */
    record SignedIn(StaffId user, int failuresBefore) implements OfUse {}

    /** A password was wrong, as kept in clear until somebody signed in. */
    record SignInFailed(StaffId user, Instant at) implements OfUse {}

    /** Somebody signed out. */
    record SignedOut(StaffId user) implements OfUse {}

    /** The workstation was locked by who was there, or locked itself upon them. */
    record Locked(StaffId user, boolean byItself) implements OfUse {}

    /** The workstation was unlocked. */
    record Unlocked(boolean byPin) implements OfUse {}

    /**
     * Somebody confirmed something with their password: a second person, or who is signed in once
     * more.
     *
     * @param as what it was needed for
     */
    record Confirmed(StaffId user, Permission as) implements OfUse {}

    /** Somebody was refused what they may not. */
    record ActRefused(Permission permission) implements OfUse {}

    /** The sealed card was used. */
    record EmergencyUsed(StaffId user, String reason) implements AccessEvent {}

    /** An administrator took note that the card was used. */
    record EmergencyAcknowledged(long fact, String note) implements AccessEvent {}

    /** The recovery sheet was used. It is shown at every sign-in for 30 days. */
    record RecoveryUsed() implements AccessEvent {}

    /** An administrator looked whether the envelope with the recovery sheet is still sealed. */
    record EnvelopeChecked(boolean sealed) implements AccessEvent {}

    /**
     * The store held facts, and where its end is kept outside it there was nothing of it, or
     * nothing that could be read: it came to another computer, or that file was damaged, or its end
     * was cut off and the anchor taken away.
     *
     * @param last the number of the fact with which it then ended
     * @param unread where the file is kept that could not be read; nothing where there was none
     */
    record AnchorMissing(long last, Optional<String> unread) implements AccessEvent {
        /** There was no file. */
        public AnchorMissing(long last) {
            this(last, Optional.empty());
        }
    }

    /** An administrator compared the end of the store and took note that the anchor was missing. */
    record AnchorAcknowledged(long fact, String note) implements AccessEvent {}

    /**
     * A setting was changed.
     *
     * @param setting one whose name begins with {@link #OWN} is of who changed it and of nobody
     *     else
     * @param to nothing where it was taken away
     */
    record SettingChanged(String setting, String from, String to) implements OfUse {
        /** How the name of a person's own setting begins. */
        public static final String OWN = "own.";
    }

    /** A record was looked at. */
    record RecordViewed(String stream) implements OfUse {}

    /** A record left. */
    record RecordExported(String stream, String form) implements OfUse {}

    /** Lines of the audit were put on paper. */
    record AuditPrinted(long lines) implements OfUse {}

    /** A backup was made and verified. */
    record BackupMade(long number) implements OfUse {}

    /** A backup was restored to a copy, as an exercise or in earnest. */
    record BackupRestored(long number, boolean drill) implements OfUse {}

    /** The store was checked. */
    record StoreVerified(long facts, int findings) implements OfUse {}

    /**
     * The file of the store had been opened with another program: what refuses changes was missing
     * in it or was another, and was put right when it was read.
     *
     * @param names of the triggers, by the alphabet
     */
    record GuardsPutBack(String names) implements OfUse {}

    /** The computer's clock jumped. */
    record ClockJumped(long milliseconds) implements OfUse {}
}
