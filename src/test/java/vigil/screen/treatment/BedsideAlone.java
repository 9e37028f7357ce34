package vigil.screen.treatment;

import javafx.scene.layout.BorderPane;
import vigil.screen.desk.TestDesk;
import vigil.screen.desk.WaysGone;
import vigil.screen.kit.Appearance;
import vigil.screen.kit.FxHarness;

/** The bedside screen without a window around it, so that its own layout is all there is to see. */
final class BedsideAlone implements AutoCloseable {
    final TestDesk at;
    final TreatmentView view;
    final FxHarness fx;

    private BedsideAlone(TestDesk at, BedsideWindow.Look look) {
        this.at = at;
        this.view =
                FxHarness.onFx(
                        () ->
                                new TreatmentView(
                                        BedsideWindow.words(),
                                        at.desk(),
                                        new WaysGone(),
                                        new Appearance(look.theme(), look.scale())
                                                .tokensProperty()));
        this.fx =
                FxHarness.show(
                        () -> new BorderPane(view.node()),
                        look.theme(),
                        look.scale(),
                        look.width(),
                        look.height());
        fx.act(view::opened);
        at.settle();
        fx.pulse();
    }

    static BedsideAlone over(TestDesk at, BedsideWindow.Look look) {
        return new BedsideAlone(at, look);
    }

    @Override
    public void close() {
        fx.act(view::closed);
        at.settle();
        fx.close();
        at.close();
    }
}
