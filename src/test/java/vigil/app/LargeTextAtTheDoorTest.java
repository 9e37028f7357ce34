package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;

/** What a field asks for stands in sight above it, however large text is. */
final class LargeTextAtTheDoorTest {
    @TempDir private Path folder;

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** The text in the part of the window that is shown. */
    private static Label called(Parent root, String text) {
        return root.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(one -> text.equals(one.getText()))
                .filter(LargeTextAtTheDoorTest::shown)
                .findFirst()
                .orElseThrow();
    }

    private static boolean shown(Node node) {
        return node == null || (node.isVisible() && shown(node.getParent()));
    }

    private static ScrollPane around(Node node) {
        return node.getParent() instanceof ScrollPane scroll ? scroll : around(node.getParent());
    }

    /** The band of the demo stands above the door, and not over it. */
    @ParameterizedTest
    @CsvSource({"Ctrl+L,signin.pin-or", "Ctrl+L Esc,signin.who"})
    void whatIsAskedIsInSight(String ways, String asked) {
        try (Workstation at = new Workstation(folder, Workstation.ZERO)) {
            at.comesIn("osei").keys.press(ways.split(" "));
            for (TextScale scale : TextScale.values()) {
                at.keys.call(
                        () -> {
                            at.window.appearance().scaleProperty().set(scale);
                            return true;
                        });
                at.window.seen(
                        Theme.DAY,
                        1024,
                        640,
                        () -> {
                            Parent root = at.window.shell().root();
                            Node typed = root.getScene().getFocusOwner();
                            Label label = called(root, at.words.say(asked));
                            ScrollPane scroll = around(label);
                            scroll.requestFocus();
                            scroll.setVvalue(1);
                            typed.requestFocus();
                            root.applyCss();
                            root.layout();
                            Bounds band =
                                    place(called(root, at.words.say("kit.demo.band")).getParent());
                            assertThat(place(label).getMinY())
                                    .as("at %s", scale)
                                    .isGreaterThanOrEqualTo(band.getMaxY());
                            assertThat(place(typed).getMaxY())
                                    .as("at %s", scale)
                                    .isLessThanOrEqualTo(640);
                            return true;
                        });
            }
        }
    }
}
