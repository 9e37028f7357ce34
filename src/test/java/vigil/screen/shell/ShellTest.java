package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.ObservationAct.WriteNote;
import vigil.screen.credentials.TestDoor;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.RecordEvent.ClockJumped;
import vigil.session.Stage;

/** The window with its real screens: the ways, the banner, the lock, what it says by itself. */
class ShellTest {
    @TempDir Path folder;

    private ShellRoom room(Stage stage, int minute) {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", stage);
        at.minute(minute);
        return ShellRoom.of(at);
    }

    @Test
    void fromTheBoardToTheBedsideToLeavingToTheRecordAndBackByKeysAlone() {
        try (ShellRoom room = room(Stage.RECOVERING, 50).signIn()) {
            assertThat(room.screen()).isEqualTo("board");
            assertThat(room.title()).isEqualTo("Vigil · Infusion room 1");
            assertThat(room.fx.call(() -> room.shell.banner().isVisible())).isFalse();

            room.press(KeyCode.ENTER);
            assertThat(room.screen()).isEqualTo("treatment");
            assertThat(room.title())
                    .isEqualTo("HARGREAVES, Miriam (Ms) · MRN 123 456 · Recovering · Vigil");
            assertThat(room.fx.call(() -> room.shell.banner().isVisible())).isTrue();

            room.press("Ctrl+O");
            assertThat(room.screen()).as("where a wrong entry is corrected").isEqualTo("record");
            room.press("Ctrl+B").press(KeyCode.ENTER);
            assertThat(room.screen()).isEqualTo("treatment");

            room.press(KeyCode.F9);
            assertThat(room.screen()).isEqualTo("discharge");
            room.press("Ctrl+O");
            assertThat(room.screen()).isEqualTo("record");
            room.press("Ctrl+B");
            assertThat(room.screen()).isEqualTo("board");
            assertThat(room.fx.call(() -> room.shell.banner().isVisible())).isFalse();
            assertThat(room.title()).isEqualTo("Vigil · Infusion room 1");
        }
    }

    @Test
    void aPlannedSessionOpensAtCheckIn() {
        try (ShellRoom room = room(Stage.PLANNED, -50).signIn()) {
            room.press("Ctrl+T").press(KeyCode.ENTER);
            assertThat(room.screen()).isEqualTo("checkin");
        }
    }

    @Test
    void theBottomBarSaysWhenTheLastActReachedTheDisk() {
        try (ShellRoom room = room(Stage.DOSING, 7).signIn()) {
            assertThat(room.fx.call(room.shell::status)).isEqualTo("Nothing entered yet");
            room.press(KeyCode.ENTER);
            room.fx.act(
                    () ->
                            room.at
                                    .desk()
                                    .perform(
                                            new WriteNote(room.at.desk().here(), "eyes closed"),
                                            outcome -> {}));
            room.settle();
            assertThat(room.fx.call(room.shell::status)).isEqualTo("Saved 14:07:00, on disk");
            room.press(KeyCode.F8);
            assertThat(room.fx.call(room.shell::said)).contains("The time 14:07 is stamped.");
            room.fx.act(
                    () ->
                            room.at
                                    .desk()
                                    .perform(
                                            new WriteNote(room.at.desk().here(), ""),
                                            outcome -> {}));
            room.settle();
            assertThat(room.fx.call(room.shell::status)).isEqualTo("Saved 14:07:00, on disk");
        }
    }

    @Test
    void aClockThatWasSetIsSaidAndNotedInTheSessionThatRunsOpenOrNot() {
        try (ShellRoom room = room(Stage.DOSING, 7).signIn()) {
            boolean[] taken = new boolean[1];
            assertThat(room.fx.call(() -> room.at.desk().session().get())).isEmpty();
            room.fx.act(() -> room.shell.clockJumped(-3_600_000, () -> {}, () -> taken[0] = true));
            room.settle();
            assertThat(room.fx.call(room.shell::said))
                    .isEqualTo(
                            "The clock of this computer was set. It jumped by 1hr back. Vigil goes on"
                                    + " counting, so no elapsed time has changed. If the computer"
                                    + " slept, or between sessions, take the new time.");
            assertThat(room.at.last(ClockJumped.class).milliseconds()).isEqualTo(-3_600_000);
            room.fx.act(() -> button(room, "Take the new time").fire());
            assertThat(taken).containsExactly(true);
            assertThat(room.fx.call(room.shell::said)).isEmpty();
            int before = room.at.facts().size();

            room.press(KeyCode.ENTER);
            room.fx.act(() -> room.shell.clockJumped(90_000, () -> {}, () -> {}));
            room.settle();

            assertThat(room.at.facts()).hasSize(before + 1);
            assertThat(room.at.last(ClockJumped.class).milliseconds()).isEqualTo(90_000);
            assertThat(room.fx.call(room.shell::said)).contains("1min").contains("forward");
        }
    }

