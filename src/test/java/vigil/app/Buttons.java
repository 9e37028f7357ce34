package vigil.app;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;

/** The buttons of a window, pressed by their text where they take room. */
final class Buttons {
    private Buttons() {}

    /** Presses the one with a text; on the JavaFX thread. */
    static void press(Parent root, String text) {
        shown(root).stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text))
                .fire();
    }

    private static List<Button> shown(Parent root) {
        List<Button> found = new ArrayList<>();
        for (Node node : within(root)) {
            if (!node.isManaged()) {
                continue;
            }
            if (node instanceof Button button) {
                found.add(button);
            } else if (node instanceof Parent parent) {
                found.addAll(shown(parent));
            }
        }
        return found;
    }

    /** What a pane scrolls lies in it also where no window has dressed it yet. */
    private static List<Node> within(Parent root) {
        return root instanceof ScrollPane pane
                ? List.of(pane.getContent())
                : root.getChildrenUnmodifiable();
    }
}
