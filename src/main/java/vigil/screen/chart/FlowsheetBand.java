package vigil.screen.chart;

import javafx.scene.control.Label;
import vigil.screen.kit.Style;

/** How rows are told apart: a light band on every other, and a gap behind every fifth (rule C7). */
final class FlowsheetBand {
    /** The room of a gap, in em. */
    static final double GAP_EM = 0.4;

    private static final int TOGETHER = 5;

    private FlowsheetBand() {}

    /** The number of gaps among so many rows. */
    static int gaps(int rows) {
        return Math.max(0, rows - 1) / TOGETHER;
    }

    /** Gives a line the look of a row, counted from 0 below the head. */
    static <L extends Label> L on(L line, int row) {
        Style.FLOWSHEET_BANDED.set(line, row % 2 == 1);
        Style.FLOWSHEET_GAP.set(line, row > 0 && row % TOGETHER == 0);
        return line;
    }
}
