package vigil.screen.kit;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * A short form in a card: stops below each other, what is wrong, the act's own button and Cancel.
 * Enter goes on, Ctrl+Enter commits, Esc leaves; what was refused stays as typed, and why it was
 * refused is said until something else stands there.
 */
public final class FormPanel {
    private final Words words;
    private final Panel panel;
    private final MessageBar problem = new MessageBar();
    private final EntrySequence sequence;
    private final FlowPane buttons = Style.on(new FlowPane(), Style.CHOICE_OPTIONS);
    private final Button save;
    private final Button cancel;
    private boolean refused;
    private boolean busy;

    /**
     * An empty form.
     *
     * @param title what it is for
     * @param statement a sentence below the title; may be empty
     * @param act the words on the button that commits
     */
    public FormPanel(
            Words words,
            String title,
            String statement,
            String act,
            Runnable commit,
            Runnable leave) {
        this(words, title, statement, act, form -> commit.run(), leave);
    }

    /** The same, whose {@code commit} is told of the form. */
    public FormPanel(
            Words words,
            String title,
            String statement,
            String act,
            Consumer<FormPanel> commit,
            Runnable leave) {
        this.words = words;
        this.sequence = new EntrySequence(() -> commit(commit), leave);
        this.panel = new Panel(title);
        panel.hint(words.say("kit.form.hint"));
        Label said = Style.on(new Label(statement), Style.WRAP);
        said.setMinHeight(Region.USE_PREF_SIZE);
        Visibility.set(said, !statement.isEmpty());
        save = Buttons.primary(act, sequence::tryCommit);
        cancel = Buttons.plain(words.say("kit.confirm.cancel"), leave);
        buttons.getChildren().addAll(save, cancel);
        panel.body().addAll(said, problem, buttons);
        sequence.addNode(save);
        sequence.installOn(panel);
    }

    /** Adds the next stop, above the buttons. */
    public FormPanel add(EntryStep step) {
        return add(step, step.node());
    }

    private FormPanel add(EntryStep step, Node node) {
        panel.body().add(panel.body().indexOf(problem), node);
        sequence.insertLast(step);
        step.onChange(this::changed);
        return this;
    }

    private void changed() {
        if (refused) {
            quiet();
        }
    }

    /** Adds something that is only read. */
    public FormPanel say(Node node) {
        panel.body().add(panel.body().indexOf(problem), node);
        return this;
    }

    /** A form that stands by itself and is not left: without Cancel and without a hint. */
    public FormPanel standing() {
        Visibility.set(cancel, false);
        panel.hint("");
        return this;
    }

    /** Adds another way on, beside the button that commits. */
    public FormPanel beside(Button other) {
        buttons.getChildren().add(other);
        return this;
    }

    private void commit(Consumer<FormPanel> act) {
        if (!busy) {
            act.accept(this);
        }
    }

    /** Whether it can be committed now; while it cannot, what is typed stays. */
    public void busy(boolean now) {
        busy = now;
        Buttons.rest(save, now);
    }

    /** Puts the focus into the first stop. */
    public void takeFocus() {
        sequence.focusFirst();
    }

    /** Commits, as Ctrl+Enter does. */
    public void commit() {
        sequence.tryCommit();
    }

    /** Says why it was refused. */
    public void refuse(String why) {
        say(MessageBar.Level.SHOULD, words.say("kit.form.refused"), why);
        refused = true;
    }

    /** Says something above the buttons. */
    public void say(MessageBar.Level level, String lead, String text) {
        refused = false;
        problem.show(level, lead, text);
    }

    /** Says that what stands in it was kept, since when, and offers to throw it away. */
    public void kept(String begun, Runnable discard) {
        say(
                MessageBar.Level.INFO,
                words.say("kit.form.kept"),
                words.say("kit.form.kept.text", begun));
        beside(Buttons.plain(words.say("kit.form.discard"), discard));
    }

    /** Takes back what was said. */
    public void quiet() {
        refused = false;
        problem.hide();
    }

    /** What is said to be wrong at present. */
    public Optional<String> problem() {
        return problem.isManaged() ? Optional.of(problem.said()) : Optional.empty();
    }

    /** The card. */
    public Panel node() {
        return panel;
    }
}
