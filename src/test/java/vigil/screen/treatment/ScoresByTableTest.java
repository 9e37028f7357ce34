package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.screen.desk.TestDesk;
import vigil.session.ObservationEvent.ScoreTaken;
import vigil.session.Stage;

/** Beside an item stands what its published table gives the values of the last set. */
class ScoresByTableTest {
    @TempDir private Path folder;

    @Test
    void the_points_of_measured_values_are_said_and_not_filled_in() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.RECOVERING);
        BedsideWindow.set(at, 45, "172/98", 62, 91, 14, 5, 0);
        at.reopen();
        try (FormWindow window = FormWindow.over(at)) {
            window.open(SideForms::scores);
            assertThat(window.said())
                    .contains(
                            "172/98\u00a0mmHg; own baseline 132/78\u00a0mmHg. By the table: 1",
                            "91% on air. By the table: 1 (SpO2 of 90 to 92");
            window.press("Ctrl+Enter");
            assertThat(window.at.chart().all(ScoreTaken.class)).isEmpty();

            window.type("2");
            assertThat(window.said()).contains("HR", "By the table: 1");
        }
    }

    @Test
    void what_was_not_measured_has_no_points() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.PLANNED);
        try (FormWindow window = FormWindow.over(at)) {
            window.open(SideForms::scores);
            assertThat(window.said()).doesNotContain("By the table");
        }
    }
}
