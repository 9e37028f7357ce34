package vigil.screen.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

/** Whether a node is there: one that is not shown takes no room and no focus. */
public final class Visibility {
    private Visibility() {}

    /** Shows a node, or takes it away with the room that it had. */
    public static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Shows a node as long as a value says so. */
    public static void follow(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    /** Shows a text; an empty one takes no room. */
    public static void text(Labeled label, String text) {
        label.setText(text);
        set(label, !text.isEmpty());
    }
}
