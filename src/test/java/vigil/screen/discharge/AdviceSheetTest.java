package vigil.screen.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.screen.desk.RecordOut;

/** The sheet that the patient takes home, and what can be done with it. */
class AdviceSheetTest {
    @TempDir Path folder;

    private static List<String> paper(LeavingRoom room) {
        return room.call(
                () -> {
                    List<String> lines = new ArrayList<>();
                    Node paper = room.view().node().lookup(".vigil-paper");
                    ((Parent) paper)
                            .getChildrenUnmodifiable()
                            .forEach(line -> lines.add(((Label) line).getText()));
                    return lines;
                });
    }

    /** Word for word what the protocol says, with nothing left out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ketamine-iv",
                "ketamine-im",
                "ketamine-oral",
                "ketamine-sublingual",
                "ketamine-sc-stepped",
                "ketamine-pain-infusion",
                "esketamine-56",
                "esketamine-84"
            })
    void theSheetSaysWhomItIsForAndEveryLineOfTheProtocol(String protocol) {
        try (LeavingRoom room = new LeavingRoom(folder, protocol).now(110).shown()) {
            room.opens("Print advice sheet…");
            List<String> wanted = new ArrayList<>();
            wanted.add("When you are at home");
            wanted.add("HARGREAVES, Miriam (Ms) · 22-Nov-2026 · Infusion room 1");
            room.at.session().protocol().aftercare().forEach(line -> wanted.add("• " + line));
            assertThat(paper(room)).isEqualTo(wanted).hasSizeGreaterThan(8);
        }
    }

    @Test
    void thePanelShowsTheFirstTwoLinesAndHowManyMoreThereAre() {
        try (LeavingRoom room = new LeavingRoom(folder).now(110).shown()) {
            assertThat(room.said())
                    .contains("Do not drive or use machines for 24 hours.")
                    .contains("and 7 more lines on the sheet")
                    .doesNotContain("In the USA the crisis line is 988.");
        }
    }

    @Test
    void withoutAPrinterTheSheetOffersAPdfAndTheKeyboardStaysInIt() {
        try (LeavingRoom room = new LeavingRoom(folder).now(110).shown()) {
            room.opens("Print advice sheet…");
            assertThat(room.focused()).isEqualTo("Print");
            room.press(KeyCode.SPACE);
            assertThat(room.said())
                    .contains("No printer is set up.")
                    .contains("The sheet can be saved as a PDF instead.");
            assertThat(room.tabWalk()).containsOnly("Print", "Save as PDF", "Close");
            room.press(KeyCode.ESCAPE);
            assertThat(room.said()).doesNotContain("When you are at home");
        }
    }

    @Test
    void theSheetIsSavedAsAPdfAndWhereItLiesOrWhyItDoesNotIsSaid() {
        List<RecordOut.Form> asked = new ArrayList<>();
        try (LeavingRoom room = new LeavingRoom(folder).now(110).shown()) {
            room.opens("Print advice sheet…");
            save(room);
            assertThat(room.said()).contains("The sheet was not saved. not in this test");
            room.at.recordsLeaveBy(
                    (session, form) -> {
                        asked.add(form);
                        return () -> new RecordOut.Result.Written("advice.pdf", 3, "00");
                    });
            save(room);
            assertThat(room.said()).contains("Saved as advice.pdf");
            assertThat(asked).containsExactly(RecordOut.Form.AFTERCARE_SHEET);
        }
    }

    private static void save(LeavingRoom room) {
        room.fx()
                .act(
                        () ->
                                room.view().node().lookupAll(".button").stream()
                                        .map(Button.class::cast)
                                        .filter(one -> "Save as PDF".equals(one.getText()))
                                        .findFirst()
                                        .orElseThrow()
                                        .fire());
        room.settle();
    }

    /** The tick stands for the answer on the record: it is never ahead of it. */
    @Test
    void theTickShowsWhatTheRecordSaysAndTakenBackItIsANo() {
        try (LeavingRoom room =
                new LeavingRoom(folder).measured().answeredBut("AFTERCARE").shown()) {
            assertThat(ticked(room)).isFalse();
            room.fx().focus(room.call(() -> room.view().home().taught().focusTarget()));
            room.press(KeyCode.SPACE);
            assertThat(ticked(room)).isTrue();
            assertThat(room.said()).contains("22 of 22 criteria met");
            room.press(KeyCode.SPACE);
            assertThat(ticked(room)).isFalse();
            assertThat(room.said()).contains("21 of 22 criteria met");
            assertThat(room.at.chart().entries()).isNotEmpty();
        }
    }

    private static boolean ticked(LeavingRoom room) {
        return room.call(() -> room.view().home().taught().tickedProperty().get());
    }
}
