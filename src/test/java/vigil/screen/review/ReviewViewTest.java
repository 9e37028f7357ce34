package vigil.screen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.review.ReviewList;
import vigil.review.ReviewList.Show;
import vigil.review.SessionBrief;
import vigil.screen.kit.FitAudit;
import vigil.screen.kit.SceneAudit;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;

/** The supervisor's list as it is gone through. */
class ReviewViewTest {
    @TempDir Path folder;

    private static void choose(ReviewRoom room, Show kind) {
        room.call(
                () -> {
                    room.view().filter().kinds().getSelectionModel().select(kind);
                    return true;
                });
        room.settle();
    }

    @Test
    void itBeginsWhereSomethingWaitsTheNewestFirst() {
        try (ReviewRoom room = ReviewRoom.of(folder).shown()) {
            assertThat(
                            room.call(
                                    () ->
                                            room.view()
                                                    .filter()
                                                    .kinds()
                                                    .getSelectionModel()
                                                    .getSelectedItem()))
                    .isEqualTo(Show.EXCEPTIONS);
            assertThat(room.rows()).containsExactly("Park", "Meyer");
            room.fx().picture("review-first");
            assertThat(room.said())
                    .contains("2 of 5 sessions")
                    .contains("172/104 at min\u00a030, above 160/100 for 14min")
                    .contains("paused 12min, resumed, labetalol 10\u00a0mg")
                    .contains("Left 12min early, override: escort had to go, MBEKI")
                    .contains("ketamine 35\u00a0mg · N. OSEI");
        }
    }

    @Test
    void theSessionAtHandIsToldAtTheRight() {
        try (ReviewRoom room = ReviewRoom.of(folder).shown()) {
            assertThat(room.said())
                    .contains("PARK, Ji-woo")
                    .contains("21-Nov-2026 15:30 · session 3 of 6 · MRN 150 332")
                    .contains(
                            "172/104 at min\u00a030, repeat 169/102 at min\u00a033; above 160/100"
                                    + " for 14min")
                    .contains(
                            "paused 16:00–16:12 · resumed at the same rate · labetalol 10\u00a0mg"
                                    + " IV 16:04 by OSEI, ordered Dr Mbeki")
                    .contains("35\u00a0mg ordered, 35\u00a0mg given (100%)")
                    .contains("17:24 · 130/80 · 1hr 2min after the end")
                    .contains("14-Nov-2026: peak 149/88 at min\u00a035, same dose")
                    .contains("note at min\u00a046: asks for the blanket")
                    .contains("0 late, 0 amended · charted by OSEI")
                    .contains("Nobody has signed it off yet.");
        }
    }

    @Test
    void lettersGoThroughTheListAndEnterOpensTheWholeRecord() {
        try (ReviewRoom room = ReviewRoom.of(folder).shown()) {
            room.press(KeyCode.J);
            assertThat(room.said()).contains("MEYER, Gréta\n");
            room.press(KeyCode.TAB);
            assertThat(room.fx().focused()).isNotSameAs(room.view().list());
            room.press(KeyCode.K);
            assertThat(room.said()).contains("PARK");
            room.press(KeyCode.J);
            room.call(
                    () -> {
                        room.view().list().requestFocus();
                        return true;
                    });
            room.press(KeyCode.J).press(KeyCode.ENTER);
            assertThat(room.gone).containsExactly("record of Meyer");
            room.press(KeyCode.K).press(KeyCode.ENTER);
            assertThat(room.gone).containsExactly("record of Meyer", "record of Park");
        }
    }

