package vigil.screen.kit;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/**
 * A work area over which one card at a time can be shown: a question, the palette, the shortcut
 * sheet. It lies below the patient banner and never covers it. Esc closes; while a card is shown
 * the keyboard stays in it.
 */
public final class Overlay extends StackPane {

    private final StackPane scrim = Style.on(new StackPane(), Style.SCRIM);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private Optional<Node> before = Optional.empty();
    private Optional<Node> inHand = Optional.empty();
    private Subscription guard = Subscription.EMPTY;
    private Runnable onClosed = () -> {};

    /** Lies over {@code workArea}. */
    public Overlay(Node workArea) {
        Visibility.set(scrim, false);
        // A card that is higher than the work area must not push the patient banner out of sight.
        scrim.setMinHeight(0);
        scrim.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        close();
                    }
                });
        getChildren().addAll(workArea, scrim);
        sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .subscribe(
                        now -> {
                            if (now != null && isWithin(now, workArea)) {
                                inHand = Optional.of(now);
                            }
                        });
    }

    /** Shows a card, in place of one that is shown; {@code takeFocus} puts the focus into it. */
    public void show(Region card, Runnable takeFocus) {
        show(card, takeFocus, () -> {});
    }

    /** Shows a card; {@code closed} is called once when it goes away, however it goes. */
    public void show(Region card, Runnable takeFocus, Runnable closed) {
        close();
        onClosed = closed;
        before = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
        Style.on(card, Style.OVERLAY_CARD);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(card, Pos.TOP_CENTER);
        scrim.getChildren().setAll(card);
        Visibility.set(scrim, true);
        open.set(true);
        // What a scroll pane in the card holds can take the focus only once it has its skin.
        scrim.applyCss();
        scrim.layout();
        takeFocus.run();
        if (getScene() != null) {
            guard =
                    getScene()
                            .focusOwnerProperty()
                            .subscribe((was, now) -> keepInside(card, now, takeFocus));
        }
    }

    private void keepInside(Parent card, Node now, Runnable takeFocus) {
        boolean below = now != null && !isWithin(now, card) && isWithin(now, this);
        if (open.get() && below) {
            takeFocus.run();
        }
    }

    private boolean shown(Node node) {
        return node.getScene() != null
                && node.getScene().equals(getScene())
                && Outwards.from(node).allMatch(Node::isVisible);
    }

    private static boolean isWithin(Node node, Node ancestor) {
        return Outwards.from(node).anyMatch(ancestor::equals);
    }

    /**
     * Takes the card away and gives the focus back: to what had it before, or, where that has gone
     * with the card, to what was in hand in the work area.
     */
    public void close() {
        if (!open.get()) {
            return;
        }
        guard.unsubscribe();
        open.set(false);
        scrim.getChildren().clear();
        Visibility.set(scrim, false);
        before.filter(this::shown)
                .or(() -> inHand.filter(this::shown))
                .ifPresent(Node::requestFocus);
        before = Optional.empty();
        Runnable closed = onClosed;
        onClosed = () -> {};
        closed.run();
    }

    /** Whether a card is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }
}
