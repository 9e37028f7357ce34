package vigil.screen.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A question inside the window, below the patient banner: what will happen, and whether it may. */
public final class ConfirmPanel extends VBox {

    /**
     * What is asked.
     *
     * @param title the question
     * @param statement what will be recorded
     * @param confirm the act's own name, on the button
     */
    public record Question(String title, String statement, String confirm) {}

    private final Button confirm;

    /** A question, with what its two buttons do. */
    public ConfirmPanel(Words words, Question question, Runnable confirmed, Runnable cancelled) {
        Style.on(this, Style.CONFIRM);
        confirm = Style.on(Buttons.plain(question.confirm(), confirmed), Style.PRIMARY);
        Button cancel = Buttons.plain(words.say("kit.confirm.cancel"), cancelled);
        Label title = Style.on(new Label(question.title()), Style.OVERLAY_TITLE);
        Label statement = Style.on(new Label(question.statement()), Style.WRAP);
        title.setMinHeight(Region.USE_PREF_SIZE);
        statement.setMinHeight(Region.USE_PREF_SIZE);
        HBox buttons = Style.on(new HBox(confirm, cancel), Style.LINE);
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(title, new FormScroll(statement), buttons);
    }

    /** Puts the focus where the answer begins. */
    public void takeFocus() {
        confirm.requestFocus();
    }
}
