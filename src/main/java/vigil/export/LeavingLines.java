package vigil.export;

import java.util.List;
import java.util.Optional;
import vigil.discharge.Finding;
import vigil.discharge.SetAside;
import vigil.people.StaffId;
import vigil.protocol.Checklist;
import vigil.session.EntryId;
import vigil.session.SessionEvent;

/** Checklists, and how the patient left. */
public final class LeavingLines {
    private LeavingLines() {}

    /** A checklist of the protocol with its answers. */
    public record ChecklistLine(Checklist.Kind kind, List<AnswerLine> lines) {
        public ChecklistLine {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line with its last answer; without one where nobody answered.
     *
     * @param fulfilled whether the last answer fulfils the line; false where nobody answered
     * @param overrides set aside by two people, with the reason
     */
    public record AnswerLine(
            String code,
            String text,
            boolean required,
            Checklist.Answer passes,
            boolean fulfilled,
            Optional<Checklist.Answer> answer,
            Optional<String> detail,
            Optional<String> at,
            Optional<StaffId> by,
            Optional<EntryId> entry,
            List<OverrideLine> overrides) {
        public AnswerLine {
            overrides = List.copyOf(overrides);
        }
    }

    /** A line or criterion set aside. */
    public record OverrideLine(EntryId entry, String at, SetAside override) {}

    /**
     * How the session ended.
     *
     * @param findings each criterion with its evidence, as it stood when the patient was found fit
     * @param end the fact that ended the session
     */
    public record LeavingLine(
            Optional<String> foundFit,
            List<Finding> findings,
            Optional<String> at,
            Optional<SessionEvent> end) {
        public LeavingLine {
            findings = List.copyOf(findings);
        }
    }
}
