package vigil.screen.room;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.charting.Draft;
import vigil.quantity.Moment;
import vigil.session.SessionId;
import vigil.session.SessionSummary;

/**
 * What was typed in one session and not saved.
 *
 * @param summary the session as the list shows it, once the list is read
 * @param forms the forms, each once, in the order they were begun
 * @param newest when the newest was begun
 */
record Unsaved(
        SessionId session, Optional<SessionSummary> summary, List<String> forms, Moment newest) {
    Unsaved {
        forms = List.copyOf(forms);
    }

    /** All drafts of one session; at least one. */
    static Unsaved of(List<Draft> drafts, Optional<SessionSummary> summary) {
        List<Draft> begun = drafts.stream().sorted(Comparator.comparing(Draft::started)).toList();
        return new Unsaved(
                begun.getFirst().session(),
                summary,
                begun.stream().map(Draft::form).distinct().toList(),
                begun.getLast().started());
    }
}
