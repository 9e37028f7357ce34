package vigil.screen.discharge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vigil.charting.Act;
import vigil.charting.ActContext;
import vigil.charting.Outcome;
import vigil.charting.Refusal;
import vigil.quantity.Moment;
import vigil.screen.desk.FormDraft;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.Words;
import vigil.session.EntryId;
import vigil.session.Taken;

/** Does what a form asks for: closes it when the facts are on disk, or says in it why not. */
final class LeavingActs {
    private final Words words;
    private final SessionDesk desk;
    private final Map<EntryId, ActContext> unanswered = new HashMap<>();
    private Optional<FormDraft> draft = Optional.empty();

    LeavingActs(Words words, SessionDesk desk) {
        this.words = words;
        this.desk = desk;
    }

    SessionDesk desk() {
        return desk;
    }

    /** The id of an entry whose form opens now. */
    EntryId opens() {
        return desk.newEntry();
    }

    /** The draft of the form that opens now; that of a form still open is kept. */
    FormDraft draft(String form) {
        draft.ifPresent(FormDraft::keep);
        FormDraft begun = FormDraft.of(desk, "discharge." + form);
        draft = Optional.of(begun);
        return begun;
    }

    /** When the draft of the open form was begun, where one was kept of it before. */
    Optional<Moment> begun() {
        return draft.flatMap(FormDraft::begun);
    }

    /** What becomes of the draft of the open form, which is no longer open then. */
    void endDraft(Consumer<FormDraft> how) {
        draft.ifPresent(how);
        draft = Optional.empty();
    }

    /**
     * Seen or done now by whoever is signed in. An act that may have reached the disk keeps its
     * time, so that doing it again never makes a second entry.
     */
    ActContext now(EntryId entry) {
        return Optional.ofNullable(unanswered.get(entry))
                .orElseGet(() -> desk.context(entry, Taken.observed(desk.now().get())));
    }

    /** Does an act; a refusal is said in the form, which keeps what was typed. */
    void perform(Act act, FormPanel form, Runnable done) {
        perform(act, form::refuse, done);
    }

    /** Does an act; {@code refused} is told why not. */
    void perform(Act act, Consumer<String> refused, Runnable done) {
        unanswered.put(act.context().entry(), act.context());
        desk.perform(
                act,
                outcome -> {
                    unanswered.remove(act.context().entry());
                    switch (outcome) {
                        case Outcome.Accepted _ -> done.run();
                        case Outcome.Refused(Refusal refusal) -> refused.accept(why(refusal));
                    }
                });
    }

    private String why(Refusal refusal) {
        return words.say("charting.refused." + refusal.reason());
    }
}
