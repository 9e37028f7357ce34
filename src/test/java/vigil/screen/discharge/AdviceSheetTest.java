package vigil.screen.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sheet that the patient takes home, and what can be done with it. */
class AdviceSheetTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

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
    void withoutAPrinterTheSheetOffersThePictureAndTheKeyboardStaysInIt() {
        try (LeavingRoom room = new LeavingRoom(folder).now(110).shown()) {
            room.opens("Print advice sheet…");
            assertThat(room.focused()).isEqualTo("Print");
            room.press(KeyCode.SPACE);
            assertThat(room.said())
                    .contains("No printer is set up.")
                    .contains("The sheet can be saved as a picture instead.");
            assertThat(room.tabWalk()).containsOnly("Print", "Save as picture…", "Close");
            room.press(KeyCode.ESCAPE);
            assertThat(room.said()).doesNotContain("When you are at home");
        }
    }

    @Test
    void theSheetIsSavedAsAPictureAndAFolderThatIsNotThereIsNamed() throws IOException {
        Path picture = folder.resolve("advice.png");
        Path nowhere = folder.resolve("missing").resolve("advice.png");
        List<Optional<Path>> wanted =
                new ArrayList<>(
                        List.of(Optional.empty(), Optional.of(nowhere), Optional.of(picture)));
        try (LeavingRoom room =
                new LeavingRoom(folder).now(110).pictureTo(wanted::removeFirst).shown()) {
            room.opens("Print advice sheet…");
            save(room);
            assertThat(room.said()).as("nobody chose a file").doesNotContain("aved as");
            save(room);
            assertThat(room.said())
                    .contains("Could not be saved as " + nowhere + ". Choose another folder.");
            save(room);
            assertThat(room.said()).contains("Saved as " + picture);
            assertThat(Files.readAllBytes(picture)).startsWith(PNG).hasSizeGreaterThan(5_000);
        }
    }

    private static void save(LeavingRoom room) {
        room.fx()
                .act(
                        () ->
                                room.view().node().lookupAll(".button").stream()
                                        .map(Button.class::cast)
                                        .filter(one -> "Save as picture…".equals(one.getText()))
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
            assertThat(room.said()).contains("21 of 21 criteria met");
            room.press(KeyCode.SPACE);
            assertThat(ticked(room)).isFalse();
            assertThat(room.said()).contains("20 of 21 criteria met");
            assertThat(room.at.chart().entries()).isNotEmpty();
        }
    }

    private static boolean ticked(LeavingRoom room) {
        return room.call(() -> room.view().home().taught().tickedProperty().get());
    }
}
