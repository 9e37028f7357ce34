package vigil.charting;

import vigil.session.EntryId;
import vigil.session.Signature;
import vigil.session.Signing;
import vigil.session.SigningEvent.CoursePlanned;

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

    /**
     * Says that the form of the session was sent in. Refused where the protocol asks for none of
     * that name, and where it was sent already.
     */
    record MarkFormSent(ActContext context, String form, String how) implements SigningAct {}

    /** Plans what follows for the patient. Refused where nothing is said, or a dose without why. */
    record PlanCourse(ActContext context, CoursePlanned plan) implements SigningAct {}

    /** Says that the patient was contacted, and what came of it. */
    record FollowUp(ActContext context, String contact, String outcome) implements SigningAct {}
}
