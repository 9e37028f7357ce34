package vigil.screen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FitAudit;
import vigil.screen.kit.SceneAudit;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.session.SampleChart;
import vigil.session.Stage;

/** One patient over time, the room over a period, the drug ledger. */
class ReviewPagesTest {
    @TempDir Path folder;

    private ReviewRoom shown() {
        return ReviewRoom.of(folder).shown();
    }

    private static ReviewRoom press(ReviewRoom room, String button) {
        Node found = room.button(button);
        room.fx().focus(found);
        return room.press(KeyCode.SPACE);
    }

    @Test
    void thePatientAtHandIsShownOverTimeWithEverySession() {
        try (ReviewRoom room = shown()) {
            room.press(KeyCode.P);
            assertThat(room.said())
                    .contains("PARK, Ji-woo")
                    .contains("MRN 150 332 · sessions on record 2")
                    .containsSubsequence(
                            "21-Nov-2026",
                            "35\u00a0mg, 0.5\u00a0mg\u00a0per\u00a0kg, 1 pause",
                            "172/104 at min\u00a030, +42 from baseline",
                            "5 at min\u00a030",
                            "1hr 1min",
                            "labetalol 10\u00a0mg")
                    .containsSubsequence(
                            "14-Nov-2026",
                            "35\u00a0mg, 0.5\u00a0mg\u00a0per\u00a0kg",
                            "149/88 at min\u00a035, +19 from baseline")
                    .doesNotContain("are drawn");
            press(room, "14-Nov-2026");
            assertThat(room.gone).containsExactly("record of Park");
            press(room, "Back to the sessions");
            assertThat(room.fx().focused()).isSameAs(room.view().list());
        }
    }

