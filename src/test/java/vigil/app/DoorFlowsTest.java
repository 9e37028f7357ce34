package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.audit.AccessEvent;
import vigil.access.keys.PrintedCode;
import vigil.access.keys.Secret;
import vigil.access.workplace.Entering;
import vigil.access.workplace.NotOpened;
import vigil.app.demo.DemoStaff;
import vigil.people.StaffId;
import vigil.screen.kit.Appearance;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;

/** The flows of people and keys, each through the real screens by keys alone. */
final class DoorFlowsTest {
    private static final String OWN = "marble falcon hedge onion";
    private static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{4}[-\\s]){6}[0-9A-Z]{4}");

    @TempDir private Path folder;
    private Workstation at;

    @BeforeEach
    void open() {
        at = new Workstation(folder, Workstation.ZERO);
    }

    @AfterEach
    void close() {
        at.close();
    }

    private void chooseAccount(String family) {
        at.keys.press("Ctrl+U");
        for (int row = 0; row < 9 && !at.keys.focused().startsWith(family); row++) {
            at.keys.press("Down");
        }
        assertThat(at.keys.focused()).startsWith(family);
    }

    private Node focusOwner() {
        return at.window.shell().root().getScene().getFocusOwner();
    }

    /** The other administrator agrees in place, with his own password. */
    private void bellAgrees() {
        at.keys.walkTo(at.words.say("credentials.second.password"));
        at.keys.type(DemoStaff.password("bell")).press("Enter");
    }

    private String fieldCalled(String label) {
        return at.keys.call(
                () ->
                        at.window.shell().root().lookupAll(".text-field").stream()
                                .filter(TextField.class::isInstance)
                                .map(TextField.class::cast)
                                .filter(one -> label.equals(one.getAccessibleText()))
                                .map(TextField::getText)
                                .findFirst()
                                .orElseThrow(() -> new AssertionError(at.said())));
    }

    private void comesInWith(String user, String password) {
        at.keys.press("Ctrl+L");
        at.comesIn(user, password);
    }

    @Test
    void whoForgotGetsATemporaryPasswordAndChoosesAnotherAtTheDoor() {
        at.comesIn("mbeki");
        chooseAccount("OSEI");
        at.keys.walkTo("Forgotten password…").press("Enter", "Ctrl+Enter");
        bellAgrees();
        at.awaits("Handed over");
        String temporary = fieldCalled("Temporary password");
        at.keys.press("Ctrl+Enter");
        assertThat(temporary).hasSizeGreaterThan(15);
        assertThat(at.said()).doesNotContain(temporary);

        comesInWith("osei", "lamp gravel otter venice");
        at.awaits("This is not the password");
        at.leftAlone(Duration.ofMinutes(1));
        at.comesIn("osei", temporary);
        at.awaits("A password of your own");
        at.keys.type(OWN).press("Enter").type(OWN).press("Enter");
        at.awaitsOpen();
        assertThat(at.user()).isEqualTo("osei");

        comesInWith("bell", DemoStaff.password("bell"));
        assertThat(at.onRecord())
                .contains(
                        new AccessEvent.PasswordChanged(new StaffId("osei"), true),
                        new AccessEvent.PasswordChanged(new StaffId("osei"), false));
    }

    @Test
    void whoLeavesOpensNothingAndTheStoreIsWrittenAnewUnderAnotherKey() {
        at.comesIn("mbeki");
        chooseAccount("OSEI");
        at.keys.walkTo("Close account…").press("Enter", "Ctrl+Enter");
        bellAgrees();
        at.awaits("The account is closed.");
        at.keys.press("Ctrl+Enter");
        at.awaits("All records lie under the new key.");
        assertThat(at.onRecord())
                .contains(
                        new AccessEvent.AccountLeft(new StaffId("osei")),
                        new AccessEvent.EpochBegun(2));
        at.close();

        assertThat(Workstation.opens(folder, "osei", "lamp gravel otter venice"))
                .isInstanceOf(NotOpened.class);
        assertThat(Workstation.opens(folder, "bell", DemoStaff.password("bell")))
                .isInstanceOfSatisfying(Entering.In.class, in -> assertThat(in.sound()).isTrue());
        at = new Workstation(folder, Workstation.ZERO.plusSeconds(3600));
    }

    @Test
    void theKeyIsChangedWithoutALeaverAndEverybodyComesInAsBefore() {
        at.comesIn("mbeki").keys.press("Ctrl+U");
        at.keys.walkTo("Change the key…").press("Enter", "Ctrl+Enter");
        at.awaits("All records lie under the new key.");
        assertThat(at.onRecord())
                .contains(new AccessEvent.EpochBegun(2))
                .doesNotHaveAnyElementsOfTypes(AccessEvent.AccountLeft.class);

        comesInWith("osei", DemoStaff.password("osei"));
        assertThat(at.user()).isEqualTo("osei");
        assertThat(at.running()).isNotNull();
        at.close();
        for (String user : new String[] {"osei", "bell"}) {
            assertThat(Workstation.opens(folder, user, DemoStaff.password(user)))
                    .isInstanceOfSatisfying(
                            Entering.In.class, in -> assertThat(in.sound()).isTrue());
        }
        at = new Workstation(folder, Workstation.ZERO.plusSeconds(3600));
    }

    /** Who sits down at another screen, or stands at the door, is not to close the window. */
    @Test
    void whileTheKeyIsChangedItIsSaidOnEveryScreenAndAtTheDoor() {
        String lead = at.words.say("credentials.new-key.lead");
        at.comesIn("mbeki").keys.press("Ctrl+U");
        at.keys.walkTo("Change the key…");
        CountDownLatch hold = new CountDownLatch(1);
        at.window.work().onKeeping(() -> held(hold), done -> {}, failed -> {});
        at.keys.strike("Enter").strike("Ctrl+Enter");
        assertThat(at.said()).contains(lead);
        at.keys.strike("Ctrl+B");
        assertThat(at.said()).contains(lead, at.words.say("board.today"));
        at.keys.strike("Ctrl+L");
        assertThat(at.locked()).isTrue();
        assertThat(at.said()).contains(lead);
        hold.countDown();
        at.keys.settle();
        assertThat(at.said()).doesNotContain(lead);
    }

    private static boolean held(CountDownLatch hold) throws InterruptedException {
        hold.await();
        return true;
    }

    @Test
    void aBadgeNamesItsHolderAndThePasswordFollows() {
        at.comesIn("mbeki");
        chooseAccount("OSEI");
        at.keys.walkTo("Badge…").press("Enter").type("4");
        at.scans("%4711").settle();
        assertThat(at.locked()).as("locked by the badge that is given").isFalse();
        assertThat(at.typed()).contains("4711");
        at.keys.press("Ctrl+Enter");
        at.awaits("The badge is kept.");

        at.scans("%4711").settle();
        assertThat(at.locked()).isTrue();
        at.keys.walkTo("Password").type(DemoStaff.password("osei")).press("Enter");
        at.awaitsOpen();
        assertThat(at.user()).isEqualTo("osei");

        at.scans("%4711").type(DemoStaff.password("osei")).press("Enter");
        at.awaitsOpen();
        assertThat(at.user()).as("typed before the holder was found").isEqualTo("osei");

        at.scans("%9999").settle();
        at.awaits("Nobody has this badge.");
        assertThat(at.locked()).isTrue();
    }

    /** What was typed for one person is never tried as the password of another. */
    @Test
    void aPasswordIsGoneOnceAnotherPersonIsChosen() {
        at.keys.type("osei").press("Enter").type(DemoStaff.password("osei"));
        assertThat(at.typed()).contains(DemoStaff.password("osei"));
        at.keys.walkTo(
                at.words.say(
                        "desk.staff.chosen",
                        at.words.say("signin.who"),
                        at.words.say("desk.staff.change")));
        at.keys.press("Space").type("bell").press("Enter");
        assertThat(at.keys.focused()).isEqualTo(at.words.say("credentials.password"));
        assertThat(at.typed()).containsOnly("");
        at.keys.type(DemoStaff.password("bell")).press("Enter");
        at.awaitsOpen();
        assertThat(at.user()).isEqualTo("bell");
    }

    /** Who cannot read the door cannot come in to make its text larger. */
    @Test
    void atTheDoorTextBecomesLargerAndThereIsDayAndDim() {
        at.comesIn("osei").keys.press("Ctrl+L");
        Appearance look = at.window.appearance();
        at.keys.press("Ctrl+Plus", "Ctrl+Plus", "Ctrl+Shift+D");
        assertThat(look.scaleProperty().get()).isEqualTo(TextScale.LARGER);
        assertThat(look.themeProperty().get()).isEqualTo(Theme.DIM);
        at.keys.press("Ctrl+Equals");
        assertThat(look.scaleProperty().get()).isEqualTo(TextScale.LARGEST);
        at.keys.press("Ctrl+0", "Ctrl+Shift+D", "Ctrl+U");
        assertThat(look.scaleProperty().get()).isEqualTo(TextScale.NORMAL);
        assertThat(look.themeProperty().get()).isEqualTo(Theme.DAY);
        assertThat(at.locked()).isTrue();
    }

    @Test
    void aPinUnlocksAndDiesAfterFiveMisses() {
        at.comesIn("osei");
        at.keys.press("Ctrl+M");
        at.keys.type("271828").press("Enter");
        at.awaits(at.words.say("credentials.own.pin.done"));
        at.keys.press("Esc", "Ctrl+L");
        at.keys.type("271828").press("Enter");
        at.awaitsOpen();

        at.keys.press("Ctrl+L");
        for (int left = 4; left > 0; left--) {
            at.keys.type("314159").press("Enter");
            at.awaits(at.words.say("credentials.pin.wrong", left));
        }
        at.keys.type("314159").press("Enter");
        at.awaits(at.words.say("credentials.pin.password"));
        at.keys.type("271828").press("Enter");
        assertThat(at.locked()).isTrue();
        at.awaits("The PIN does not work any more.");
        at.keys.type(DemoStaff.password("osei")).press("Enter");
        at.awaitsOpen();
    }

    private String newPaper(String button, String done) {
        at.keys.press("Ctrl+U");
        at.keys.walkTo(button).press("Enter");
        Matcher printed = CODE.matcher(at.said());
        assertThat(printed.find()).as(at.said()).isTrue();
        String code = printed.group().replaceAll("\\s", "-");
        at.keys.press("Ctrl+Enter");
        at.keys.type(code).press("Ctrl+Enter");
        bellAgrees();
        at.awaits(done);
        assertThat(at.said()).doesNotContain(code);
        return code;
    }

    /** Enter shows the whole record in the review: it was dead at the door from there on. */
    @Test
    void enterWorksAtTheDoorOfAWindowLockedInTheReview() {
        at.comesIn("mbeki");
        at.keys.press("Ctrl+R").press("Ctrl+L");
        at.keys.type(DemoStaff.password("mbeki")).press("Enter");
        at.awaitsOpen();
    }

    @Test
    void theSealedCardOpensInAnEmergencyAndAnAdministratorTakesNote() {
        at.comesIn("mbeki");
        String code = newPaper("New emergency card…", "The new emergency card counts from now on.");
        at.keys.press("Ctrl+L", "Esc");
        at.keys.walkTo("Emergency card").press("Enter");
        at.keys.type("Dr Quennell, nobody else is here").press("Enter").type(code);
        at.keys.press("Ctrl+Enter");
        at.awaitsOpen();

        comesInWith("mbeki", DemoStaff.password("mbeki"));
        at.awaits("emergency card was used");
        at.keys.press("Ctrl+U");
        at.keys.walkTo("Read and note…").press("Enter");
        at.awaits("Dr Quennell, nobody else is here");
        at.keys.type("I was told").press("Ctrl+Enter");
        at.awaits("Noted. Print a new emergency card");
        assertThat(at.onRecord())
                .hasAtLeastOneElementOfType(AccessEvent.EmergencyUsed.class)
                .hasAtLeastOneElementOfType(AccessEvent.EmergencyAcknowledged.class);
    }

    /** What a stranger does with two envelopes in a hurry: nothing sends them to a password. */
    @Test
    void aPaperThatIsMistypedOrTheOtherOneIsSaidToBeThat() {
        at.comesIn("mbeki");
        String code = newPaper("New emergency card…", "The new emergency card counts from now on.");
        at.keys.press("Ctrl+L", "Esc");
        at.keys.walkTo("Recovery sheet").press("Enter");
        at.keys.type(code.substring(0, 14)).press("Enter");
        at.awaits("A code has 28 characters; 12 are typed");
        at.keys.press("Ctrl+A").type(code).press("Enter");
        at.keys.type("Quennell").press("Enter", "Enter", "Enter", "Enter");
        at.keys.type(OWN).press("Enter").type(OWN).press("Ctrl+Enter");
        at.awaits("This code opens nothing here");
        assertThat(at.locked()).isTrue();
        assertThat(at.said())
                .contains("the emergency card", "Store")
                .doesNotContain("This is not the password", "Ask an administrator");

        at.keys.press("Esc");
        at.keys.walkTo("Emergency card").press("Enter");
        at.keys.type("Dr Quennell").press("Enter").type(code).press("Ctrl+Enter");
        at.awaitsOpen();
    }

    /** The button that was pressed rests while it is looked; the focus went on to "Back" then. */
    @Test
    void aPaperThatOpensNothingPutsTheFocusIntoItsCode() {
        at.comesIn("mbeki");
        at.keys.press("Ctrl+L", "Esc");
        String code = new String(PrintedCode.printed(Secret.taking(new byte[16])));
        at.keys.walkTo("Emergency card").press("Enter");
        at.keys.type("Dr Quennell").press("Enter").type(code).press("Enter", "Enter");
        at.awaits("This code opens nothing here");
        assertThat(at.keys.focused()).isEqualTo(at.words.say("signin.card.code"));
        assertThat(at.keys.call(() -> focusOwner().getAccessibleHelp()))
                .contains("This code opens nothing here");

        at.keys.press("Esc").walkTo("Recovery sheet").press("Enter");
        at.keys.type(code).press("Enter").type("Quennell");
        at.keys.press("Enter", "Enter", "Enter", "Enter").type(OWN).press("Enter").type(OWN);
        at.keys.press("Enter", "Enter");
        at.awaits("This code opens nothing here");
        assertThat(at.keys.focused()).isEqualTo(at.words.say("signin.sheet.code"));
    }

    @Test
    void aMissingAnchorIsToldToEverybodyUntilAnAdministratorComparedTheEndOfTheStore()
            throws IOException {
        at.close();
        try (Stream<Path> anchors = Files.list(folder.resolve("anchor"))) {
            Files.delete(anchors.findFirst().orElseThrow());
        }
        at = new Workstation(folder, Workstation.ZERO);
        at.comesIn("osei");
        at.awaits("The end of this store was not found");

        comesInWith("mbeki", DemoStaff.password("mbeki"));
        at.awaits("The end of this store was not found");
        at.keys.press("Ctrl+U");
        at.keys.walkTo("Compare and note…").press("Enter");
        at.awaits("It then ended with entry");
        at.keys.type("The folder moved here from the old computer").press("Ctrl+Enter");
        at.awaits("Noted. The end of the store");
        assertThat(at.onRecord())
                .hasAtLeastOneElementOfType(AccessEvent.AnchorMissing.class)
                .hasAtLeastOneElementOfType(AccessEvent.AnchorAcknowledged.class);

        comesInWith("osei", DemoStaff.password("osei"));
        at.awaitsOpen();
        assertThat(at.said()).doesNotContain("The end of this store was not found");
    }

    @Test
    void theRecoverySheetMakesAnAdministratorAndEverybodyIsTold() {
        at.comesIn("mbeki");
        String code = newPaper("New recovery sheet…", "The new recovery sheet counts from now on.");
        at.keys.press("Ctrl+L", "Esc");
        at.keys.walkTo("Recovery sheet").press("Enter");
        at.keys.type(code).press("Enter");
        at.keys.type("Quennell").press("Enter", "Enter", "Enter", "Enter");
        at.keys.type(OWN).press("Enter").type(OWN).press("Ctrl+Enter");
        at.awaitsOpen();
        assertThat(at.user()).isEqualTo("quennell");
        assertThat(at.onRecord()).hasAtLeastOneElementOfType(AccessEvent.RecoveryUsed.class);

        comesInWith("osei", DemoStaff.password("osei"));
        at.awaits("recovery sheet was used");
    }
}
