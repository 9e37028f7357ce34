package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.LeavingAct;
import vigil.screen.desk.TestDesk;
import vigil.session.Stage;

/** Screen S1: the digits filter today's sessions by state, while the focus is in the list. */
class BoardFilterTest {
    private static final String NAME = "HARGREAVES, Miriam (Ms)";

    @TempDir Path folder;

    private ShellRoom board(Stage stage) {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", stage);
        return ShellRoom.of(at).signIn().go(Place.BOARD);
    }

    @Test
    void aDigitShowsTheSessionsOfItsStateAndOnceMoreAll() {
        try (ShellRoom room = board(Stage.PLANNED)) {
            assertThat(room.said()).contains("1 to 5 show one state");
            room.press("Ctrl+T").press("1");
            assertThat(room.said()).contains("Planned: 1 of 1 today. 1 shows all again.");
            assertThat(room.focused()).contains(NAME);
            room.press("2");
            assertThat(room.said())
                    .contains(
                            "None of today's sessions is in treatment.", "Planned: 1 of 1 today.");
            room.press("1");
            assertThat(room.said()).doesNotContain("1 of 1 today");
            assertThat(room.focused()).contains(NAME);
        }
    }

    @Test
    void whereATextIsTypedADigitIsTyped() {
        try (ShellRoom room = board(Stage.PLANNED)) {
            room.press("Ctrl+N").type("1");
            assertThat(room.said()).doesNotContain("1 of 1 today");
            room.press("Ctrl+Slash");
            assertThat(room.said()).contains("Recovering");
        }
    }

    @Test
    void whatIsOverIsNotSigned() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.CHECKED_IN);
        at.does(new LeavingAct.CallOffTreatment(at.session().here(), "no escort came"));
        try (ShellRoom room = ShellRoom.of(at).signIn().go(Place.BOARD)) {
            room.press("Ctrl+T").press("5");
            assertThat(room.said()).contains("No session of today is signed.");
            room.press("4");
            assertThat(room.said()).contains("Not signed: 1 of 1 today. 4 shows all again.");
        }
    }
}
