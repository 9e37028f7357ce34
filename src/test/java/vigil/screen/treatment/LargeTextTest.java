package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.InSight;
import vigil.screen.kit.Outwards;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.screen.treatment.BedsideWindow.Look;
import vigil.session.Stage;

/** Large text in a small window: what is typed into is seen. */
class LargeTextTest {
    private static final String SHEET =
            BedsideWindow.words()
                    .say(
                            "treatment.downtime.written",
                            "/srv/clinic/room-1/sheet-2026-12-01-1422.pdf");

    @TempDir private Path folder;

    /** A form under the strip, with two messages above both and one of its own. */
    @ParameterizedTest
    @CsvSource({
        "NORMAL, 1024, 768",
        "LARGE, 1024, 768",
        "LARGER, 1024, 768",
        "LARGEST, 1024, 768",
        "LARGER, 1440, 900",
        "LARGEST, 1440, 900"
    })
    void everyStopOfAFormIsInSightUnderMessages(TextScale scale, double width, double height) {
        TestDesk desk = BedsideWindow.minute22(TestDesk.at(folder, "ketamine-iv", Stage.DOSING));
        Look look = new Look(Theme.DAY, scale, width, height);
        List<String> unseen = new ArrayList<>();
        try (BedsideWindow window = BedsideWindow.over(desk, look).minute(39)) {
            window.fx.act(() -> window.shell.clockJumped(-7_200_000, () -> {}));
            for (String form : List.of("F3", "F5", "F7")) {
                window.press(form).press("Ctrl+Enter");
                window.fx.act(() -> window.shell.tell(SHEET)).pulse().pulse();
                window.fx.picture("large-" + scale + "-" + (int) width + "-" + form);
                Node drawer = window.fx.call(() -> window.view.panes().getLast());
                for (int stop = 0; stop < 12; stop++) {
                    window.press("Tab");
                    if (!window.fx.call(() -> inSightOf(drawer, window.shell.root()))) {
                        unseen.add(form + " " + stop + " " + window.focused());
                    }
                }
                window.press("Esc");
            }
        }
        assertThat(unseen).isEmpty();
    }

    /** The chart beside a form, which is higher than a small window, is another matter. */
    private static boolean inSightOf(Node form, Parent window) {
        return Outwards.from(window.getScene().getFocusOwner()).noneMatch(form::equals)
                || InSight.focus(window);
    }
}
