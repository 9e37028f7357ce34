package vigil.screen.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vigil.charting.Draft;
import vigil.people.StaffId;
import vigil.quantity.Moment;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.TypingPause;
import vigil.session.EntryId;
import vigil.session.SessionId;

/**
 * What is typed into a form or chosen in it and not yet saved; it is there again after a crash.
 * What is secret is no field of it.
 */
public final class FormDraft {
    private final SessionDesk desk;
    private final String form;
    private final Optional<SessionId> session;
    private final Optional<Draft> before;
    private final EntryId entry;
    private final KeptDraft kept;
    private final Moment started;
    private final Map<String, StringProperty> fields = new LinkedHashMap<>();
    private final TypingPause rest = new TypingPause(this::keep);

    private FormDraft(
            SessionDesk desk, Optional<SessionId> session, String form, Predicate<Draft> whose) {
        this.desk = desk;
        this.form = form;
        this.session = session;
        this.before =
                desk.drafts().get().stream()
                        .filter(draft -> draft.form().equals(form))
                        .filter(draft -> session.equals(Optional.of(draft.session())))
                        .filter(whose)
                        .findFirst();
        this.entry = before.map(Draft::entry).orElseGet(desk::newEntry);
        this.kept = new KeptDraft(desk);
        before.ifPresent(kept::offeredBack);
        this.started = before.map(Draft::started).orElseGet(() -> desk.now().get());
    }

    /**
     * The draft of a form of the open session by its name, begun anew or gone on with, whoever
     * began it.
     */
    public static FormDraft of(SessionDesk desk, String form) {
        return new FormDraft(
                desk, desk.session().get().map(open -> open.chart().id()), form, draft -> true);
    }

    /** The draft of a form in which somebody speaks for themselves: nobody else goes on with it. */
    public static FormDraft own(SessionDesk desk, SessionId session, String form) {
        StaffId who = desk.user().get().id();
        return new FormDraft(desk, Optional.of(session), form, draft -> draft.by().equals(who));
    }

    /** When what is offered back was begun; nothing where the form opens empty. */
    public Optional<Moment> begun() {
        return before.map(Draft::started);
    }

    /** The entry that the form will become. */
    public EntryId entry() {
        return entry;
    }

    /** Keeps a field from now on; what was typed into it before stands in it again. */
    public FormDraft field(String name, StringProperty text) {
        before.flatMap(draft -> Optional.ofNullable(draft.fields().get(name))).ifPresent(text::set);
        fields.put(name, text);
        text.subscribe((old, now) -> typed());
        return this;
    }

    /** Keeps a choice from now on; what was chosen before is chosen again. */
    public <E extends Enum<E>> FormDraft choice(String name, ChoiceRow<E> row, Class<E> of) {
        StringProperty code = new SimpleStringProperty("");
        row.valueProperty().subscribe(value -> code.set(value.map(Enum::name).orElse("")));
        code.subscribe(
                (old, now) ->
                        row.valueProperty()
                                .set(
                                        Arrays.stream(of.getEnumConstants())
                                                .filter(one -> one.name().equals(now))
                                                .findFirst()));
        return field(name, code);
    }

    /** Keeps who was chosen from now on; nobody's word for it, which is given anew. */
    public FormDraft person(String name, StaffChoice choice) {
        StringProperty id = new SimpleStringProperty("");
        before.flatMap(draft -> Optional.ofNullable(draft.fields().get(name)))
                .flatMap(
                        kept ->
                                choice.offered().stream()
                                        .filter(one -> one.id().value().equals(kept))
                                        .findFirst())
                .ifPresent(choice::choose);
        choice.chosenProperty()
                .subscribe(chosen -> id.set(chosen.map(one -> one.id().value()).orElse("")));
        fields.put(name, id);
        id.subscribe((old, now) -> typed());
        return this;
    }

    private void typed() {
        kept.typed();
        rest.typed();
    }

    /** Keeps what is typed so far; where nothing is, nothing is left behind. */
    public void keep() {
        rest.stop();
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach((name, text) -> typed.put(name, text.get()));
        boolean any = typed.values().stream().anyMatch(text -> !text.isBlank());
        kept.keep(
                entry,
                session.filter(id -> any)
                        .map(id -> new Draft(entry, id, form, typed, started, kept.by())));
    }

    /** Keeps nothing more: it was saved. */
    public void stop() {
        rest.stop();
    }

    /** Forgets what was typed: the nurse threw it away. */
    public void drop() {
        rest.stop();
        desk.dropDraft(entry);
    }
}
