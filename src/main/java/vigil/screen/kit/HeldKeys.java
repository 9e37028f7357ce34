package vigil.screen.kit;

import javafx.event.EventDispatcher;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keys that are typed into a form while what stands in it is on its way to the disk: they wait, and
 * go on as they came to what has the focus then. However slow the disk is, nothing typed is lost or
 * taken for what was saved. Esc, function keys and combinations wait for nothing.
 */
public final class HeldKeys {
    private final Node form;
    private final WaitingKeys held = new WaitingKeys();
    private boolean saving;

    /** Stands before everything in a form. */
    public HeldKeys(Node form) {
        this.form = form;
        EventDispatcher before = form.getEventDispatcher();
        form.setEventDispatcher(
                (event, tail) ->
                        event instanceof KeyEvent key && waits(key)
                                ? null
                                : before.dispatchEvent(event, tail));
    }

    private boolean waits(KeyEvent key) {
        boolean typing =
                !key.isControlDown()
                        && !key.isAltDown()
                        && !key.isMetaDown()
                        && key.getCode() != KeyCode.ESCAPE
                        && !key.getCode().isFunctionKey();
        if (saving && typing) {
            held.add(key);
        }
        return saving && typing;
    }

    /** Whether something is on its way to the disk. */
    public boolean saving() {
        return saving;
    }

    /** From here on keys wait. */
    public void hold() {
        saving = true;
    }

    /** It is on disk, or will not come there: what waited goes on. Called once the focus is set. */
    public void letGo() {
        saving = false;
        held.goOn(form.getScene());
    }
}