    /** Found on a real display: who the patient is could be answered only by many a Shift+Tab. */
    @Test
    void oneKeyGoesToWhatTheWindowAsksFromWhereverTheFocusIs() {
        try (ShellRoom room = room(Stage.DOSING, 7).signIn()) {
            room.press(KeyCode.ENTER);
            room.fx.act(() -> room.shell.clockJumped(90_000, () -> {}, () -> {}));
            room.settle();
            room.press(KeyCode.F2).press(KeyCode.F11);
            List<String> asked = new ArrayList<>();
            for (int button = 0; button < 2; button++) {
                asked.add(room.fx.call(() -> focused(room)));
                room.press(KeyCode.TAB);
            }
            assertThat(asked).containsExactly("Seen", "Take the new time");
        }
    }

    @Test
    void whereTheWindowAsksNothingTheKeySaysSo() {
        try (ShellRoom room = room(Stage.DOSING, 7).signIn()) {
            room.press(KeyCode.F11);
            assertThat(room.fx.call(room.shell::said)).isEqualTo("Nothing is asked at the moment.");
        }
    }

    private static String focused(ShellRoom room) {
        return room.fx.scene().getFocusOwner() instanceof Button button ? button.getText() : "";
    }

    private static Button button(ShellRoom room, String text) {
        return room.shell.root().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theBarShowsTheKeysOfThePageThatIsShownAndNoOthers() {
        try (ShellRoom room = room(Stage.DOSING, 7).signIn()) {
            room.go(Place.REVIEW);
            assertThat(onBar(room))
                    .contains("Countersign", "Ask the nurse")
                    .doesNotContain("Opened", "Patient over time");
            room.press("Ctrl+3");
            assertThat(onBar(room)).contains("Opened", "Sessions").doesNotContain("Countersign");
            room.press("Ctrl+1");
            assertThat(onBar(room)).contains("Countersign").doesNotContain("Opened");
        }
    }

    private static List<String> onBar(ShellRoom room) {
        return room.fx.call(
                () ->
                        room.shell.root().lookupAll(".vigil-keyhint").stream()
                                .map(Button.class::cast)
                                .map(Button::getText)
                                .toList());
    }

    @Test
    void aKeyOfAnotherScreenSaysWhereItWorksAndTheSentenceGoesAway() {
        try (ShellRoom room = room(Stage.DOSING, 7).signIn()) {
            room.press(KeyCode.ENTER).press("Ctrl+B").press(KeyCode.F9);
            assertThat(room.screen()).isEqualTo("board");
            assertThat(room.fx.call(room.shell::said))
                    .isEqualTo("F9 (Discharge) works on the screen Treatment.");
            room.at.minute(8);
            room.settle();
            assertThat(room.fx.call(room.shell::said)).isEmpty();
        }
    }

    @Test
    void theLockedScreenShowsTheClockAndTheNextSetAndNoNameAndNoValue() {
        try (ShellRoom room = room(Stage.DOSING, 7).signIn()) {
            room.press(KeyCode.ENTER).press("Ctrl+L");

            assertThat(room.said())
                    .contains("A session is running. ")
                    .contains("Dosing · minute 7 of 40")
                    .contains("next set 14:05, due now")
                    .doesNotContain("HARGREAVES")
                    .doesNotContain("123 456")
                    .doesNotContain("132/78")
                    .doesNotContain("ketamine");
            assertThat(room.title()).isEqualTo("Vigil · locked");

            room.at.minute(12);
            room.settle();
            assertThat(room.said())
                    .contains("Dosing · minute 12 of 40")
                    .contains("next set 14:05, overdue 7min");
        }
    }

    @Test
    void whileItIsLockedNoKeyWorksButHelp() {
        try (ShellRoom room = room(Stage.DOSING, 7).signIn()) {
            room.press(KeyCode.ENTER).press("Ctrl+L");
            room.press("Ctrl+B").press("Ctrl+K").press(KeyCode.F2);
            assertThat(room.fx.call(room.shell::locked)).isTrue();
            assertThat(room.screen()).isEqualTo("treatment");
            assertThat(room.said()).doesNotContain("Find an action");

            room.press(KeyCode.F1);
            assertThat(room.said()).contains("Help: Locked").contains("What is hidden");
            room.press(KeyCode.ESCAPE);
            assertThat(room.said()).doesNotContain("Help: Locked");
            room.press(KeyCode.ESCAPE).type("bell").press(KeyCode.ENTER);
            room.type(TestDoor.typed(TestDesk.BELL)).press(KeyCode.ENTER);
            assertThat(room.fx.call(room.shell::locked)).isFalse();
            assertThat(room.at.desk().user().get()).isEqualTo(TestDesk.BELL);
            assertThat(room.screen()).isEqualTo("treatment");
        }
    }

    /** Found on a real display: a nurse stood before the accounts that an administrator left. */
    @Test
    void whoMayNotSeeWhatAnotherPersonLeftOpenComesToTheBoard() {
        try (ShellRoom room = room(Stage.DOSING, 7)) {
            comesIn(room, "reyes", TestDoor.typed(TestDoor.REYES));
            room.press("Ctrl+U");
            assertThat(room.screen()).isEqualTo("accounts");

            room.press("Ctrl+L").press(KeyCode.ESCAPE);
            comesIn(room, "bell", TestDoor.typed(TestDesk.BELL));
            assertThat(room.screen()).isEqualTo("board");
        }
    }

    private static void comesIn(ShellRoom room, String name, String password) {
        room.type(name).press(KeyCode.ENTER).type(password).press(KeyCode.ENTER);
        if (room.focused().contains("PIN for unlocking")) {
            room.press(KeyCode.ENTER);
        }
    }

    @Test
    void aHalfTypedSetSurvivesTheLockAndAWalkToTheBoard() {
        try (ShellRoom room = room(Stage.DOSING, 7).signIn()) {
            room.press(KeyCode.ENTER).press(KeyCode.F2).type("132/78");
            String focus = room.focused();
            room.press("Ctrl+L").signIn();
            assertThat(room.focused()).isEqualTo(focus);

            room.press("Ctrl+B");
            assertThat(room.screen()).isEqualTo("board");
            assertThat(room.at.drafts())
                    .singleElement()
                    .satisfies(
                            draft ->
                                    assertThat(draft.fields())
                                            .containsEntry("BLOOD_PRESSURE", "132/78"));
        }
    }

    @Test
    void helpKeysAndPaletteAreMadeFromWhatIsShown() {
        try (ShellRoom room = room(Stage.DOSING, 7).signIn()) {
            room.press(KeyCode.ENTER).press("Ctrl+Slash");
            assertThat(room.said()).contains("Keys that work here").contains("Infusion\n");
            room.press(KeyCode.ESCAPE).press("Ctrl+B").press("Ctrl+Slash");
            assertThat(room.said())
                    .contains("Find patient")
                    .doesNotContain("Newest flag")
                    .doesNotContain("Infusion\n");
            room.press(KeyCode.ESCAPE).press("Ctrl+K").type("lock");
            room.press(KeyCode.DOWN, KeyCode.ENTER);
            assertThat(room.fx.call(room.shell::locked)).isTrue();
        }
    }

    /** Found on a real display: Ctrl+Enter in the card asked for the discharge behind it. */
    @Test
    void whatLiesOverTheScreenHasItsKeys() {
        try (ShellRoom room = room(Stage.RECOVERING, 50).signIn()) {
            room.press(KeyCode.ENTER).press(KeyCode.F9).press("Ctrl+L").signIn();
            room.fx.act(() -> button(room, "Check the identifiers\u2026").fire());
            room.type("Miriam Hargreaves, 04-Mar-1980").press("Ctrl+Enter");

            assertThat(room.at.last(NoteWritten.class).text()).contains("Miriam Hargreaves");
            assertThat(room.said()).doesNotContain("Check the identifiers");

            room.press(KeyCode.F1).press(KeyCode.F2);
            assertThat(room.screen()).isEqualTo("discharge");
            assertThat(room.fx.call(room.shell::said)).contains("closed with Esc");
        }
    }

    @Test
    void whoThePatientIsCanBeAnsweredInASmallWindowWithTheLargestText() {
        try (ShellRoom room =
                new ShellRoom(
                                TestDesk.at(folder, "ketamine-iv", Stage.RECOVERING),
                                Theme.DAY,
                                TextScale.LARGEST,
                                1024,
                                768)
                        .signIn()) {
            room.press(KeyCode.ENTER).press("Ctrl+L").signIn();
            room.fx.act(() -> button(room, "Check the identifiers\u2026").fire());
            room.settle();
            for (String stop : List.of("Identifiers", "Checked", "Cancel")) {
                assertThat(room.focused()).contains(stop);
                assertThat(room.focusInSight()).as(stop).isTrue();
                room.press(KeyCode.TAB);
            }
            room.press(KeyCode.ESCAPE);
            assertThat(room.said()).contains("Signed in over a running session.");
        }
    }

    @Test
    void whatNobodyForesawIsSaidUntilSomebodyHasSeenIt() {
        try (ShellRoom room = room(Stage.DOSING, 7).signIn()) {
            room.fx.act(() -> room.shell.trouble("Something went wrong.", "Saved is saved."));
            assertThat(room.fx.call(room.shell::said))
                    .isEqualTo("Something went wrong. Saved is saved.");
            room.at.minute(30);
            room.settle();
            assertThat(room.fx.call(room.shell::said)).isNotEmpty();
        }
    }
}
