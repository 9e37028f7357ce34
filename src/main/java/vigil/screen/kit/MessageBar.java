package vigil.screen.kit;

import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A steady message with a heavy left edge: a lead, a sentence and at most one thing to do. It never
 * covers anything.
 */
public final class MessageBar extends HBox {

    /** How much a message asks (rule L9). */
    public enum Level {
        /** Do it now. */
        NOW(Tone.SERIOUS),
        /** Should be done. */
        SHOULD(Tone.CAUTION),
        /** To know. */
        INFO(Tone.INFO),
        /** Nothing is open. */
        SETTLED(Tone.GOOD);

        private final Tone tone;

        Level(Tone tone) {
            this.tone = tone;
        }
    }

    private final Text lead = new Text();
    private final Text sentence = new Text();
    private final TextFlow flow = new TextFlow(lead, sentence);

    /** An empty bar, which takes no room until {@link #show}. */
    public MessageBar() {
        Style.on(this, Style.MESSAGE);
        setFillHeight(false);
        setMinHeight(Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        Style.on(lead, Style.MESSAGE_LEAD);
        Style.on(sentence, Style.MESSAGE_TEXT);
        HBox.setHgrow(flow, Priority.ALWAYS);
        hide();
    }

    /** A bar that says this. */
    public MessageBar(Level level, String leadText, String text) {
        this();
        show(level, leadText, text);
    }

    /** Says something; a screen reader is told. */
    public void show(Level level, String leadText, String text) {
        show(level, leadText, text, List.of());
    }

    /** Says something and offers an act. */
    public void show(Level level, String leadText, String text, Button action) {
        show(level, leadText, text, List.of(action));
    }

    /** Says something and offers acts. */
    public void show(Level level, String leadText, String text, List<Button> actions) {
        level.tone.paint(this);
        lead.setText(leadText.isEmpty() || text.isEmpty() ? leadText : leadText + " ");
        sentence.setText(text);
        Label icon = level.tone.icon().orElse(Icons.INFO).node();
        getChildren().setAll(icon, flow);
        actions.forEach(
                button -> {
                    button.setMinWidth(Region.USE_PREF_SIZE);
                    getChildren().add(button);
                });
        setAccessibleText(said());
        Visibility.set(this, true);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** Says nothing and takes no room. */
    public void hide() {
        Visibility.set(this, false);
        lead.setText("");
        sentence.setText("");
    }

    /** All that is said at present. */
    public String said() {
        return lead.getText() + sentence.getText();
    }
}
