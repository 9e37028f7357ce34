package vigil.screen.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Something to look at, or one muted sentence in its place where there is nothing. */
public final class OrNone extends VBox {
    private final Node content;
    private final Label none;

    /** The sentence stands there until there is something. */
    public OrNone(Node content, String sentence) {
        this.content = content;
        this.none = Style.on(new Label(sentence), Style.MUTED, Style.WRAP);
        getChildren().setAll(content, none);
        any(false);
    }

    /** Shows the one or the other. */
    public void any(boolean there) {
        Visibility.set(content, there);
        Visibility.set(none, !there);
    }
}
