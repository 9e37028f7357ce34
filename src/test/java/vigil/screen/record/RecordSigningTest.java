package vigil.screen.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.charting.Draft;
import vigil.charting.LeavingAct.TransferPatient;
import vigil.people.StaffMember;
import vigil.screen.desk.TestDesk;
import vigil.screen.desk.TypedPasswords;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.session.SignState;
import vigil.session.SigningEvent.Countersigned;
import vigil.session.SigningEvent.SignedOff;
import vigil.session.Stage;

/** A record is signed, asked about, added to and signed anew, by keys, each with its password. */
class RecordSigningTest {
    @TempDir private Path folder;

    private RecordRoom over() {
        return over(TestDesk.keyed(folder, "ketamine-iv", Stage.RECOVERING));
    }

    private static RecordRoom over(TestDesk at) {
        at.minute(60);
        at.does(new TransferPatient(at.session().here(), "St Mary emergency", "chest pain"));
        at.reopen();
        return new RecordRoom(at).shown();
    }

    private static RecordRoom signs(RecordRoom room, String password) {
        room.press("Ctrl+Shift+S");
        room.fx().focus(room.field("Remark"));
        room.type("the rest is with the pharmacy");
        room.fx().focus(room.field("Your password"));
        return room.type(password).press(KeyCode.ENTER);
    }

    /** The keys that stand at the foot, in their order. */
    private static List<String> bar(RecordRoom room) {
        return room.call(() -> room.view().onKeyBar().stream().map(ScreenAction::keyName).toList());
    }

    /** A key is told where it does something, what the record waits for first. */
    @Test
    void theBarHasTheKeysThatWorkOnTheRecordAsItStands() {
        try (RecordRoom running =
                new RecordRoom(TestDesk.keyed(folder.resolve("a"), "ketamine-iv", Stage.RECOVERING))
                        .shown()) {
            assertThat(bar(running)).containsExactly("Ctrl+P", "Ctrl+E");
        }
        try (RecordRoom room = over()) {
            assertThat(bar(room)).containsExactly("Ctrl+Shift+S", "Ctrl+P", "Ctrl+E");
            room.press("Ctrl+Shift+S");
            assertThat(bar(room)).containsExactly("Ctrl+Enter", "Ctrl+P", "Ctrl+E");
            room.press(KeyCode.ESCAPE);
            signs(room, TypedPasswords.of(TestDesk.OSEI));
            assertThat(bar(room)).containsExactly("A", "Ctrl+P", "Ctrl+E");
            comes(room, TestDesk.MBEKI);
            assertThat(bar(room)).startsWith("C").contains("A", "Q").doesNotContain("R");
            room.press(KeyCode.Q).type("Why the transfer?").press("Ctrl+Enter");
            assertThat(bar(room)).startsWith("C", "R", "A", "Q");
        }
    }

    private static void comes(RecordRoom room, StaffMember who) {
        FxHarness.doOnFx(() -> room.at.desk().signIn(who));
        room.settle();
        room.fx().focus(room.call(() -> room.view().entries()));
    }

    @Test
    void theFormShowsWhatIsSignedAndAsksForThePasswordAgain() {
        try (RecordRoom room = over()) {
            int entries = room.at.facts().size();
            assertThat(room.said()).contains("Nobody has signed this record yet.");
            signs(room, "password of bell");
            assertThat(room.said())
                    .contains("Naomi Osei, RN")
                    .contains("authorship: I did and charted this")
                    .contains("22-Nov-2026")
                    .contains("Hash begins")
                    .contains(String.valueOf(entries))
                    .contains("This is not the password. Wait 1 s.");
            assertThat(room.at.facts()).hasSize(entries);

            room.type(TypedPasswords.of(TestDesk.OSEI)).press(KeyCode.ENTER);
            SignedOff signed = room.at.last(SignedOff.class);
            assertThat(signed.signing().upto()).isEqualTo(entries);
            assertThat(signed.signing().name()).isEqualTo("Naomi Osei, RN");
            assertThat(signed.remark()).isEqualTo("the rest is with the pharmacy");
            assertThat(room.said()).contains("Signed off by Naomi Osei, RN");
        }
    }

    @Test
    void drugThatIsNotAccountedForNeedsARemark() {
        try (RecordRoom room = over()) {
            room.press("Ctrl+Shift+S");
            assertThat(room.fx().focused()).isSameAs(room.field("Remark"));
            assertThat(room.said())
                    .contains("Drug that was drawn up is not accounted for, or was wasted")
                    .contains("The remark says why.");
            assertThat(((TextArea) room.field("Remark")).getPromptText())
                    .isEqualTo("why drug is not accounted for");
            room.fx().focus(room.field("Your password"));
            room.type(TypedPasswords.of(TestDesk.OSEI)).press(KeyCode.ENTER);
            assertThat(room.said()).contains("Fill in Remark.");
            assertThat(room.fx().focused()).isSameAs(room.field("Remark"));
            assertThat(room.at.chart().signing().state()).isEqualTo(new SignState.Unsigned());
        }
    }

    @ParameterizedTest
    @CsvSource({"DAY,1440,740", "DIM,1024,600"})
    void thePasswordIsSeenWithoutScrolling(Theme theme, double width, double height) {
        TestDesk at = TestDesk.keyed(folder, "ketamine-iv", Stage.RECOVERING);
        at.minute(60);
        at.does(new TransferPatient(at.session().here(), "St Mary emergency", "chest pain"));
        at.reopen();
        try (RecordRoom room = new RecordRoom(at).shown(theme, TextScale.NORMAL, width, height)) {
            room.press("Ctrl+Shift+S");
            room.fx().picture("record-sign-" + theme);
            Node password = room.field("Your password");
            assertThat(room.call(() -> password.localToScene(password.getLayoutBounds()).getMaxY()))
                    .isBetween(0.0, height);
        }
    }

