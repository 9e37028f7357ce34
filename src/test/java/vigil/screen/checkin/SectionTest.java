package vigil.screen.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.screen.kit.FxHarness;

/** A heading that does not fit beside its lines is given the height that it wraps to. */
final class SectionTest {
    @TempDir private Path folder;

    @Test
    void no_heading_reaches_below_its_own_section() {
        try (CheckInDesk to = Prepared.arrived(folder, "ketamine-iv").open()) {
            to.keys("Ctrl+6");
            FxHarness.doOnFx(
                    () -> {
                        int seen = 0;
                        for (Node node : CheckInDesk.all((Parent) to.view.node())) {
                            if (node instanceof Section section) {
                                Node heading = section.getChildrenUnmodifiable().getFirst();
                                assertThat(heading.getBoundsInParent().getMaxY())
                                        .isLessThanOrEqualTo(section.getHeight() + 0.5);
                                seen++;
                            }
                        }
                        assertThat(seen).as("order, drug, second check").isEqualTo(3);
                    });
        }
    }
}
