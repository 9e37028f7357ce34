package vigil.screen.discharge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import vigil.charting.Draft;
import vigil.quantity.Moment;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.TypingPause;
import vigil.session.EntryId;
import vigil.session.SessionId;

/** What is typed into a form of leaving and not yet saved; it is there again after a crash. */
final class FormDraft {
    private final SessionDesk desk;
    private final String form;
    private final Optional<SessionId> session;
    private final Optional<Draft> before;
    private final EntryId entry;
    private final Moment started;
    private final Map<String, StringProperty> fields = new LinkedHashMap<>();
    private final TypingPause rest = new TypingPause(this::keep);

    /** The draft of a form by its name, begun anew or gone on with. */
    FormDraft(SessionDesk desk, String form) {
        this.desk = desk;
        this.form = "discharge." + form;
        this.session = desk.session().get().map(open -> open.chart().id());
        this.before =
                desk.drafts().get().stream()
                        .filter(draft -> draft.form().equals(this.form))
                        .filter(draft -> session.equals(Optional.of(draft.session())))
                        .findFirst();
        this.entry = before.map(Draft::entry).orElseGet(desk::newEntry);
        this.started = before.map(Draft::started).orElseGet(() -> desk.now().get());
    }

    /** The entry that the form will become. */
    EntryId entry() {
        return entry;
    }

    /** Keeps a field from now on; what was typed into it before stands in it again. */
    FormDraft field(String name, StringProperty text) {
        before.flatMap(draft -> Optional.ofNullable(draft.fields().get(name))).ifPresent(text::set);
        fields.put(name, text);
        text.subscribe((old, now) -> rest.typed());
        return this;
    }

    /** Keeps what is typed so far, if anything is. */
    void keep() {
        rest.stop();
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach((name, text) -> typed.put(name, text.get()));
        if (typed.values().stream().anyMatch(text -> !text.isBlank())) {
            session.ifPresent(
                    id ->
                            desk.keepDraft(
                                    new Draft(
                                            entry,
                                            id,
                                            form,
                                            typed,
                                            started,
                                            desk.user().get().id())));
        }
    }

    /** Keeps nothing more: it was saved. */
    void stop() {
        rest.stop();
    }

    /** Forgets what was typed: the nurse threw it away. */
    void drop() {
        rest.stop();
        desk.dropDraft(entry);
    }
}
