package vigil.screen.kit;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** The rows of a form, scrolled so that the stop with the focus is always in sight. */
public final class FormScroll extends ScrollPane {
    private static final double AROUND = 12;

    private final Region rows;
    private final Runnable lookAgain = this::lookAgain;
    private Optional<Node> wanted = Optional.empty();
    private Optional<Node> opened = Optional.empty();
    private Subscription followed = Subscription.EMPTY;

    /** Scrolls these rows, as wide as they are shown. */
    public FormScroll(Region rows) {
        super(rows);
        this.rows = rows;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinHeight(0);
        sceneProperty().subscribe(this::follow);
        rows.heightProperty().subscribe(this::grown);
        skinProperty().subscribe(this::drawOnlyWhatChanged);
    }

    /**
     * The library keeps a picture of all that is in sight and draws it whole for one new letter.
     */
    private void drawOnlyWhatChanged() {
        lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
    }

    /**
     * Brings what opened beside the focus into sight, in the form around it if it stands in one;
     * the stop with the focus stays in sight.
     */
    public static void reveal(Node node) {
        Outwards.from(node)
                .filter(FormScroll.class::isInstance)
                .map(FormScroll.class::cast)
                .findFirst()
                .ifPresent(
                        scroll -> {
                            scroll.opened = Optional.of(node);
                            scroll.requestLayout();
                        });
    }

    /** Rows shown just now have their height only when all is laid out. */
    private void grown() {
        if (getScene() != null) {
            getScene().addPostLayoutPulseListener(lookAgain);
        }
    }

    private void lookAgain() {
        if (getScene() != null) {
            getScene().removePostLayoutPulseListener(lookAgain);
            wanted = Optional.ofNullable(getScene().getFocusOwner()).filter(this::holds);
            requestLayout();
        }
    }

    private void follow(Scene scene) {
        followed.unsubscribe();
        followed =
                scene == null
                        ? Subscription.EMPTY
                        : scene.focusOwnerProperty()
                                .subscribe(
                                        owner -> {
                                            opened = Optional.empty();
                                            wanted = Optional.ofNullable(owner).filter(this::holds);
                                            requestLayout();
                                        });
    }

    private boolean holds(Node node) {
        return Outwards.from(node).anyMatch(rows::equals);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        opened.filter(Node::isManaged).filter(this::holds).ifPresent(this::scrollTo);
        wanted.filter(this::holds).ifPresent(this::scrollTo);
        wanted = Optional.empty();
    }

    /** A field with all that is said below it. */
    private static Node whole(Node node) {
        return Outwards.from(node).filter(TypedStep.class::isInstance).findFirst().orElse(node);
    }

    private void scrollTo(Node node) {
        rows.layout();
        Node stop = whole(node);
        Bounds place = rows.sceneToLocal(stop.localToScene(stop.getLayoutBounds()));
        double shown = getViewportBounds().getHeight();
        double hidden = rows.getHeight() - shown;
        if (hidden <= 0) {
            return;
        }
        double top = getVvalue() * hidden;
        if (place.getMinY() - AROUND < top) {
            setVvalue(Math.max(0, (place.getMinY() - AROUND) / hidden));
        } else if (place.getMaxY() + AROUND > top + shown) {
            // Of what is higher than the pane the beginning is shown.
            double down = Math.min(place.getMaxY() + AROUND - shown, place.getMinY() - AROUND);
            setVvalue(Math.clamp(down / hidden, 0, 1));
        }
    }
}
