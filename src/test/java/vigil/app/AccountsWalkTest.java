package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.audit.AccessEvent;
import vigil.app.demo.DemoStaff;
import vigil.people.Role;
import vigil.people.StaffId;

/**
 * An administrator at the forms of accounts in one window: what is refused says why and stays as it
 * was typed, what the store does not take is kept once by a second try, and no act happens twice.
 */
final class AccountsWalkTest {
    private static final StaffId FERRO = new StaffId("ferro");
    private static final String OWN = "marble falcon hedge onion";

    @TempDir private Path folder;
    private Workstation at;

    @BeforeEach
    void open() {
        at = new Workstation(folder, Workstation.ZERO);
        at.comesIn("mbeki");
    }

    @AfterEach
    void close() {
        at.close();
    }

    private void puts(String label, String text) {
        at.keys.walkTo(label);
        at.keys.call(
                () -> {
                    TextField field =
                            (TextField) at.window.shell().root().getScene().getFocusOwner();
                    field.replaceText(0, field.getLength(), text);
                    return true;
                });
    }

    private void ticks(Role role) {
        at.keys.walkTo(at.words.say("credentials.role." + role)).press("Space");
    }

    private void agrees(String password) {
        at.keys.walkTo(at.words.say("credentials.second.password"));
        at.keys.type(password).press("Enter");
    }

    private void choose(String family) {
        at.keys.press("Ctrl+U");
        for (int row = 0; row < 9 && !at.keys.focused().startsWith(family); row++) {
            at.keys.press("Down");
        }
        assertThat(at.keys.focused()).startsWith(family);
    }

    private long onRecord(Predicate<AccessEvent> which) {
        return at.onRecord().stream().filter(which).count();
    }

    @Test
    void anAccountIsMadeAfterAllThatIsRefusedAndItsFormKeepsWhatWasTyped() {
        at.keys.press("Ctrl+U", "Ctrl+N");
        String family = at.words.say("credentials.person.family");
        puts(family, "Fer\u202ero");
        at.keys.press("Ctrl+Enter");
        at.awaits(at.words.say("parseFault.FORBIDDEN_CHARACTER"));
        puts(family, "Ferro");
        at.keys.press("Ctrl+Enter");
        at.awaits(at.words.say("credentials.kept.ROLE_NEEDED"));
        assertThat(at.typed()).contains("Ferro", "ferro");
        ticks(Role.NURSE);
        puts(at.words.say("credentials.person.user"), " osei ");
        at.keys.press("Enter");
        assertThat(at.said())
                .as("at the field, before the form is done")
                .contains(at.words.say("credentials.kept.ID_TAKEN"));
        puts(at.words.say("credentials.person.user"), "ferro");
        at.keys.press("Ctrl+Enter");

        agrees("lamp gravel otter venice");
        at.awaits("This is not the password");
        at.leftAlone(Duration.ofSeconds(30));
        agrees(DemoStaff.password("bell"));
        at.awaits("Handed over");
        assertThat(at.said()).contains("User name ferro");
        at.keys.press("Ctrl+Enter");
        assertThat(
                        onRecord(
                                one ->
                                        one instanceof AccessEvent.AccountMade made
                                                && made.user().equals(FERRO)))
                .isOne();
    }

    @Test
    void twoStrikesAreOneActAndAFormThatWasLeftIsGoneWhenAccountsOpenAgain() {
        choose("OSEI");
        at.keys.walkTo("Badge…").press("Enter").type("47 11").press("Ctrl+Enter");
        at.awaits(at.words.say("accounts.badge.bad"));
        puts(at.words.say("accounts.badge.code"), "4711");
        at.keys.strike("Ctrl+Enter").strike("Ctrl+Enter").strike("Ctrl+Enter");
        at.awaits(at.words.say("accounts.done.badge"));
        assertThat(onRecord(AccessEvent.BadgeChanged.class::isInstance)).isOne();

        at.keys.walkTo("Envelope…").press("Enter").strike("Ctrl+Enter").strike("Ctrl+Enter");
        at.awaits(at.words.say("accounts.done.envelope"));
        assertThat(at.onRecord())
                .filteredOn(AccessEvent.EnvelopeChecked.class::isInstance)
                .containsExactly(new AccessEvent.EnvelopeChecked(true));

        at.keys.press("Ctrl+N", "F10", "Ctrl+U");
        at.awaits(at.words.say("accounts.keys.text"));
    }

    /** The file of the store lies elsewhere while something is done. */
    private void withoutTheStore(Runnable act) throws IOException {
        Path store = folder.resolve("vigil.db");
        Path away = folder.resolve("away.db");
        Files.move(store, away);
        act.run();
        Files.move(away, store);
    }

    @Test
    void whatTheStoreDoesNotTakeStaysInTheFormAndIsKeptOnceByASecondTry() throws IOException {
        choose("OSEI");
        at.keys.walkTo("Badge…").press("Enter").type("4711");
        withoutTheStore(
                () -> {
                    at.keys.press("Ctrl+Enter");
                    at.awaits(at.words.say("desk.not-done"));
                });
        assertThat(at.typed()).contains("4711");
        at.keys.press("Ctrl+Enter");
        at.awaits(at.words.say("accounts.done.badge"));
        assertThat(onRecord(AccessEvent.BadgeChanged.class::isInstance)).isOne();

        choose("OSEI");
        at.keys.walkTo("Roles…").press("Enter");
        ticks(Role.SUPERVISING_CLINICIAN);
        at.keys.press("Ctrl+Enter");
        withoutTheStore(
                () -> {
                    agrees(DemoStaff.password("bell"));
                    at.awaits(at.words.say("desk.not-done"));
                });
        agrees(DemoStaff.password("bell"));
        at.awaits(at.words.say("accounts.done.roles"));
        assertThat(at.keys.call(() -> at.window.workplace().accounts()))
                .filteredOn(one -> one.member().id().value().equals("osei"))
                .extracting(one -> one.member().roles())
                .containsExactly(Set.of(Role.NURSE, Role.SUPERVISING_CLINICIAN));
    }

    @Test
    void atTheDoorAStoreThatDoesNotAnswerIsSaidAndTheNextTryComesIn() throws IOException {
        at.keys.press("Ctrl+L", "Esc");
        withoutTheStore(
                () -> {
                    at.keys.type("osei").press("Enter");
                    at.keys.type(DemoStaff.password("osei")).press("Enter");
                    at.awaits(at.words.say("signin.failed"));
                });
        assertThat(at.locked()).isTrue();
        at.keys.type(DemoStaff.password("osei")).press("Enter");
        at.awaitsOpen();
        assertThat(at.user()).isEqualTo("osei");
    }

    @Test
    void onesOwnPasswordIsChangedByWhoKnowsTheOldOne() {
        AccessEvent changed = new AccessEvent.PasswordChanged(new StaffId("mbeki"), false);
        long changes = onRecord(changed::equals);
        at.keys.press("Ctrl+M");
        String before = at.words.say("credentials.own.before");
        for (String old : List.of("lamp gravel otter venice", DemoStaff.password("mbeki"))) {
            at.keys.walkTo(before).type(old).press("Enter").type(OWN).press("Enter").type(OWN);
            at.keys.strike("Ctrl+Enter").strike("Ctrl+Enter").press("Tab");
            at.leftAlone(Duration.ofSeconds(30));
        }
        at.awaits(at.words.say("credentials.own.password.done"));
        assertThat(onRecord(changed::equals)).isEqualTo(changes + 1);
        at.keys.press("Esc", "Ctrl+L");
        at.comesIn("mbeki", OWN);
        at.awaitsOpen();
    }
}
