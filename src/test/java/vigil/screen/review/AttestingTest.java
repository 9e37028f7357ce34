package vigil.screen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.charting.LeavingAct.TransferPatient;
import vigil.review.ReviewList.Show;
import vigil.screen.desk.RecordOut;
import vigil.screen.desk.TestDesk;
import vigil.screen.desk.TypedPasswords;
import vigil.screen.kit.FitAudit;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.SceneAudit;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.session.SessionId;
import vigil.session.SignState;

/** Sessions are attested from the list, by keys, each with its password. */
class AttestingTest {
    private static final String PASSWORD = TypedPasswords.of(TestDesk.MBEKI);

    @TempDir private Path folder;

    private static SessionId park() {
        return ReviewedSessions.park().session().chart().id();
    }

    private static void show(ReviewRoom room, Show kind) {
        FxHarness.doOnFx(() -> room.view().filter().kinds().getSelectionModel().select(kind));
        room.settle();
        room.fx().focus(room.view().list());
    }

    @Test
    void oneKeyAttestsAndTheNextIsAtHand() {
        try (ReviewRoom room = ReviewRoom.keyed(folder, 3).shown()) {
            assertThat(room.said())
                    .contains(
                            "Not signed 1 · to countersign 3 · with exceptions 2 · forms to send 1"
                                    + " · questions open 0");
            assertThat(room.rows()).containsExactly("Park", "Meyer", "Park");
            room.press(KeyCode.C);
            assertThat(room.said())
                    .contains("You sign that you read this record and agree to it.")
                    .contains("Thandi Mbeki, MD");
            room.type("password of bell").press(KeyCode.ENTER);
            assertThat(room.said()).contains("This is not the password. Wait 1 s.");
            room.type(PASSWORD).press(KeyCode.ENTER);

            assertThat(room.at.chart(park()).signing().state())
                    .isInstanceOf(SignState.Countersigned.class);
            assertThat(room.rows()).containsExactly("Meyer", "Park");
            assertThat(room.said())
                    .contains("MEYER, Gréta\n20-Nov-2026")
                    .contains("to countersign 2");
            assertThat(room.fx().focused()).isSameAs(room.view().list());

            room.press(KeyCode.J, KeyCode.C);
            room.type(PASSWORD).press(KeyCode.ENTER);
            assertThat(room.rows()).as("the last of the list").containsExactly("Meyer");
            assertThat(room.said()).contains("MEYER, Gréta\n20-Nov-2026");
            room.press(KeyCode.C).type(PASSWORD).press(KeyCode.ENTER);
            assertThat(room.rows()).isEmpty();
            room.press(KeyCode.C);
            assertThat(room.said()).contains("No session is at hand.");
        }
    }

    @Test
    void aRemarkAndAQuestionAreOnRecord() {
        try (ReviewRoom room = ReviewRoom.keyed(folder, 1).shown()) {
            room.press(KeyCode.Q).type("Who ordered it?").press("Ctrl+Enter");
            assertThat(room.said())
                    .contains("Asked. It stands on the record until it is answered.")
                    .contains("questions open 1")
                    .contains("Questions to the nurse not answered: 1.");
            assertThat(room.at.chart(park()).signing().open())
                    .extracting(one -> one.asked().event().question())
                    .as("without the letter of the key that opened the form")
                    .containsExactly("Who ordered it?");

            room.press(KeyCode.C);
            room.fx().focus(room.field("Remark"));
            room.type("pressure discussed");
            room.fx().focus(room.field("Your password"));
            room.type(PASSWORD).press(KeyCode.ENTER);
            assertThat(room.at.chart(park()).signing().signatures().getLast().remark())
                    .isEqualTo("pressure discussed");
        }
    }

    @Test
    void whatCannotBeAttestedSaysWhyAndAFormIsLeftWithItsSession() {
        try (ReviewRoom room = ReviewRoom.keyed(folder, 1).shown()) {
            show(room, Show.NOT_SIGNED);
            room.press(KeyCode.C);
            assertThat(room.said()).contains("Nobody has signed this record off yet");
            show(room, Show.ALL);
            room.press("Ctrl+F").type("hargreaves").press(KeyCode.DOWN, KeyCode.C);
            assertThat(room.said()).contains("The session is still going on.");

            room.press("Ctrl+F").press(KeyCode.ESCAPE).type("park").press(KeyCode.DOWN);
            FxHarness.doOnFx(() -> room.view().list().getSelectionModel().select(0));
            room.settle().press(KeyCode.C);
            assertThat(room.said()).contains("You sign that you read this record");
            room.fx().focus(room.field("Remark"));
            room.type("half a rem");
            FxHarness.doOnFx(() -> room.view().list().getSelectionModel().select(1));
            assertThat(room.settle().said()).doesNotContain("You sign that you read this record");
            assertThat(room.at.drafts())
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.fields()).containsValue("half a rem"));

