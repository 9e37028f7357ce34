package vigil.session;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What becomes of the record of a session that is over: it is signed, added to, asked about, its
 * form is sent in, and what follows for the patient is planned from it. None of it is ever
 * corrected; what is no signature, question or answer can be struck out. Only an addendum changes
 * what the record says, so that a signature over it is superseded by nothing else of these.
 */
public sealed interface SigningEvent extends SessionEvent {

    /**
     * Who charted the session signed it.
     *
     * @param remark why drug is not accounted for, where it is not; may be empty
     */
    record SignedOff(Signing signing, Signature signature, String remark) implements SigningEvent {}

    /**
     * Who supervised the session signed it, after who charted it.
     *
     * @param remark may be empty
     */
    record Countersigned(Signing signing, Signature signature, String remark)
            implements SigningEvent {}

    /** Something was added to a record that was signed already. */
    record AddendumWritten(String text) implements SigningEvent {}

    /** Who supervises asked something about the record. */
    record NurseAsked(String question) implements SigningEvent {}

    /**
     * A question was answered.
     *
     * @param question the entry that asked
     */
    record NurseAnswered(EntryId question, String answer) implements SigningEvent {}

    /**
     * The form that the protocol asks for after a session was sent in.
     *
     * @param form its name, as the protocol has it
     * @param how how it was sent, such as a fax number or a reference; may be empty
     */
    record FormSent(String form, String how) implements SigningEvent {}

    /**
     * What is planned for the patient from this session on; a later plan of the same patient takes
     * its place. It is said in the words of who planned it and no dose is computed from it.
     *
     * @param sessions how many sessions the series has; 0 where that is not said
     * @param howOften how often; may be empty
     * @param strategy by what the dose is chosen; may be empty
     * @param next the day of the next session
     * @param dose the dose of the next session where it is another one; may be empty
     * @param reason why it is another one; empty only where the dose is
     */
    record CoursePlanned(
            int sessions,
            String howOften,
            String strategy,
            Optional<LocalDate> next,
            String dose,
            String reason)
            implements SigningEvent {

        /** Refuses a series of fewer than no sessions. */
        public CoursePlanned {
            if (sessions < 0) {
                throw new IllegalArgumentException("a series of " + sessions + " sessions");
            }
        }

        /** Whether nothing is planned at all. */
        public boolean isEmpty() {
            return sessions == 0 && next.isEmpty() && (howOften + strategy + dose).isBlank();
        }
    }

    /**
     * The patient was contacted after the session.
     *
     * @param contact who was reached, and how
     * @param outcome what came of it
     */
    record FollowedUp(String contact, String outcome) implements SigningEvent {}

    /** Whether it stays on record for good: it cannot be struck out. */
    default boolean stays() {
        return switch (this) {
            case SignedOff _, Countersigned _, NurseAsked _, NurseAnswered _ -> true;
            case AddendumWritten _, FormSent _, CoursePlanned _, FollowedUp _ -> false;
        };
    }

    /** Whether it changes what the record says, so that a signature before it is superseded. */
    default boolean says() {
        return this instanceof AddendumWritten;
    }
}
