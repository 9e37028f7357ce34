package vigil.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vigil.people.Role;
import vigil.people.SignatureMeaning;
import vigil.people.StaffId;
import vigil.session.EntryId;
import vigil.session.Signature;

/** The lines of a record about signatures, and about what was said of it once it was over. */
public final class SigningLines {
    private SigningLines() {}

    /**
     * A signature over the entries up to a revision: name, role, meaning and time (21 CFR 11.50).
     *
     * @param head the hash of the last entry that is signed
     * @param countersigns whether it is that of who supervised
     * @param superseded whether the record has changed since
     */
    public record SignatureLine(
            EntryId entry,
            StaffId by,
            String name,
            Role role,
            SignatureMeaning meaning,
            String at,
            long upto,
            String head,
            Signature signature,
            String remark,
            boolean countersigns,
            boolean superseded) {}

    /**
     * What was said of the record once the session was over. A list that would be empty is absent,
     * but for the first two.
     *
     * @param formsSent forms that the protocol asks for and that were sent in
     * @param plans what was planned for the patient, the last one counts
     * @param followUps contacts after the session
     */
    public record AfterwardsLine(
            List<AddendumLine> addenda,
            List<QuestionLine> questions,
            Optional<List<FormSentLine>> formsSent,
            Optional<List<PlanLine>> plans,
            Optional<List<FollowUpLine>> followUps) {
        public AfterwardsLine {
            addenda = List.copyOf(addenda);
            questions = List.copyOf(questions);
            formsSent = formsSent.map(List::copyOf);
            plans = plans.map(List::copyOf);
            followUps = followUps.map(List::copyOf);
        }
    }

    /** A form that was sent in, and how. */
    public record FormSentLine(EntryId entry, String at, StaffId by, String form, String how) {}

    /**
     * What was planned, in the words of who planned it.
     *
     * @param sessions of the series; 0 where that is not said
     * @param next the day of the next session
     */
    public record PlanLine(
            EntryId entry,
            String at,
            StaffId by,
            int sessions,
            String howOften,
            String strategy,
            Optional<LocalDate> next,
            String dose,
            String reason) {}

    /** The patient was contacted, and what came of it. */
    public record FollowUpLine(
            EntryId entry, String at, StaffId by, String contact, String outcome) {}

    /** Something that was added to a signed record; struck-out addenda are not here. */
    public record AddendumLine(EntryId entry, String at, StaffId by, String text) {}

    /** A question about the record, and its answer once there is one. */
    public record QuestionLine(
            EntryId entry,
            String at,
            StaffId by,
            String question,
            Optional<String> answeredAt,
            Optional<StaffId> answeredBy,
            Optional<String> answer) {}

    /**
     * What is needed, beside the proof in each entry and the fingerprint of the first
     * administrator, to check the record without the store.
     *
     * @param store the id of the store
     * @param storeBefore the hash of the whole store before the last entry
     * @param keys what administrators said of keys, each in base64
     */
    public record ProofLine(String store, String storeBefore, List<String> keys) {
        public ProofLine {
            keys = List.copyOf(keys);
        }
    }
}
