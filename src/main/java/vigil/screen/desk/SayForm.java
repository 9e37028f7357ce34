package vigil.screen.desk;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import vigil.charting.ActContext;
import vigil.charting.Outcome;
import vigil.charting.SigningAct;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.NoteField;
import vigil.screen.kit.Words;
import vigil.session.EntryId;
import vigil.session.SessionId;
import vigil.session.Taken;

/** Says something of a record that is over: an addendum, a question, an answer. */
final class SayForm {
    private static final int LENGTH = 4000;

    /** What the form says. */
    record Says(String title, String label, String prompt, String act) {}

    private final Words words;
    private final SessionDesk desk;
    private final BiFunction<ActContext, String, SigningAct> act;
    private final Consumer<SigningAct> done;
    private final SessionId session;
    private final EntryId entry;
    private final NoteField text;
    private final FormPanel panel;

    /**
     * A form.
     *
     * @param draft what was typed into it before
     * @param says its title, the label and the prompt of the text, and the words of its button
     * @param about a sentence above the text; may be empty
     */
    SayForm(
            Words words,
            SessionDesk desk,
            SessionId session,
            FormDraft draft,
            Says says,
            String about,
            BiFunction<ActContext, String, SigningAct> act,
            Consumer<SigningAct> done,
            Runnable leave) {
        this.words = words;
        this.desk = desk;
        this.session = session;
        this.act = act;
        this.done = done;
        this.entry = draft.entry();
        this.text = new NoteField(words, says.label(), says.prompt(), LENGTH);
        this.panel = new FormPanel(words, says.title(), about, says.act(), this::commit, leave);
        panel.add(text);
        draft.field("text", text.textProperty());
    }

    FormPanel panel() {
        return panel;
    }

    private void commit() {
        ActContext context = desk.context(entry, session, Taken.observed(desk.now().get()));
        SigningAct said = act.apply(context, text.textProperty().get().strip());
        desk.perform(said, outcome -> performed(said, outcome));
    }

    private void performed(SigningAct said, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted _ -> done.accept(said);
            case Outcome.Refused(var refusal) ->
                    panel.refuse(words.say("charting.refused." + refusal.reason()));
        }
    }
}
