package vigil.screen.kit;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** Buttons whose text is never cut off. */
public final class Buttons {

    private Buttons() {}

    /** The one main act of a place. */
    public static Button primary(String text, Runnable act) {
        return Style.on(plain(text, act), Style.PRIMARY);
    }

    /** Any other act. */
    public static Button plain(String text, Runnable act) {
        Button button = new Button(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(text);
        button.setOnAction(event -> act.run());
        return button;
    }

    /**
     * Whether what a button does cannot be done just now. One that has the focus stays in use:
     * otherwise the focus would go to the one beside it, which the next key presses. So its act
     * must do no harm meanwhile.
     */
    public static void rest(Button button, boolean now) {
        button.setDisable(now && !button.isFocused());
    }

    /** An act that looks like a link, such as going to a record item; not for the bedside. */
    public static Button quiet(String text, Runnable act) {
        return Style.on(plain(text, act), Style.QUIET, Style.COMPACT);
    }
}
