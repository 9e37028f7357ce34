package vigil.screen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.screen.desk.TestDesk;
import vigil.screen.desk.TypedPasswords;
import vigil.screen.kit.FitAudit;
import vigil.screen.kit.SceneAudit;

/** The book of the room's drug, written by keys on the page of the drug ledger. */
class StockTest {
    @TempDir private Path folder;

    private static void line(ReviewRoom room, String... texts) {
        for (String text : texts) {
            room.type(text).press(KeyCode.ENTER);
        }
    }

    @Test
    void aLotIsReceivedOpenedTakenAwayCountedAndAMistakeStruckOutByKeys() {
        try (ReviewRoom room = ReviewRoom.keyed(folder, 3).shown()) {
            room.press("Ctrl+3");
            assertThat(room.said()).doesNotContain("Entries in the book");
            room.press(KeyCode.I);
            room.type("2").type("1");
            line(room, "50", "500", "K2231", "30062027", "10", "Invented Supply, 17");
            room.press("Ctrl+Enter");
            assertThat(room.said())
                    .containsSubsequence(
                            "By counts",
                            "K2231",
                            "5,000",
                            "Entries in the book",
                            "received: 10 of 500\u00a0mg each, from Invented Supply, 17",
                            "MBEKI, Thandi (MD)");

            room.press(KeyCode.D).type("K").press(KeyCode.ENTER);
            line(room, "11");
            room.press("Ctrl+Enter");
            assertThat(room.said()).contains("The book has fewer unopened pieces of this lot.");
            room.press(KeyCode.ESCAPE);

            room.press(KeyCode.G).type("K").press(KeyCode.ENTER);
            line(room, "1");
            room.type("3");
            line(room, "fell", "", "Osei");
            room.press("Ctrl+Enter");
            assertThat(room.said()).doesNotContain("broken or spilled: fell");
            room.type(TypedPasswords.of(TestDesk.OSEI)).press(KeyCode.ENTER);
            room.press("Ctrl+Enter");
            assertThat(room.said())
                    .contains(
                            "unopened taken away: 1, broken or spilled: fell",
                            "seen by OSEI, Naomi (RN)");

            room.press(KeyCode.X).type("22").press(KeyCode.ENTER);
            room.press("Ctrl+Enter");
            assertThat(room.said()).contains("Fill in Reason.");
            room.type("wrong lot").press("Ctrl+Enter");
            assertThat(room.said())
                    .contains("struck out by MBEKI, Thandi (MD), 22-Nov-2026: wrong lot");
            room.press(KeyCode.ESCAPE);
            room.press("Ctrl+P");
            assertThat(room.said()).contains("The pages were written to drug-ledger of 2 entries.");
            room.fx().picture("review-stock");
            room.press(KeyCode.N);
            assertThat(room.call(() -> SceneAudit.elsewhere((Parent) room.view().node())))
                    .isEmpty();
            assertThat(room.call(() -> FitAudit.of((Parent) room.view().node()))).isEmpty();
        }
    }
}
