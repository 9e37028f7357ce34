package vigil.screen.discharge;

import java.util.Optional;
import java.util.function.Consumer;
import vigil.charting.Act;
import vigil.charting.ActContext;
import vigil.charting.Outcome;
import vigil.charting.Refusal;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.Words;
import vigil.session.EntryId;
import vigil.session.Taken;

/** Does what a form asks for: closes it when the facts are on disk, or says in it why not. */
final class LeavingActs {
    private final Words words;
    private final SessionDesk desk;
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
        FormDraft begun = new FormDraft(desk, form);
        draft = Optional.of(begun);
        return begun;
    }

    /** What becomes of the draft of the open form, which is no longer open then. */
    void endDraft(Consumer<FormDraft> how) {
        draft.ifPresent(how);
        draft = Optional.empty();
    }

    /** Seen or done now by whoever is signed in. */
    ActContext now(EntryId entry) {
        return desk.context(entry, new Taken(desk.now().get(), false, Taken.Source.OBSERVED));
    }

    /** Does an act; a refusal is said in the form, which keeps what was typed. */
    void perform(Act act, FormPanel form, Runnable done) {
        desk.perform(
                act,
                outcome -> {
                    switch (outcome) {
                        case Outcome.Accepted ignored -> done.run();
                        case Outcome.Refused(Refusal refusal) -> form.refuse(why(refusal));
                    }
                });
    }

    /** Why an act was refused. */
    String why(Refusal refusal) {
        return words.say("charting.refused." + refusal.reason());
    }
}