    private ReviewRoom of(List<SampleChart> sessions) {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING);
        at.holds(sessions);
        return new ReviewRoom(at).shown();
    }

    @Test
    void whereNotEverySessionIsDrawnThePlotSaysHowManyAre() {
        List<SampleChart> seven =
                IntStream.range(0, 7)
                        .mapToObj(
                                day ->
                                        ReviewedSessions.ordinary(
                                                "Achter",
                                                "Okto",
                                                "600 008",
                                                "2026-11-1" + day + "T09:00:00Z"))
                        .toList();
        try (ReviewRoom room = of(seven)) {
            room.press(KeyCode.P);
            assertThat(room.said()).contains("ACHTER, Okto", "the newest 6 of 7 are drawn");
        }
    }

    @Test
    void oneLotThatDoesNotCloseIsNotSeveral() {
        SampleChart missing =
                ReviewedSessions.drugMissing("Duval", "Odile", "700 100", "2026-11-09T11:00:00Z");
        try (ReviewRoom room = of(List.of(missing))) {
            room.press("Ctrl+3");
            assertThat(room.said()).contains("1 of the lots does not close.");
        }
    }

    @Test
    void theFiguresOfAMonthOpenTheSessionsBehindThem() {
        try (ReviewRoom room = shown()) {
            room.press("Ctrl+2");
            assertThat(room.said())
                    .contains("01-Nov-2026 to 30-Nov-2026")
                    .containsSubsequence("Sessions with a dose", "4")
                    .containsSubsequence("Limits crossed", "1")
                    .containsSubsequence("Left early", "1")
                    .containsSubsequence("K2231", "45\u00a0mg", "0\u00a0mg", "3");
            behind(room, "Limits crossed");
            assertThat(room.rows()).containsExactly("Park");
            assertThat(room.said())
                    .contains("Limits crossed · 01-Nov-2026 to 30-Nov-2026")
                    .contains("1 of 5 sessions");
            press(room, "Show all again");
            assertThat(room.rows()).containsExactly("Park", "Meyer");
            assertThat(room.said()).doesNotContain("Show all again");
        }
    }

    /** The bars are drawn; as everything drawn they have a table, and its numbers open. */
    @Test
    void theNumbersOfAWeekOpenTheSessionsBehindThem() {
        try (ReviewRoom room = shown()) {
            room.press("Ctrl+2");
            assertThat(room.said())
                    .containsSubsequence("Sessions by week", "Week from", "With exceptions");
            behind(room, "Sessions in the week from 16-Nov");
            assertThat(room.rows()).containsExactly("Okafor", "Park", "Meyer");
            assertThat(room.said())
                    .contains("Sessions in the week from 16-Nov · 01-Nov-2026 to 30-Nov-2026");
            room.press("Ctrl+2");
            behind(room, "Sessions with exceptions in the week from 16-Nov");
            assertThat(room.rows()).containsExactly("Park", "Meyer");
        }
    }

    /** Presses the number that is said so. */
    private static void behind(ReviewRoom room, String label) {
        Node number =
                room.call(
                        () ->
                                room.view().node().lookupAll(".button").stream()
                                        .filter(node -> said(node).startsWith(label + ": "))
                                        .findFirst()
                                        .orElseThrow());
        room.fx().focus(number);
        room.press(KeyCode.SPACE);
    }

    private static String said(Node node) {
        return Optional.ofNullable(node.getAccessibleText()).orElse("");
    }

    /** What was searched for in the list before says nothing about a number. */
    @Test
    void aNumberOpensAllSessionsBehindItWhateverWasSearchedForBefore() {
        try (ReviewRoom room = shown()) {
            room.press("Ctrl+F").type("meyer").press("Ctrl+2");
            behind(room, "Limits crossed");
            assertThat(room.rows()).containsExactly("Park");
            press(room, "Show all again");
            assertThat(room.rows()).containsExactly("Park", "Meyer");
        }
    }

    @Test
    void anotherPeriodAndAnotherLengthAreChosenByKeys() {
        try (ReviewRoom room = shown()) {
            room.press("Ctrl+2");
            press(room, "Earlier");
            assertThat(room.said())
                    .contains("01-Oct-2026 to 31-Oct-2026")
                    .containsSubsequence("Sessions with a dose", "0")
                    .contains("No session was begun in this period.")
                    .contains("No side effect was charted in this period.")
                    .contains("Nothing was wasted in this period.");
            press(room, "Later");
            room.fx().focus(room.button("Month"));
            room.type("3");
            assertThat(room.said()).contains("01-Jan-2026 to 31-Dec-2026");
            room.type("2");
            assertThat(room.said()).contains("01-Oct-2026 to 31-Dec-2026");
        }
    }

    @Test
    void theDrugLedgerSaysOfEachLotWhetherItCloses() {
        try (ReviewRoom room = shown()) {
            room.press("Ctrl+3");
            assertThat(room.said())
                    .contains("01-Jan-2026 to 31-Dec-2026 · Every lot closes.")
                    .contains("ketamine 50\u00a0mg\u00a0per\u00a0mL, expires 30-Jun-2027")
                    .contains("esketamine device of 28\u00a0mg, expires 30-Jun-2027")
                    .contains("in use");
            press(room, "Print");
            assertThat(room.said()).contains("The pages were written to drug-ledger of 0 entries.");
            press(room, "Earlier");
            assertThat(room.said()).contains("No drug was received or drawn in this period.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ctrl+2", "Ctrl+3", "P"})
    void aPageIsLeftByItsButtonAndTheListIsReachedFromEachByItsKey(String keys) {
        try (ReviewRoom room = shown()) {
            room.press(keys);
            assertThat(room.said()).contains("Back to the sessions");
            room.press("Ctrl+1");
            assertThat(room.said()).contains("What stands out").doesNotContain("Back to the");
            room.press(keys).press("Ctrl+F");
            assertThat(room.fx().focused()).isSameAs(room.view().filter().find());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,NORMAL,1440,740",
        "DIM,NORMAL,1024,640",
        "DIM,LARGER,1440,740",
        "DAY,LARGEST,1440,740"
    })
    void everythingHasARoleANameAndRoomAndNothingIsCut(
            Theme theme, TextScale scale, double width, double height) {
        try (ReviewRoom room = ReviewRoom.of(folder).shown(theme, scale, width, height)) {
            for (String page : new String[] {"P", "Ctrl+2", "Ctrl+3"}) {
                room.press("Ctrl+1").press(page);
                String name = page.replace("Ctrl+", "page");
                room.fx().picture("review-" + name + "-" + theme + "-" + scale + "-" + (int) width);
                assertThat(room.call(() -> SceneAudit.elsewhere((Parent) room.view().node())))
                        .as(name)
                        .isEmpty();
                assertThat(room.call(() -> FitAudit.of((Parent) room.view().node())))
                        .as(name)
                        .isEmpty();
            }
        }
    }

    /** What is wrong of a lot is long, and takes no room from what the lot is. */
    @ParameterizedTest
    @CsvSource({"DIM,NORMAL,1024,640", "DAY,LARGER,1024,640"})
    void aLotStandsOnOneLineBesideAllThatIsWrongWithIt(
            Theme theme, TextScale scale, double width, double height) {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING);
        at.holds(List.of(ReviewedSessions.wastedAlone(), ReviewedSessions.givenBeyond()));
        try (ReviewRoom room = new ReviewRoom(at).shown(theme, scale, width, height)) {
            room.press("Ctrl+3");
            room.fx().picture("review-wrong-lot-" + theme + "-" + scale);
            assertThat(room.said())
                    .contains("more used than drawn, not accounted for, waste")
                    .as("the one makes up for the other in no sum")
                    .contains("10\n\u221210");
            assertThat(room.call(() -> FitAudit.of((Parent) room.view().node()))).isEmpty();
            room.view().node().lookupAll(".label").stream()
                    .map(Label.class::cast)
                    .filter(label -> label.getText().equals("K2231"))
                    .forEach(
                            lot ->
                                    assertThat(lot.getWidth())
                                            .isGreaterThanOrEqualTo(lot.prefWidth(-1) - 1));
        }
    }
}
