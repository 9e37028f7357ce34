package vigil.screen.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Keeps the selected row of a list in sight. The toolkit guesses the height of rows that it has not
 * laid out yet; where rows differ in height and several keys come within one frame, the guesses
 * leave the selected row above or below what is shown. Where the list or its text becomes larger or
 * smaller, the row moves away too.
 */
public final class RowInSight {
    private static final int TRIES = 8;

    private final ListView<?> list;
    private boolean due;

    private RowInSight(ListView<?> list) {
        this.list = list;
    }

    /** Looks after a list from now on. */
    public static void keep(ListView<?> list) {
        RowInSight kept = new RowInSight(list);
        list.getSelectionModel().selectedIndexProperty().subscribe((was, now) -> kept.later());
        list.widthProperty().subscribe((was, now) -> kept.later());
        list.heightProperty().subscribe((was, now) -> kept.later());
    }

    /** Once for all keys of a frame. */
    private void later() {
        Scene scene = list.getScene();
        if (due || scene == null) {
            return;
        }
        due = true;
        BehindFrame.laidOut(
                scene,
                () -> {
                    due = false;
                    look();
                });
    }

    private void look() {
        int at = list.getSelectionModel().getSelectedIndex();
        if (at < 0 || !(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        for (int tried = 0; tried < TRIES; tried++) {
            IndexedCell<?> first = flow.getFirstVisibleCell();
            IndexedCell<?> last = flow.getLastVisibleCell();
            if (first == null || last == null) {
                return;
            }
            if (at < first.getIndex() || at > last.getIndex()) {
                flow.scrollTo(at);
            } else {
                double beyond = beyond(flow, flow.getCell(at));
                if (beyond == 0) {
                    return;
                }
                flow.scrollPixels(beyond);
            }
            flow.layout();
        }
    }

    /** How far a row lies below what is shown, or as a negative length above it. */
    private static double beyond(Node flow, Node row) {
        Bounds shown = flow.localToScene(flow.getLayoutBounds());
        Bounds own = row.localToScene(row.getLayoutBounds());
        if (own.getMinY() < shown.getMinY() || own.getHeight() > shown.getHeight()) {
            return Math.floor(own.getMinY() - shown.getMinY());
        }
        return Math.ceil(Math.max(0, own.getMaxY() - shown.getMaxY()));
    }
}
