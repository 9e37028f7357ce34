package vigil.screen.checkin;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;

/**
 * Steps at the left, the form, and what is known beside it; where the window is narrow, below it.
 */
final class CheckInFrame {
    private static final double THREE_COLUMNS_EM = 84;
    private static final double SIDE_EM = 26;
    private static final double STEPS_EM = 16.5;

    private final Label em = new Label();
    private final Node side;
    private final VBox middle;
    private final ScrollPane sideScroll;
    private final HBox work;
    private boolean three;

    CheckInFrame(Panel steps, Node form, Node side) {
        this.side = side;
        em.setManaged(false);
        em.setVisible(false);
        middle = Style.on(new VBox(form), Style.COLUMN);
        ScrollPane steady = scrolling(steps);
        steady.setFitToHeight(true);
        width(steady, STEPS_EM);
        ScrollPane formScroll = scrolling(middle);
        HBox.setHgrow(formScroll, Priority.ALWAYS);
        sideScroll = scrolling(new VBox());
        width(sideScroll, SIDE_EM);
        work = Style.on(new HBox(steady, formScroll, sideScroll, em), Style.WORK);
        work.widthProperty().subscribe(this::arrange);
        em.fontProperty().subscribe(this::arrange);
        three = true;
        arrange();
    }

    private static void width(ScrollPane pane, double width) {
        pane.setStyle(
                "-fx-min-width: %1$sem; -fx-pref-width: %1$sem; -fx-max-width: %1$sem;"
                        .formatted(width));
    }

    private static ScrollPane scrolling(Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        return pane;
    }

    private void arrange() {
        boolean wide = work.getWidth() >= THREE_COLUMNS_EM * em.getFont().getSize();
        if (wide == three) {
            return;
        }
        three = wide;
        if (wide) {
            middle.getChildren().remove(side);
            sideScroll.setContent(side);
        } else {
            sideScroll.setContent(new VBox());
            middle.getChildren().add(side);
        }
        sideScroll.setVisible(wide);
        sideScroll.setManaged(wide);
    }

    Node node() {
        return work;
    }
}
