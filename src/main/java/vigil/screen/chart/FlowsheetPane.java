package vigil.screen.chart;

import java.util.Locale;
import javafx.scene.layout.StackPane;
import vigil.screen.kit.FormScroll;

/**
 * A flowsheet in a place of its own, which scrolls where there are more rows than room: what is
 * seen of it ends with a whole row, for half a number may be read as another.
 */
public final class FlowsheetPane extends StackPane {
    private final FlowsheetView sheet;
    private final FormScroll pane;

    /** Around a flowsheet. */
    public FlowsheetPane(FlowsheetView sheet) {
        this.sheet = sheet;
        this.pane = new FormScroll(sheet);
        getChildren().add(pane);
        sheet.usualHeightEm().subscribe(em -> wish(em.doubleValue()));
    }

    private void wish(double usual) {
        double least = Math.min(sheet.leastHeightEm(), usual);
        pane.setStyle(
                String.format(
                        Locale.ROOT,
                        "-fx-min-height: %.2fem; -fx-pref-height: %.2fem;",
                        least,
                        usual));
    }

    @Override
    protected void layoutChildren() {
        pane.resizeRelocate(0, 0, getWidth(), sheet.wholeRowsIn(getHeight()));
    }
}
