package vigil.screen.kit;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextInputControl;

/**
 * Keeps the focus, and what is marked in a text, while nodes are put elsewhere: a window that
 * becomes narrower, or a list that was read meanwhile, must not take it from who is typing.
 */
public final class KeptFocus {

    private KeptFocus() {}

    /**
     * Makes a change in the scene of a node; the focus stays where it is if that is still shown.
     */
    public static void during(Node within, Runnable change) {
        Scene scene = within.getScene();
        Node focused = scene == null ? null : scene.getFocusOwner();
        IndexRange marked =
                focused instanceof TextInputControl typing
                        ? typing.getSelection()
                        : new IndexRange(0, 0);
        change.run();
        if (focused == null) {
            return;
        }
        // What stands in a new scroll pane is in the scene only once that has its skin.
        within.applyCss();
        if (!scene.equals(focused.getScene())) {
            return;
        }
        focused.requestFocus();
        if (focused instanceof TextInputControl typing) {
            typing.selectRange(marked.getStart(), marked.getEnd());
        }
    }
}
