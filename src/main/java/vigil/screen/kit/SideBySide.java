package vigil.screen.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;

/**
 * A wide part and a narrower one beside it; where there is little room, or the text is large, the
 * second goes below the first. Both scroll together.
 */
public final class SideBySide extends StackPane {
    private static final double LEFT = 58;
    private static final double NARROW_EM = 62;

    private final double share;
    private final double least;
    private final Em em = new Em(this::fit);
    private final GridPane work = Style.on(new GridPane(), Style.WORK);
    private final FormScroll scroll = new FormScroll(work);
    private final Node right;
    private boolean narrow;
    private boolean filling;

    /** Two parts. */
    public SideBySide(Node left, Node right) {
        this(left, right, LEFT, NARROW_EM);
    }

    /**
     * Two parts.
     *
     * @param share of the width that the first one takes, in percent
     * @param least width in em below which the second goes below the first
     */
    public SideBySide(Node left, Node right, double share, double least) {
        this.right = right;
        this.share = share;
        this.least = least;
        work.getColumnConstraints().addAll(column(share), column(100 - share));
        work.add(left, 0, 0);
        work.add(right, 1, 0);
        scroll.setFitToHeight(false);
        getChildren().addAll(scroll, em);
        widthProperty().subscribe(this::fit);
    }

    /** Where they stand beside each other, both are at least as high as the window. */
    public SideBySide filling() {
        filling = true;
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        work.getRowConstraints().add(row);
        scroll.setFitToHeight(!narrow);
        return this;
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setMinWidth(0);
        return column;
    }

    private void fit() {
        boolean now = getWidth() > 0 && getWidth() < least * em.px();
        if (now == narrow) {
            return;
        }
        narrow = now;
        scroll.setFitToHeight(filling && !now);
        KeptFocus.during(this, () -> arrange(now));
    }

    private void arrange(boolean below) {
        work.getColumnConstraints()
                .setAll(below ? List.of(column(100)) : List.of(column(share), column(100 - share)));
        GridPane.setColumnIndex(right, below ? 0 : 1);
        GridPane.setRowIndex(right, below ? 1 : 0);
    }
}
