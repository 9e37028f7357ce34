package vigil.screen.kit;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A scanner that types like a keyboard: all keys of a code come at once, and Enter behind them, to
 * whatever has the focus. Called on the JavaFX thread.
 */
public record Scanner(Scene scene) {

    /** Reads a code. */
    public void reads(String code) {
        types(code);
        key(KeyCode.ENTER, "\r");
    }

    /** Keys that waited while the window stood still come at once too, and without an Enter. */
    public void types(String text) {
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(sign -> key(FxHarness.codeOf(sign), sign));
    }

    void key(KeyCode code, String typed) {
        fire(KeyEvent.KEY_PRESSED, "", code);
        fire(KeyEvent.KEY_TYPED, typed, KeyCode.UNDEFINED);
        fire(KeyEvent.KEY_RELEASED, "", code);
    }

    private void fire(EventType<KeyEvent> type, String typed, KeyCode code) {
        EventTarget owner = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        Event.fireEvent(
                owner, new KeyEvent(type, typed, code.getChar(), code, false, false, false, false));
    }
}
