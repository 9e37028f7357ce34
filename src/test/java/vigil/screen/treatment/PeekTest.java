package vigil.screen.treatment;

import java.nio.file.Path;
import java.util.*;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import vigil.people.*;
import vigil.screen.desk.*;
import vigil.screen.kit.*;
import vigil.session.*;

class PeekTest {
    @TempDir Path dir;
    Navigation ways =
            new Navigation() {
                public void board() {}

                public void newSession(Optional<Patient> p) {}

                public void open(SessionId s) {}

                public void treatment(SessionId s) {}

                public void discharge(SessionId s) {}

                public void record(SessionId s) {}
            };

    @Test
    void peek() throws Exception {
        try (TestDesk at = TestDesk.at(dir, "ketamine-iv", Stage.DOSING)) {
            at.minute(1);
            Words words = Words.of("treatment", "chart", "charting", "scores", "desk");
            TreatmentView[] v = new TreatmentView[1];
            for (Theme th : Theme.values())
                for (int[] wh : new int[][] {{1440, 760}, {1024, 628}})
                    try (FxHarness fx =
                            FxHarness.show(
                                    () -> {
                                        v[0] =
                                                new TreatmentView(
                                                        words,
                                                        at.desk(),
                                                        ways,
                                                        new javafx.beans.property
                                                                .SimpleObjectProperty<>(
                                                                Tokens.of(th)));
                                        v[0].opened();
                                        return (javafx.scene.Parent) v[0].node();
                                    },
                                    th,
                                    TextScale.NORMAL,
                                    wh[0],
                                    wh[1])) {
                        at.settle();
                        fx.pulse();
                        if (at.chart().vitals().size() < 4) {
                            String[][] sets = {
                                {"130/80", "60", "98", "14", "5", "0"},
                                {"134/82", "63", "98", "14", "5", "1"},
                                {"141/86", "67", "97", "15", "5", "2"},
                                {"147/90", "70", "97", "14", "4", "4"},
                                {"152/92", "72", "96", "13", "4", "6"}
                            };
                            for (int i = 0; i < sets.length; i++) {
                                at.minute(1 + 5 * i);
                                fx.act(() -> v[0].enterVitals());
                                for (String t : sets[i]) {
                                    fx.type(t);
                                    if (t.equals("1")) fx.press(javafx.scene.input.KeyCode.ENTER);
                                }
                                fx.press("Ctrl+Enter");
                                at.settle();
                                System.out.println(
                                        at.desk().saveState().get()
                                                + " "
                                                + fx.call(
                                                        () ->
                                                                v[0]
                                                                        .vitalsPane()
                                                                        .node()
                                                                        .lookupAll(
                                                                                ".vigil-entry-message")
                                                                        .stream()
                                                                        .map(
                                                                                n ->
                                                                                        ((javafx
                                                                                                                .scene
                                                                                                                .control
                                                                                                                .Label)
                                                                                                        n)
                                                                                                .getText())
                                                                        .toList()
                                                                        .toString()));
                            }
                            at.minute(22);
                            at.settle();
                            fx.act(() -> v[0].enterVitals());
                            fx.type("158/96").type("7");
                            fx.pulse();
                        }
                        fx.picture("treatment-" + th + "-" + wh[0]);
                        FxHarness.doOnFx(() -> v[0].closed());
                    }
        }
    }
}
