package vigil.export;

import java.util.List;
import java.util.Optional;
import vigil.effects.EffectOutcome;
import vigil.effects.SideEffect;
import vigil.effects.SupportiveCare;
import vigil.people.StaffId;
import vigil.scores.Score;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SuicideScreened;

/** What the patient went through and what was done. Every line names the entry it rests on. */
public final class CourseLines {
    private CourseLines() {}

    /**
     * A side effect from its onset to its end.
     *
     * @param onset when it began
     * @param effect as it last stood
     * @param grade the CTCAE number of its grade
     * @param changes as it stood before and after each change, oldest first
     * @param outcome {@code ONGOING} until another is charted; one that ends nothing has no {@code
     *     end}
     */
    public record EffectLine(
            EntryId entry,
            String onset,
            SideEffect effect,
            int grade,
            List<CodeLine> codes,
            List<ChangeLine> changes,
            Optional<String> end,
            EffectOutcome outcome,
            List<EntryId> rescueDrugs) {
        public EffectLine {
            codes = List.copyOf(codes);
            changes = List.copyOf(changes);
            rescueDrugs = List.copyOf(rescueDrugs);
        }
    }

    /** How a side effect stood from a time on. */
    public record ChangeLine(EntryId entry, String at, SideEffect effect) {}

    /** A score with its sub-scores. */
    public record ScoreLine(
            EntryId entry, String at, StaffId measuredBy, Score score, List<CodeLine> codes) {
        public ScoreLine {
            codes = List.copyOf(codes);
        }
    }

    /** The result of a suicide screen. */
    public record SuicideScreenLine(
            EntryId entry,
            String at,
            StaffId measuredBy,
            String instrument,
            SuicideScreened.Result result,
            String note) {}

    /** A rescue drug, its dose as typed. */
    public record RescueLine(
            EntryId entry,
            String at,
            StaffId givenBy,
            String drug,
            String dose,
            String route,
            String orderedBy,
            Optional<EntryId> effect) {}

    /** Care without a drug. */
    public record CareLine(EntryId entry, String at, SupportiveCare care, String note) {}

    /** A note or a stamped time. */
    public record NoteLine(EntryId entry, String at, StaffId by, String text) {}
}
