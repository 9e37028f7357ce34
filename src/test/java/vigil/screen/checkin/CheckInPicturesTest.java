package vigil.screen.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.session.Stage;

/** Pictures of the check-in, to be looked at. */
final class CheckInPicturesTest {
    @TempDir private Path folder;

    private void steps(
            Stage stage, Theme theme, TextScale scale, double width, String look, Step... steps) {
        TestDesk at = TestDesk.at(folder.resolve(look), "ketamine-iv", stage);
        FxHarness.doOnFx(at.desk()::tick);
        try (CheckInDesk to = CheckInDesk.of(at, theme, scale, width, 760)) {
            for (Step step : steps) {
                FxHarness.doOnFx(() -> to.view.go(step));
                to.settle();
                Path picture = to.fx.picture("checkin-" + look + "-" + step.number());
                assertThat(picture).isNotEmptyFile();
            }
        }
    }

    @Test
    void each_step_can_be_looked_at() throws java.io.IOException {
        Files.createDirectories(folder.resolve("planned"));
        Files.createDirectories(folder.resolve("day"));
        Files.createDirectories(folder.resolve("dim"));
        Files.createDirectories(folder.resolve("large"));
        steps(Stage.PLANNED, Theme.DAY, TextScale.NORMAL, 1440, "planned", Step.PROTOCOL);
        steps(
                Stage.CHECKED_IN,
                Theme.DAY,
                TextScale.NORMAL,
                1440,
                "day",
                Step.ARRIVAL,
                Step.DOSE,
                Step.TIME_OUT);
        steps(Stage.CHECKED_IN, Theme.DIM, TextScale.NORMAL, 1024, "dim", Step.ARRIVAL);
        steps(Stage.CHECKED_IN, Theme.DAY, TextScale.LARGER, 1440, "large", Step.ARRIVAL);
    }
}
