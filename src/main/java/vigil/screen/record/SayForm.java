package vigil.screen.record;

import java.util.function.BiFunction;
import vigil.charting.ActContext;
import vigil.charting.Outcome;
import vigil.charting.SigningAct;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.NoteField;
import vigil.screen.kit.Words;
import vigil.session.EntryId;
import vigil.session.Taken;

/** Says something of a record that is over: an addendum, a question, an answer. */
final class SayForm {
    private static final int LENGTH = 4000;

    /** What the form says. */
    record Says(String title, String label, String prompt, String act) {}

    private final Words words;
    private final SessionDesk desk;
    private final BiFunction<ActContext, String, SigningAct> act;
    private final Runnable done;
    private final EntryId entry;
    private final NoteField text;
    private final FormPanel panel;

    /**
     * A form.
     *
     * @param says its title, the label and the prompt of the text, and the words of its button
     * @param about a sentence above the text; may be empty
     */
    SayForm(
            Words words,
            SessionDesk desk,
            Says says,
            String about,
            BiFunction<ActContext, String, SigningAct> act,
            Runnable done,
            Runnable leave) {
        this.words = words;
        this.desk = desk;
        this.act = act;
        this.done = done;
        this.entry = desk.newEntry();
        this.text = new NoteField(words, says.label(), says.prompt(), LENGTH);
        this.panel = new FormPanel(words, says.title(), about, says.act(), this::commit, leave);
        panel.add(text);
    }

    FormPanel panel() {
        return panel;
    }

    private void commit() {
        ActContext context =
                desk.context(entry, new Taken(desk.now().get(), false, Taken.Source.OBSERVED));
        desk.perform(act.apply(context, text.textProperty().get().strip()), this::performed);
    }

    private void performed(Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted ignored -> done.run();
            case Outcome.Refused(var refusal) ->
                    panel.refuse(words.say("charting.refused." + refusal.reason()));
        }
    }
}
