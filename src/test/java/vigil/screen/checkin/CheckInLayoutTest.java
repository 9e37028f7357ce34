package vigil.screen.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.SceneAudit;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;

/** Every step can be read and reached at every size: nothing cut off, every target large enough. */
final class CheckInLayoutTest {
    @TempDir private Path folder;

    /** Labels whose text was shortened, and nodes that stick out of the window at the right. */
    private static List<String> cutOff(CheckInDesk to, double width) {
        return FxHarness.onFx(
                () -> {
                    List<String> found = new ArrayList<>();
                    for (Node node : CheckInDesk.all((Parent) to.view.node())) {
                        Bounds at = node.localToScene(node.getLayoutBounds());
                        if (node instanceof Labeled out && at.getMaxX() > width + 1) {
                            found.add("sticks out: " + out.getText());
                        }
                        if (node instanceof Text text
                                && node.getParent() instanceof Labeled label
                                && label.getText() != null
                                && !text.getText().equals(label.getText())) {
                            found.add("shortened: " + label.getText());
                        }
                    }
                    return found;
                });
    }

    private static void eachStep(TestDesk at, Theme theme, TextScale scale, double width) {
        at.reopen();
        try (CheckInDesk to = CheckInDesk.of(at, theme, scale, width, 560).borrowed()) {
            for (Step step : Step.values()) {
                FxHarness.doOnFx(() -> to.view.go(step));
                to.settle();
                String where = step + " " + theme + " " + scale + " " + width;
                assertThat(cutOff(to, width)).as(where).isEmpty();
                assertThat(FxHarness.onFx(() -> SceneAudit.bedside((Parent) to.view.node())))
                        .as(where)
                        .isEmpty();
            }
        }
    }

    @Test
    void nothing_is_cut_off_or_too_small_at_any_step_in_either_look_and_size() {
        try (TestDesk at = Prepared.chosen(folder, "esketamine-56").at()) {
            eachStep(at, Theme.DAY, TextScale.NORMAL, 1440);
            eachStep(at, Theme.DIM, TextScale.NORMAL, 1024);
            eachStep(at, Theme.DAY, TextScale.LARGER, 1440);
            eachStep(at, Theme.DIM, TextScale.LARGEST, 1024);
        }
    }

    @Test
    void the_key_bar_says_only_what_the_list_of_steps_does_not() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            assertThat(to.view.onKeyBar())
                    .extracting(action -> action.keyName())
                    .containsExactly("F2", "Shift+F9");
            assertThat(to.view.actions()).hasSize(9);
        }
    }

    @Test
    void tab_goes_through_the_arrival_in_the_order_of_the_page() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            List<String> walk = new ArrayList<>(List.of(to.focused()));
            for (int stop = 0; stop < 10; stop++) {
                walk.add(to.keys("Tab").focused());
            }
            assertThat(walk)
                    .containsExactly(
                            "Identifiers",
                            "Allergies, Known allergies",
                            "Which",
                            "Allergies gone through with the patient today",
                            "Weight today",
                            "How it was found, On the scale",
                            "Weighed at",
                            "Name",
                            "Relation",
                            "Phone",
                            "Record the arrival");
            assertThat(scrolled(to)).isPositive();
            to.keys("Ctrl+4");
            assertThat(scrolled(to)).isZero();
        }
    }

    /** Each step begins with its title, however far down the one before was left. */
    private static double scrolled(CheckInDesk to) {
        to.fx.pulse();
        return to.fx.call(
                () ->
                        to.view.node().lookupAll(".scroll-pane").stream()
                                .map(ScrollPane.class::cast)
                                .mapToDouble(ScrollPane::getVvalue)
                                .max()
                                .orElseThrow());
    }
}
