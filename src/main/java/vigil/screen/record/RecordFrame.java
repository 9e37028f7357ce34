package vigil.screen.record;

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
import vigil.screen.kit.ReadingPane;
import vigil.screen.kit.Style;

/**
 * What is read at the left, the entries and their forms at the right; where both do not fit beside
 * each other, the entries stand above and all scroll together. What is said of what was done stands
 * above both and is not scrolled.
 */
final class RecordFrame extends StackPane {
    private static final double NARROW_EM = 54;

    private final Em em = new Em(this::judge);
    private final Region said;
    private final Region read;
    private final Region entries;
    private final String spoken;
    private boolean narrow;

    /**
     * A frame.
     *
     * @param said what came of what was done
     * @param spoken what is read at the left, for a screen reader
     */
    RecordFrame(Region said, Region read, Region entries, String spoken) {
        this.said = said;
        this.read = read;
        this.entries = entries;
        this.spoken = spoken;
        arrange();
        widthProperty().subscribe(this::judge);
    }

    private void judge() {
        boolean now = getWidth() > 0 && getWidth() < NARROW_EM * em.px();
        if (now != narrow) {
            narrow = now;
            KeptFocus.during(this, this::arrange);
        }
    }

    private void arrange() {
        Style.RECORD_SIDE.set(entries, !narrow);
        Node both = narrow ? below() : beside();
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().setAll(em, new VBox(said, both));
    }

    private Node beside() {
        FormScroll scroll = new FormScroll(read);
        scroll.setMinWidth(0);
        // Its tables have a least width, which large text in a small window does not leave them.
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        return Style.on(new HBox(ReadingPane.on(scroll, spoken), entries), Style.WORK);
    }

    private Node below() {
        FormScroll scroll = new FormScroll(Style.on(new VBox(entries, read), Style.WORK));
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        return ReadingPane.on(scroll, spoken);
    }
}
