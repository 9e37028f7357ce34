package vigil.screen.kit;

import javafx.scene.control.ScrollPane;

/**
 * A pane that holds more to read than stops for the focus: it is a stop itself, so that the arrows,
 * Page Up and Page Down, Home and End show all of it to who has no mouse.
 */
public final class ReadingPane {
    private ReadingPane() {}

    /**
     * Makes a pane one.
     *
     * @param spoken what is read there, for a screen reader
     */
    public static <P extends ScrollPane> P on(P pane, String spoken) {
        pane.setFocusTraversable(true);
        pane.setAccessibleText(spoken);
        return Style.on(pane, Style.READING);
    }
}
