package vigil.screen.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.charting.ObservationAct;
import vigil.charting.PreparationAct;
import vigil.effects.Grade;
import vigil.protocol.Checklist;
import vigil.screen.kit.FitAudit;
import vigil.screen.kit.SceneAudit;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.session.SamplePreparation;

/** Everything of leaving can be read and reached in both looks, at both sizes, at every text. */
class LeavingLayoutTest {
    @TempDir Path folder;

    private static void fits(LeavingRoom room, String what) {
        room.settle();
        assertThat(room.call(() -> FitAudit.of(shown(room)))).as(what).isEmpty();
        assertThat(room.call(() -> SceneAudit.bedside((Parent) room.view().node())))
                .as(what)
                .isEmpty();
    }

    /** The screen, or the card that lies over it. */
    private static Parent shown(LeavingRoom room) {
        Node card = room.view().node().lookup(".vigil-overlay-card");
        return (Parent) (card == null ? room.view().node() : card);
    }

    /** What the window leaves of 900 and 768 px below the banner. */
    @ParameterizedTest
    @CsvSource({
        "DAY, NORMAL,  1440, 690",
        "DIM, NORMAL,  1440, 690",
        "DAY, NORMAL,  1024, 556",
        "DIM, NORMAL,  1024, 556",
        "DAY, LARGER,  1440, 690",
        "DIM, LARGER,  1024, 556",
        "DIM, LARGEST, 1440, 690",
        "DAY, LARGEST, 1024, 556"
    })
    void nothingIsCutOffOrTooSmallWhateverIsOpen(
            Theme theme, TextScale scale, double width, double height) {
        LeavingRoom before = new LeavingRoom(folder).measured();
        before.at.does(
                new ObservationAct.LogSideEffect(
                        before.at.session().here(),
                        SamplePreparation.sideEffect("NAU", Grade.MILD)));
        try (LeavingRoom room =
                before.answeredBut("TRANSPORT", "GAIT").shown(theme, scale, width, height)) {
            fits(room, "criteria open");
            room.press(KeyCode.O);
            fits(room, "setting aside");
            room.press(KeyCode.ESCAPE);
            for (String form :
                    new String[] {
                        "Way home…", "Watch longer…", "Transfer…", "Left against advice…"
                    }) {
                room.opens(form);
                fits(room, form);
                room.press("Ctrl+Enter");
                fits(room, form + " refused");
                room.press(KeyCode.ESCAPE);
            }
            room.opens("Print advice sheet…");
            fits(room, "advice sheet");
            room.press(KeyCode.ESCAPE);
            answer(room, "GAIT", "");
            answer(room, "TRANSPORT", "Patient transport");
            room.at.reopen();
            room.press("Ctrl+Enter");
            fits(room, "an effect that goes on");
            room.type("3").press("Ctrl+Enter");
            assertThat(room.said()).contains("Discharge the patient?");
            fits(room, "the question");
        }
    }

    /** Found on a real display: Space and Enter then meant the bar above, which had the focus. */
    @Test
    void theFocusStaysWhereItWasWhereLargerTextPutsAllBelowEachOther() {
        try (LeavingRoom room =
                new LeavingRoom(folder).shown(Theme.DAY, TextScale.NORMAL, 1440, 690)) {
            room.press(KeyCode.TAB).press(KeyCode.TAB);
            String stop = room.focused();
            assertThat(stop).doesNotStartWith("Criteria for leaving");
            for (TextScale scale : new TextScale[] {TextScale.LARGEST, TextScale.NORMAL}) {
                room.fx().act(() -> room.fx().appearance().scaleProperty().set(scale));
                room.settle().fx().pulse().pulse();
                assertThat(room.focused()).as("%s", scale).isEqualTo(stop);
            }
        }
    }

    private static void answer(LeavingRoom room, String code, String detail) {
        room.at.does(
                new PreparationAct.AnswerChecklist(
                        room.at.session().here(),
                        Checklist.Kind.DISCHARGE,
                        code,
                        Checklist.Answer.YES,
                        detail));
    }
}