            FxHarness.doOnFx(() -> room.at.desk().signIn(TestDesk.OSEI));
            FxHarness.doOnFx(() -> room.view().list().getSelectionModel().select(0));
            room.settle().fx().focus(room.view().list());
            room.press(KeyCode.C);
            assertThat(room.said()).contains("A supervising clinician countersigns it.");
            room.press(KeyCode.Q);
            assertThat(room.said()).contains("Only a supervising clinician asks about a record.");
        }
    }

    @Test
    void aFormStaysInViewWhenItsTimeIsOverUntilItIsMarkedAsSent() {
        try (ReviewRoom room = ReviewRoom.keyed(folder, 0)) {
            room.at.minute(9 * 24 * 60);
            room.shown();
            show(room, Show.REPORT_DUE);
            assertThat(room.rows()).containsExactly("Okafor");
            assertThat(room.said()).contains("Monitoring Form, overdue since 29-Nov-2026");
            room.press(KeyCode.F);
            assertThat(room.said()).contains("Monitoring Form\n").contains("How it was sent");
            room.type("fax, one page").press("Ctrl+Enter");
            assertThat(room.rows()).isEmpty();
            assertThat(room.said()).contains("forms to send 0");

            show(room, Show.ALL);
            room.press("Ctrl+F").type("park").press(KeyCode.DOWN, KeyCode.F);
            assertThat(room.said()).contains("No form of this session is waiting to be sent.");
        }
    }

    @Test
    void theSessionAtHandLeavesAsPages() {
        try (ReviewRoom room = ReviewRoom.keyed(folder, 1).shown()) {
            room.at.recordsLeaveBy(
                    (id, form) ->
                            () ->
                                    new RecordOut.Result.Written(
                                            form + " of " + id.equals(park()),
                                            41,
                                            "ab".repeat(32)));
            room.press("Ctrl+2").press("Shift+P").press("Ctrl+1");
            assertThat(room.said())
                    .as("a page that does not show the session does not write it")
                    .doesNotContain("PAGES of");
            room.press("Shift+P");
            assertThat(room.said())
                    .contains("PAGES of true · revision 41 · SHA-256 begins abababababababab");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,NORMAL,1440,740",
        "DIM,NORMAL,1024,640",
        "DAY,LARGEST,1440,740",
        "DIM,LARGEST,1024,640"
    })
    void theFormIsSeenWhereItOpensAtEverySize(
            Theme theme, TextScale scale, double width, double height) {
        try (ReviewRoom room = ReviewRoom.keyed(folder, 3).shown(theme, scale, width, height)) {
            room.press(KeyCode.C);
            room.fx().picture("review-attest-" + theme + "-" + scale + "-" + (int) width);
            Node password = room.field("Your password");
            double bottom =
                    room.call(() -> password.localToScene(password.getLayoutBounds()).getMaxY());
            assertThat(bottom).isBetween(0.0, height);
            assertThat(room.call(() -> SceneAudit.elsewhere((Parent) room.view().node())))
                    .isEmpty();
            assertThat(room.call(() -> FitAudit.of((Parent) room.view().node()))).isEmpty();
        }
    }

    @Test
    void whoeverTransfersMeanwhileDoesNotMoveTheSelection() {
        try (ReviewRoom room = ReviewRoom.keyed(folder, 3).shown()) {
            room.press(KeyCode.J);
            room.at.does(
                    new vigil.charting.DosingAct.StopDosing(
                            room.at.session().here(), false, "transfer"));
            room.at.does(new TransferPatient(room.at.session().here(), "ward 3", "observation"));
            FxHarness.doOnFx(room.at.desk()::refresh);
            assertThat(room.settle().said()).contains("MEYER, Gréta\n20-Nov-2026");
        }
    }
}