    /** What comes next in the list was read while this one was looked at. */
    @Test
    void theNextSessionIsThereAtOnceThePreviousAsSoonAsItIsRead() {
        try (ReviewRoom room = ReviewRoom.of(folder).shown()) {
            SessionBrief park = room.atHand();
            assertThat(room.call(() -> room.knownAfter(room.model()::goOn))).isPresent();
            assertThat(room.atHand().session().patient().name().family()).isEqualTo("Meyer");
            assertThat(room.said()).contains("MEYER, Gréta\n");
            assertThat(
                            room.call(
                                    () ->
                                            room.knownAfter(
                                                    () -> room.model().choose(Optional.of(park)))))
                    .isEmpty();
            room.settle();
            assertThat(room.said()).contains("PARK, Ji-woo");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TO_COUNTERSIGN,0",
        "EXCEPTIONS,2",
        "NOT_SIGNED,4",
        "AMENDED,0",
        "REPORT_DUE,1",
        "ALL,5"
    })
    void eachKindHasItsNumber(Show kind, int many) {
        try (ReviewRoom room = ReviewRoom.of(folder).shown()) {
            choose(room, kind);
            assertThat(room.rows()).hasSize(many);
            assertThat(room.said()).contains(many + " of 5 sessions");
            if (many == 0) {
                assertThat(room.said()).contains("No session is at hand.");
            }
        }
    }

    @Test
    void whatIsTypedIsFoundAsItIsTypedAndEscapeEmptiesTheField() {
        try (ReviewRoom room = ReviewRoom.of(folder).shown()) {
            choose(room, Show.ALL);
            room.press("Ctrl+F").type("greta");
            assertThat(room.rows()).containsExactly("Meyer");
            room.press(KeyCode.ESCAPE).type("21-nov");
            assertThat(room.rows()).containsExactly("Park");
            room.press("Ctrl+F").type("j");
            assertThat(room.call(() -> room.view().filter().find().getText())).isEqualTo("j");
            room.press(KeyCode.ESCAPE).type("zz");
            assertThat(room.said()).contains("No session here.").contains("No session is at hand.");
            room.press(KeyCode.ESCAPE).press(KeyCode.DOWN);
            assertThat(room.fx().focused()).isSameAs(room.view().list());
        }
    }

    @Test
    void whereOnlyOtherKindsHoldItTheListSaysHowManyAndEnterShowsThem() {
        try (ReviewRoom room = ReviewRoom.of(folder).shown()) {
            choose(room, Show.AMENDED);
            assertThat(room.said()).contains("No session here.");
            room.press("Ctrl+F").type("zz");
            assertThat(room.said()).contains("No session here.");
            room.press(KeyCode.ESCAPE).type("park");
            assertThat(room.said())
                    .contains("No session here, but 2 among all: Enter shows all.")
                    .contains("0 of 5 sessions");
            room.press(KeyCode.ENTER);
            assertThat(room.rows()).containsExactly("Park", "Park");
            assertThat(room.call(() -> room.model().show().get())).contains(Show.ALL);
            assertThat(room.fx().focused()).isSameAs(room.view().list());

            choose(room, Show.AMENDED);
            room.press("Ctrl+F").press(KeyCode.DOWN);
            assertThat(room.rows()).isEmpty();
            room.press(KeyCode.ENTER);
            assertThat(room.rows()).hasSize(2);
            assertThat(room.gone).as("the whole record is opened by Enter once more").isEmpty();
        }
    }

    @Test
    void anOrdinarySessionSaysSoInOneLineAndOneThatGoesOnSaysThat() {
        try (ReviewRoom room = ReviewRoom.of(folder).shown()) {
            choose(room, Show.REPORT_DUE);
            assertThat(room.said()).contains("nothing out of the ordinary");
            choose(room, Show.ALL);
            room.press("Ctrl+F").type("hargreaves");
            assertThat(room.said())
                    .contains("Dosing")
                    .contains("The session goes on. It is reviewed once it is over.");
        }
    }

    @Test
    void whoComesBackFindsTheListAsItWasLeft() {
        try (ReviewRoom room = ReviewRoom.of(folder).shown()) {
            choose(room, Show.NOT_SIGNED);
            room.press("Ctrl+F").type("park").press(KeyCode.DOWN, KeyCode.J);
            List<String> before = room.rows();
            room.call(
                    () -> {
                        room.view().closed();
                        room.view().opened();
                        return true;
                    });
            room.settle();
            assertThat(room.rows()).isEqualTo(before).containsExactly("Park", "Park");
            assertThat(room.said()).contains("14-Nov-2026 15:30");
        }
    }

