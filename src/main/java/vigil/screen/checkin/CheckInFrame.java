package vigil.screen.checkin;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.screen.kit.Em;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.KeptFocus;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;

/**
 * Steps, the form, and what is known. Side by side where there is room; then what is known below
 * the form; in a narrow window, or with large text, all three below each other.
 */
final class CheckInFrame {
    private static final double THREE_COLUMNS_EM = 84;
    private static final double TWO_COLUMNS_EM = 56;
    private static final double SIDE_EM = 23;
    private static final double STEPS_EM = 16.5;

    private enum Look {
        THREE,
        TWO,
        ONE
    }

    private final Em em = new Em(this::look);
    private final StepList steps;
    private final Panel form;
    private final Node side;
    private final HBox work = Style.on(new HBox(), Style.WORK);
    private final StackPane whole = new StackPane(work, em);
    private Optional<ScrollPane> forms = Optional.empty();
    private Look look = Look.THREE;

    CheckInFrame(StepList steps, Panel form, Node side) {
        this.steps = steps;
        this.form = form;
        this.side = side;
        arrange(Look.THREE);
        whole.widthProperty().subscribe(this::look);
    }

    private void look() {
        double width = whole.getWidth() / em.px();
        Look wanted =
                width >= THREE_COLUMNS_EM
                        ? Look.THREE
                        : width >= TWO_COLUMNS_EM ? Look.TWO : Look.ONE;
        if (wanted != look && whole.getWidth() > 0) {
            KeptFocus.during(whole, () -> arrange(wanted));
        }
    }

    private void arrange(Look wanted) {
        look = wanted;
        steps.inALine(wanted == Look.ONE);
        work.getChildren()
                .setAll(
                        switch (wanted) {
                            case THREE ->
                                    new Node[] {
                                        column(STEPS_EM, steps.node()),
                                        wide(form),
                                        column(SIDE_EM, side)
                                    };
                            case TWO ->
                                    new Node[] {column(STEPS_EM, steps.node()), wide(form, side)};
                            case ONE -> new Node[] {wide(steps.node(), form, side)};
                        });
    }

    private Node wide(Node... nodes) {
        ScrollPane pane = scrolling(nodes);
        HBox.setHgrow(pane, Priority.ALWAYS);
        forms = Optional.of(pane);
        return pane;
    }

    /** Each step begins with its title. */
    void toTop() {
        forms.ifPresent(pane -> pane.setVvalue(0));
    }

    private static Node column(double width, Node node) {
        ScrollPane pane = scrolling(node);
        pane.setStyle(
                "-fx-min-width: %1$sem; -fx-pref-width: %1$sem; -fx-max-width: %1$sem;"
                        .formatted(width));
        return pane;
    }

    private static ScrollPane scrolling(Node... nodes) {
        VBox column = Style.on(new VBox(nodes), Style.COLUMN);
        // Filled to the height of the window, and never squeezed into it.
        column.setMinHeight(Region.USE_PREF_SIZE);
        for (Node node : nodes) {
            VBox.setVgrow(node, nodes.length == 1 ? Priority.ALWAYS : Priority.NEVER);
        }
        ScrollPane pane = new FormScroll(column);
        pane.setFitToHeight(true);
        return pane;
    }

    Node node() {
        return whole;
    }
}
