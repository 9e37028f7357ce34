package vigil.screen.desk;

import java.util.Optional;
import vigil.charting.Draft;
import vigil.session.EntryId;

/**
 * The draft of a form: kept while something is typed, and taken away where a nurse takes out again
 * what she typed. What nobody typed any more would else be named as not saved, and offered back.
 */
public final class KeptDraft {
    private final SessionDesk desk;
    private Optional<EntryId> kept = Optional.empty();

    /** No draft so far. */
    public KeptDraft(SessionDesk desk) {
        this.desk = desk;
    }

    /** A draft that was kept before stands in the form again. */
    public void offeredBack(EntryId entry) {
        kept = Optional.of(entry);
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
