package vigil.screen.treatment;

import java.util.function.Function;
import vigil.screen.kit.FxHarness;

/**
 * The forms of a program that was started again over the same store: nothing is in memory, drafts
 * are on disk.
 */
final class ReopenedForms implements AutoCloseable {
    private final FormWindow window;

    ReopenedForms(FormWindow before) {
        FxHarness.doOnFx(before.at.desk()::refresh);
        before.at.settle();
        this.window = FormWindow.over(before.at);
    }

    void open(Function<SideForms, SideForm> which) {
        window.open(which);
    }

    String said() {
        return window.said();
    }

    FormWindow window() {
        return window;
    }

    @Override
    public void close() {
        window.fx.close();
    }
}
