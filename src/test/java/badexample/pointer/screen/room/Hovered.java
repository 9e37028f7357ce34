package badexample.pointer.screen.room;

import javafx.scene.Node;

public final class Hovered {
    private Hovered() {}

    public static void on(Node node, Runnable shown) {
        node.setOnMouseEntered(event -> shown.run());
    }
}
