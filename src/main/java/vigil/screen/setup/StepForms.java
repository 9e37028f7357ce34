package vigil.screen.setup;

import java.util.function.Consumer;
import vigil.charting.StoreFault;
import vigil.screen.desk.FaultText;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Words;

/**
 * Forms of steps that follow each other; the words of each lie below the way and the step's name.
 *
 * @param way begins the keys of its words and ends in a dot
 */
record StepForms(Words words, String way) {

    FormPanel of(String step, Consumer<FormPanel> commit) {
        return of(step, words.say(way + step + ".text"), commit);
    }

    /** The same with a text of its own below the title. */
    FormPanel of(String step, String text, Consumer<FormPanel> commit) {
        return new FormPanel(
                        words,
                        words.say(way + step + ".title"),
                        text,
                        words.say(way + step + ".act"),
                        commit,
                        () -> {})
                .standing();
    }

    void failed(FormPanel form, StoreFault fault) {
        FaultText.notDone(words, form, fault);
    }

    /** Says why what was asked was not done; it can be asked again. */
    void failed(FormPanel form, String why) {
        form.busy(false);
        form.say(MessageBar.Level.NOW, words.say("desk.not-done"), why);
    }
}
