package vigil.screen.treatment;

import java.util.Comparator;
import java.util.Optional;
import vigil.charting.Draft;
import vigil.screen.desk.SessionDesk;

/**
 * Of what was typed into a form of the open session and not saved, what was begun last: that is
 * what is looked for.
 */
record LastDraft(SessionDesk desk, String form) {

    /** Nothing where nothing was kept, or no session is open. */
    Optional<Draft> kept() {
        return desk.session()
                .get()
                .flatMap(
                        open ->
                                desk.drafts().get().stream()
                                        .filter(draft -> draft.form().equals(form))
                                        .filter(draft -> draft.session().equals(open.chart().id()))
                                        .max(Comparator.comparing(Draft::started)));
    }
}