    @Test
    void anEntryMadeMeanwhileIsInTheList() {
        try (ReviewRoom room = ReviewRoom.of(folder).shown()) {
            choose(room, Show.ALL);
            room.at.minute(10);
            room.at.does(
                    new vigil.charting.LeavingAct.TransferPatient(
                            stopped(room), "ward 3", "observation"));
            room.call(
                    () -> {
                        room.at.desk().refresh();
                        return true;
                    });
            room.settle();
            room.press("Ctrl+F").type("hargreaves");
            assertThat(room.said()).contains("Transferred to ward 3, observation");
        }
    }

    private static vigil.charting.ActContext stopped(ReviewRoom room) {
        room.at.does(
                new vigil.charting.DosingAct.StopDosing(
                        room.at.session().here(), false, "transfer"));
        return room.at.session().here();
    }

    /**
     * Texts in the rows of lists of which less is seen than they say, or that lie beyond the row.
     */
    private static List<String> cut(Node root) {
        List<String> cut = new ArrayList<>();
        for (Node cell : root.lookupAll(".list-cell")) {
            double right = cell.localToScene(cell.getLayoutBounds()).getMaxX();
            for (Node node : cell.lookupAll(".text")) {
                boolean beyond = node.localToScene(node.getLayoutBounds()).getMaxX() > right;
                if (node instanceof Text text && (beyond || text.getText().contains("…"))) {
                    cut.add(text.getText());
                }
            }
        }
        return cut;
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,NORMAL,1440,740",
        "DIM,NORMAL,1024,640",
        "DAY,LARGER,1440,740",
        "DIM,LARGEST,1440,740",
        "DAY,LARGEST,1024,640"
    })
    void everythingHasARoleANameAndRoomAndNothingIsCut(
            Theme theme, TextScale scale, double width, double height) {
        try (ReviewRoom room = ReviewRoom.of(folder).shown(theme, scale, width, height)) {
            choose(room, Show.NOT_SIGNED);
            room.fx().picture("review-" + theme + "-" + scale + "-" + (int) width);
            assertThat(room.call(() -> SceneAudit.elsewhere((Parent) room.view().node())))
                    .isEmpty();
            assertThat(room.call(() -> FitAudit.of((Parent) room.view().node()))).isEmpty();
            assertThat(room.call(() -> cut(room.view().node()))).isEmpty();
        }
    }

    @Test
    void afterAnUpdateItIsSaidWhatIsStillToBeJudgedAndTheListIsReadAgain() {
        try (ReviewRoom room = ReviewRoom.of(folder).shown()) {
            assertThat(room.said()).doesNotContain("judged again");
            room.call(
                    () -> {
                        room.judgedBefore.set(3);
                        return true;
                    });
            assertThat(room.said()).contains("sessions still to be judged again: 3.");
            ReviewList before = room.call(() -> room.model().list().get());
            room.call(
                    () -> {
                        room.judgedBefore.set(0);
                        return true;
                    });
            room.settle();
            assertThat(room.said()).doesNotContain("judged again");
            assertThat(room.call(() -> room.model().list().get())).isNotSameAs(before);
        }
    }

    @Test
    void untilTheSessionsAreReadNothingIsSaidOfHowManyThereAre() {
        ReviewRoom room = ReviewRoom.of(folder);
        room.at.storeCannotBeRead();
        try (ReviewRoom shown = room.shown()) {
            assertThat(shown.said())
                    .contains("The sessions are not read yet.")
                    .doesNotContain("0 of 0", "No session here", "to countersign 0");
            for (String page : List.of("Ctrl+2", "Ctrl+3")) {
                assertThat(shown.press(page).said()).doesNotContain("close", "0\n");
            }
            shown.press("Ctrl+1");
            shown.at.storeIsWell();
            shown.at.holds(
                    List.of(
                            ReviewedSessions.ordinary(
                                    "Novak", "Petra", "150 900", "2026-11-20T09:00:00Z")));
            shown.settle();
            assertThat(shown.said()).contains("of 6 sessions").doesNotContain("not read yet");
        }
    }
}
