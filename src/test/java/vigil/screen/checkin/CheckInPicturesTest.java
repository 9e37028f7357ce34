package vigil.screen.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;

/** Pictures of the check-in, to be looked at: each step while it is open. */
final class CheckInPicturesTest {
    /** What the window leaves of 900 and 768 px below the banner. */
    private static final double HIGH = 690;

    private static final double LOW = 556;

    @TempDir private Path folder;

    private record Look(String name, Theme theme, TextScale scale, double width, double height) {}

    private static final List<Look> LOOKS =
            List.of(
                    new Look("day", Theme.DAY, TextScale.NORMAL, 1440, HIGH),
                    new Look("dim", Theme.DIM, TextScale.NORMAL, 1024, LOW),
                    new Look("large", Theme.DAY, TextScale.LARGEST, 1024, LOW));

    private void pictures(TestDesk at, Step step) {
        at.reopen();
        for (Look look : LOOKS) {
            try (CheckInDesk to =
                    CheckInDesk.of(at, look.theme(), look.scale(), look.width(), look.height())
                            .borrowed()) {
                FxHarness.doOnFx(() -> to.view.go(step));
                to.settle();
                assertThat(to.fx.picture("checkin-" + look.name() + "-" + step.number()))
                        .isNotEmptyFile();
            }
        }
    }

    @Test
    void each_step_can_be_looked_at_while_it_is_open() throws IOException {
        try (TestDesk at = Prepared.planned(sub("planned"), "ketamine-iv").at()) {
            pictures(at, Step.PROTOCOL);
        }
        try (TestDesk at = Prepared.chosen(sub("chosen"), "ketamine-iv").at()) {
            pictures(at, Step.ARRIVAL);
            pictures(at, Step.CHECKLIST);
        }
        try (TestDesk at = Prepared.arrived(sub("arrived"), "ketamine-iv").at()) {
            pictures(at, Step.BASELINE);
            pictures(at, Step.DOSE);
        }
        try (TestDesk at = Prepared.checked(sub("checked")).at()) {
            pictures(at, Step.CHECKLIST);
            pictures(at, Step.TIME_OUT);
        }
    }

    private Path sub(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }
}
