package vigil.screen.treatment;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.screen.kit.Em;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.KeptFocus;
import vigil.screen.kit.Style;

/**
 * Strip above, what is seen at the left, what is entered at the right. Where both do not fit beside
 * each other (a small window, large text), all stand below each other and scroll. Where they do,
 * but messages leave what is entered less height than its rows need, all scroll as well.
 */
final class WorkArea extends StackPane {
    /** Room for the rows of the entry, in em. */
    private static final double ENTRY_EM = 31;

    private static final double LEAST_ENTRY_EM = 26.2;

    /** The least room for the chart beside it, in em. */
    private static final double CHART_EM = 24;

    private final Em measure = new Em(this::judge);
    private final TreatmentStrip strip;
    private final Region seen;
    private final Region entered;
    private boolean narrow;

    /** An area of two columns. */
    WorkArea(TreatmentStrip strip, Region seen, Region entered) {
        this.strip = strip;
        this.seen = seen;
        this.entered = entered;
        setMinSize(0, 0);
        arrange();
        widthProperty().subscribe(this::judge);
    }

    private void judge() {
        double em = measure.px();
        if (getWidth() <= 0) {
            return;
        }
        boolean now = getWidth() < (LEAST_ENTRY_EM + CHART_EM) * em;
        if (now != narrow) {
            narrow = now;
            KeptFocus.during(this, this::arrange);
        }
        strip.fit(getWidth() / em);
        double left = getWidth() - 1.5 * CHART_EM * em;
        double wanted = Math.clamp(left, LEAST_ENTRY_EM * em, ENTRY_EM * em);
        entered.setMinWidth(narrow ? 0 : wanted);
        entered.setPrefWidth(wanted);
    }

    private void arrange() {
        getChildren().setAll(measure, narrow ? below() : beside());
    }

    private Node beside() {
        FormScroll left = new FormScroll(seen);
        left.setFitToHeight(true);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox work = Style.on(new HBox(left, entered), Style.WORK, Style.DENSE);
        VBox.setVgrow(work, Priority.ALWAYS);
        FormScroll all = new FormScroll(new VBox(strip.node(), work));
        all.setFitToHeight(true);
        return all;
    }

    private Node below() {
        VBox work = Style.on(new VBox(entered, seen), Style.WORK, Style.DENSE);
        return new FormScroll(new VBox(strip.node(), work));
    }
}
