package vigil.screen.desk;

import java.util.Optional;
import vigil.charting.Draft;
import vigil.people.StaffId;
import vigil.session.EntryId;

/**
 * The draft of a form: kept while something is typed, and taken away where a nurse takes out again
 * what she typed. What nobody typed any more would else be named as not saved, and offered back.
 */
public final class KeptDraft {
    private final SessionDesk desk;
    private Optional<EntryId> kept = Optional.empty();
    private Optional<StaffId> by = Optional.empty();

    /** No draft so far. */
    public KeptDraft(SessionDesk desk) {
        this.desk = desk;
    }

    /**
     * A draft that was kept before stands in the form again: whose it was it is until somebody
     * types. Told once its texts are in their fields.
     */
    public void offeredBack(Draft draft) {
        kept = Optional.of(draft.entry());
        by = Optional.of(draft.by());
    }

    /** A text of the form changes. */
    public void typed() {
        by = Optional.of(desk.user().get().id());
    }

    /** Who typed last, and not who is there when it is kept: another may have taken over. */
    public StaffId by() {
        return by.orElseGet(() -> desk.user().get().id());
    }

    /**
     * Keeps how the form stands. The draft of another entry is left as it is.
     *
     * @param entry what the form will become
     * @param typed what is typed into it; empty where nothing is
     */
    public void keep(EntryId entry, Optional<Draft> typed) {
        if (typed.isPresent()) {
            kept = Optional.of(entry);
            desk.keepDraft(typed.get());
        } else if (kept.equals(Optional.of(entry))) {
            kept = Optional.empty();
            desk.dropDraft(entry);
        }
    }
}
