package vigil.charting;

import vigil.session.EntryId;
import vigil.session.Signature;
import vigil.session.Signing;

/** Acts upon the record of a session that is over. */
public sealed interface SigningAct extends Act {

    /**
     * Who charted the session signs it. Refused unless the signature is over the record as it now
     * stands.
     *
     * @param remark why drug is not accounted for, where it is not; may be empty
     */
    record SignOffSession(ActContext context, Signing signing, Signature signature, String remark)
            implements SigningAct {}

    /**
     * Who supervised the session signs it: refused before it is signed off, and to who signed it
     * off.
     *
     * @param remark may be empty
     */
    record CountersignSession(
            ActContext context, Signing signing, Signature signature, String remark)
            implements SigningAct {}

    /** Adds to a record that is signed. */
    record WriteAddendum(ActContext context, String text) implements SigningAct {}

    /** Who supervises asks something about the record. */
    record AskNurse(ActContext context, String question) implements SigningAct {}

    /** Answers a question. */
    record AnswerQuestion(ActContext context, EntryId question, String answer)
            implements SigningAct {}
}