    private static void gone(RecordRoom room) {
        FxHarness.doOnFx(() -> room.view().closed());
        room.at.settle();
        room.fx().close();
    }

    /**
     * A window that is gone, by a crash or by hand: the remark is there again, the password not.
     */
    @Test
    void aRemarkThatIsNotSignedYetIsThereAgainAndThePasswordIsInNoDraft() {
        RecordRoom room = over();
        room.press("Ctrl+Shift+S").type("the rest is with the pharmacy");
        room.fx().focus(room.field("Your password"));
        room.type(TypedPasswords.of(TestDesk.OSEI));
        gone(room);
        Draft kept = room.at.drafts().getFirst();
        assertThat(kept.fields()).isEqualTo(Map.of("remark", "the rest is with the pharmacy"));
        assertThat(kept.by()).isEqualTo(TestDesk.OSEI.id());

        try (RecordRoom again = room.shown()) {
            comes(again, TestDesk.BELL);
            again.press("Ctrl+Shift+S");
            assertThat(((TextArea) again.field("Remark")).getText())
                    .as("nobody goes on with what somebody else says")
                    .isEmpty();
            again.press(KeyCode.ESCAPE);
            comes(again, TestDesk.OSEI);
            again.press("Ctrl+Shift+S");
            again.fx().focus(again.field("Your password"));
            again.type(TypedPasswords.of(TestDesk.OSEI)).press(KeyCode.ENTER);
            assertThat(again.at.last(SignedOff.class).remark())
                    .isEqualTo("the rest is with the pharmacy");
            assertThat(again.at.newest().id()).isEqualTo(kept.entry());
            assertThat(again.at.drafts()).as("signed, and kept no more").isEmpty();

            comes(again, TestDesk.MBEKI);
            again.press(KeyCode.Q).type("Why the transfer?");
            FxHarness.doOnFx(() -> again.view().closed());
            FxHarness.doOnFx(() -> again.view().opened());
            again.settle().press(KeyCode.Q).press("Ctrl+Enter");
            assertThat(again.said()).contains("Why the transfer?");
            again.press(KeyCode.Q);
            assertThat(again.fx().focused())
                    .as("a question that was asked is not begun again")
                    .isInstanceOfSatisfying(
                            TextArea.class, text -> assertThat(text.getText()).isEmpty());
            again.type("and when?").press(KeyCode.ESCAPE);
            assertThat(again.at.drafts()).as("thrown away").isEmpty();
        }
    }

    @Test
    void itIsCountersignedBySomebodyElseAskedAboutAddedToAndSignedAnew() {
        try (RecordRoom room = over()) {
            signs(room, TypedPasswords.of(TestDesk.OSEI));
            room.press("Ctrl+Shift+S");
            assertThat(room.said()).contains("A supervising clinician countersigns it.");
            comes(room, TestDesk.MBEKI);
            room.press(KeyCode.Q).type("Why the transfer?").press("Ctrl+Enter");
            assertThat(room.said()).contains("Question of MBEKI, Thandi (MD)").contains("R in");
            room.press("Ctrl+Shift+S");
            room.fx().focus(room.field("Your password"));
            room.type(TypedPasswords.of(TestDesk.MBEKI)).press(KeyCode.ENTER);
            assertThat(room.at.last(Countersigned.class).signing().signer())
                    .isEqualTo(TestDesk.MBEKI.id());
            assertThat(room.at.chart().signing().state())
                    .isInstanceOf(SignState.Countersigned.class);

            comes(room, TestDesk.OSEI);
            room.press(KeyCode.R).type("Chest pain at rest.").press("Ctrl+Enter");
            assertThat(room.said()).contains("Answer of OSEI, Naomi (RN)");
            room.press(KeyCode.A).type("Telephoned: stable.").press("Ctrl+Enter");
            assertThat(room.said())
                    .contains("Addendum: Telephoned: stable.")
                    .contains("Superseded: the record has changed since.");
            signs(room, TypedPasswords.of(TestDesk.OSEI));
            assertThat(room.at.chart().signing().signatures()).hasSize(3);
            assertThat(room.at.chart().signing().state()).isInstanceOf(SignState.Signed.class);
        }
    }

    @Test
    void whatCannotBeDoneNowSaysWhy() {
        try (RecordRoom room =
                new RecordRoom(TestDesk.keyed(folder, "ketamine-iv", Stage.RECOVERING)).shown()) {
            room.press("Ctrl+Shift+S");
            assertThat(room.said()).contains("The session is still going on.");
            room.press(KeyCode.A);
            assertThat(room.said()).contains("This record is not signed yet.");
            room.press(KeyCode.Q);
            assertThat(room.said()).contains("Only a supervising clinician asks about a record.");
            room.press(KeyCode.R);
            assertThat(room.said()).contains("No question about this record is open.");
        }
    }

    @Test
    void whereNobodyHasKeysNothingIsSigned() {
        try (RecordRoom room = over(TestDesk.at(folder, "ketamine-iv", Stage.RECOVERING))) {
            room.press("Ctrl+Shift+S");
            assertThat(room.said()).contains("Nobody has keys in this store");
        }
    }
}
