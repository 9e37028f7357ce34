package vigil.screen.kit;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A password, PIN or code: dots, and the signs themselves while the button beside it is held down,
 * by Space too. Pasting is allowed. What is wrong, and that Caps Lock is on, is said below it.
 *
 * <p>The toolkit keeps what is typed as text that cannot be overwritten; what leaves here leaves as
 * characters that can.
 */
public final class SecretField extends MeasuredColumn implements EntryStep {
    private final Words words;
    private final String label;
    private final String help;
    private final Supplier<Optional<Boolean>> capsLock;
    private final PasswordField input = new PasswordField();
    private final TextField plain = new TextField();
    private final Button show;
    private final Label message = Style.on(new Label(), Style.NOTE_FOOT, Style.WRAP);
    private Function<char[], Optional<String>> judge = typed -> Optional.empty();
    private boolean submits;
    private String refused = "";
    private String hint = "";

    /**
     * A field.
     *
     * @param label visible and spoken name
     * @param help spoken: what is expected and how long it is
     */
    public SecretField(Words words, String label, String help) {
        this(words, label, help, () -> Platform.isKeyLocked(KeyCode.CAPS));
    }

    SecretField(Words words, String label, String help, Supplier<Optional<Boolean>> capsLock) {
        this.words = words;
        this.label = label;
        this.help = help;
        this.capsLock = capsLock;
        Style.on(this, Style.FORM);
        Label name = Style.on(new Label(label), Style.FORM_LABEL, Style.WRAP);
        name.setLabelFor(input);
        input.setAccessibleText(label);
        plain.setEditable(false);
        plain.setFocusTraversable(false);
        plain.setMouseTransparent(true);
        plain.setVisible(false);
        plain.setAccessibleText("");
        show = Buttons.plain(words.say("kit.secret.show"), () -> {});
        show.setAccessibleText(words.say("kit.secret.show.spoken", label));
        show.armedProperty().subscribe(this::reveal);
        message.setMinHeight(Region.USE_PREF_SIZE);
        StackPane box = new StackPane(input, plain);
        HBox.setHgrow(box, Priority.ALWAYS);
        getChildren().addAll(name, Style.on(new HBox(box, show), Style.LINE), message);
        input.textProperty().subscribe(text -> refuse(""));
        TakenIn.by(input, () -> refuse(TakenIn.tooLong(words)));
        input.focusedProperty().subscribe(focused -> say());
        input.addEventHandler(KeyEvent.KEY_RELEASED, event -> say());
        say();
    }

    private void reveal(boolean held) {
        plain.setText(held ? input.getText() : "");
        plain.setVisible(held);
        input.setVisible(!held);
    }

    private void say() {
        boolean caps = input.isFocused() && capsLock.get().orElse(false);
        String what = !refused.isEmpty() ? refused : caps ? words.say("kit.secret.caps") : hint;
        boolean changed = !what.equals(message.getText());
        message.setText(what);
        message.setGraphic(
                refused.isEmpty() ? caps ? Icons.CAUTION.node() : null : Icons.SERIOUS.node());
        Visibility.set(message, !what.isEmpty());
        NodeState.IS_REFUSED.set(message, !refused.isEmpty());
        input.setAccessibleHelp(what.isEmpty() ? help : words.say("kit.secret.help", what, help));
        if (changed && !what.isEmpty()) {
            message.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    /**
     * Asked when the keyboard goes on: the objection to what is typed, whose characters it gets.
     */
    public SecretField judgedBy(Function<char[], Optional<String>> objection) {
        judge = objection;
        return this;
    }

    /** Enter here does what the form is for, instead of going on. */
    public SecretField submits(Runnable commit) {
        submits = true;
        input.setOnAction(event -> commit.run());
        return this;
    }

    /** Somebody makes it up here and types it: a code that is scanned would be anybody's. */
    public SecretField typedByHand() {
        FieldScan.takesNoneIn(input);
        return this;
    }

    /** Said below it while nothing is wrong, such as what makes a good one. */
    public SecretField hint(String text) {
        hint = text;
        say();
        return this;
    }

    /** Says what is wrong; an empty text takes it back. */
    public void refuse(String why) {
        refused = why;
        say();
    }

    /** What is said below it at present. */
    public Optional<String> message() {
        return message.isManaged() ? Optional.of(message.getText()) : Optional.empty();
    }

    /** A copy of what is typed, for the caller to overwrite. */
    public char[] typed() {
        CharSequence text = input.getCharacters();
        char[] copy = new char[text.length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = text.charAt(i);
        }
        return copy;
    }

    /**
     * What is typed, for the caller to overwrite; the field is empty afterwards. What is typed from
     * here on belongs to it still (see {@link TypedAhead}).
     */
    public char[] take() {
        char[] typed = typed();
        input.fireEvent(new Event(TypedAhead.GIVEN));
        clear();
        return typed;
    }

    /** Empties it and says nothing any more. */
    public void clear() {
        input.clear();
        refuse("");
    }

    /** Whether nothing is typed. */
    public boolean isEmpty() {
        return input.getLength() == 0;
    }

    /** The field itself. */
    public TextField input() {
        return input;
    }

    /** What shows the signs while it is held. */
    public Button showButton() {
        return show;
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node focusTarget() {
        return input;
    }

    @Override
    public boolean settle() {
        char[] typed = typed();
        Optional<String> objection =
                typed.length == 0
                        ? Optional.of(words.say("kit.line.needed", label))
                        : judge.apply(typed);
        Arrays.fill(typed, '\0');
        refuse(objection.orElse(""));
        return objection.isEmpty();
    }

    @Override
    public boolean keepsEnter() {
        return submits;
    }

    @Override
    public boolean emptyForBack() {
        return isEmpty();
    }

    /** A secret that was refused is emptied by the program; that answers nothing. */
    @Override
    public void onChange(Runnable changed) {
        input.textProperty()
                .subscribe(
                        (before, now) -> {
                            if (!now.isEmpty()) {
                                changed.run();
                            }
                        });
    }
}
