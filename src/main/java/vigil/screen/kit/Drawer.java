package vigil.screen.kit;

import java.lang.ref.WeakReference;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * The panel at the right of a screen that a key opens. It stands beside the chart, covers neither
 * that nor the patient banner, keeps nobody in, and gives the focus back to where it was.
 */
public final class Drawer extends VBox {

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private WeakReference<Node> before = new WeakReference<>(this);

    /** A closed drawer, which takes no room. */
    public Drawer() {
        Style.on(this, Style.DRAWER);
        Visibility.follow(this, open);
    }

    /** Shows {@code content} and then does {@code takeFocus}. */
    public void open(Node content, Runnable takeFocus) {
        if (!open.get()) {
            before = new WeakReference<>(getScene() == null ? this : getScene().getFocusOwner());
        }
        getChildren().setAll(content);
        open.set(true);
        // Without their skins fields take no keys, and who types fast types before the next frame.
        applyCss();
        takeFocus.run();
    }

    /** Shows a form and puts the focus into its first stop. */
    public void open(FormPanel form) {
        open(form.node(), form::takeFocus);
    }

    /** Takes the content away and gives the focus back. */
    public void close() {
        if (!open.get()) {
            return;
        }
        open.set(false);
        getChildren().clear();
        Optional.ofNullable(before.get())
                .filter(node -> node.getScene() != null)
                .ifPresent(Node::requestFocus);
    }

    /** Whether something is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }
}
