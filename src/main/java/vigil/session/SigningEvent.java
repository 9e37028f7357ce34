package vigil.session;

/**
 * What becomes of the record of a session that is over: it is signed, added to, and asked about.
 * None of it is ever corrected; an addendum in error can be struck out.
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
}
