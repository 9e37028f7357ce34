package vigil.screen.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vigil.screen.kit.Em;
import vigil.screen.kit.NodeState;
import vigil.screen.kit.Style;

/**
 * The window from top to bottom. Where it is low for the size of its text, what frames the screen
 * becomes tight, so that the screen keeps room to work in.
 */
final class ShellFrame extends VBox {

    /**
     * A window lower than this, in em, is low: one that shares a screen of 768 lines with a panel,
     * or fills one of 1080 that the system enlarges by half.
     */
    private static final double LOW_EM = 48;

    private final TopLine topLine;
    private final PatientBanner banner;
    private final KeyBar keyBar;
    private final Em measure = new Em(this::judge);
    private boolean tight;

    /**
     * A frame.
     *
     * @param between what stands between the top line and the key bar, the banner among it
     */
    ShellFrame(TopLine topLine, PatientBanner banner, List<? extends Node> between, KeyBar keyBar) {
        this.topLine = topLine;
        this.banner = banner;
        this.keyBar = keyBar;
        Style.on(this, Style.FRAME);
        getChildren().add(topLine);
        getChildren().addAll(between);
        getChildren().addAll(keyBar, measure);
        heightProperty().subscribe(this::judge);
    }

    private void judge() {
        boolean low = getHeight() > 0 && getHeight() < LOW_EM * measure.px();
        if (low != tight) {
            tight = low;
            NodeState.IS_TIGHT.set(this, low);
            topLine.tight(low);
            banner.tight(low);
            keyBar.tight(low);
            applyCss();
        }
    }
}
