package vigil.screen.kit;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A button of the bottom bar that teaches its key: {@code F2 Vitals}. */
public final class KeyHint extends Button {

    /**
     * The button of an action, by the name it has at present; greyed while it cannot be done, and
     * then it says why to a screen reader.
     */
    public KeyHint(Words words, ScreenAction action) {
        this(action.keyName(), words.say(action.wordsKey()), action.run());
        textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> words.say(action.wordsKey()), action.naming()));
        accessibleTextProperty().bind(textProperty());
        disableProperty().bind(Bindings.not(action.enabled()));
        accessibleHelpProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        action.enabled().get()
                                                ? action.keyName()
                                                : action.keyName() + " " + action.whyNot().get(),
                                action.enabled()));
    }

    /** A button with a key's name and a text. */
    public KeyHint(String key, String text, Runnable act) {
        super(text);
        Style.on(this, Style.KEYHINT);
        setGraphic(Style.on(new Label(key), Style.KEY));
        setMinWidth(Region.USE_PREF_SIZE);
        setAccessibleText(text);
        setOnAction(event -> act.run());
    }
}
