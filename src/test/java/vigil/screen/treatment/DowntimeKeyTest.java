package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.screen.desk.RecordOut;
import vigil.session.Stage;

/** Ctrl+P at the bedside writes the sheet on which the session can go on by hand. */
class DowntimeKeyTest {
    @TempDir private Path folder;

    @Test
    void theSheetIsWrittenAndWhereItLiesOrWhyItDoesNotIsSaid() {
        List<RecordOut.Form> asked = new ArrayList<>();
        try (BedsideWindow window = BedsideWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.press("Ctrl+P");
            assertThat(window.shell.said())
                    .contains("The downtime sheet was not written. not in this test");

            window.at.recordsLeaveBy(
                    (session, form) -> {
                        asked.add(form);
                        return () -> new RecordOut.Result.Written("sheet.pdf", 9, "00");
                    });
            window.press("Ctrl+P");

            assertThat(asked).containsExactly(RecordOut.Form.DOWNTIME_SHEET);
            assertThat(window.shell.said())
                    .contains("The downtime sheet lies in sheet.pdf. Print it now.");
        }
    }
}
