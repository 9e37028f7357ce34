package vigil.screen.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * What a pane holds, put in another order or company. What stays keeps its place in the window:
 * taken out and put in again it and all within it would be styled anew.
 */
public final class KeptNodes {
    private KeptNodes() {}

    /** Lets a pane hold these, in their order; those that come new are put between the others. */
    public static void lay(Pane pane, List<? extends Node> wanted) {
        List<Node> held = pane.getChildren();
        held.retainAll(wanted);
        if (!held.equals(wanted.stream().filter(held::contains).toList())) {
            pane.getChildren().setAll(wanted);
            return;
        }
        for (int at = 0; at < wanted.size(); at++) {
            if (at == held.size() || !held.get(at).equals(wanted.get(at))) {
                held.add(at, wanted.get(at));
            }
        }
    }
}
