package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.keys.Argon2Cost;
import vigil.access.signin.IdleLock;
import vigil.access.workplace.FirstSetUp;
import vigil.access.workplace.Turns;
import vigil.app.demo.DemoStaff;
import vigil.app.store.KeyedStore;
import vigil.command.ExitCode;
import vigil.people.StaffMember;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.Style;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Work;

/**
 * A set-up that was left after its administrators is gone on with in the window of the program, by
 * keys, to the window of the store; a second start meanwhile brings it to the front.
 */
final class SetUpHandOverTest {
    @TempDir private Path home;

    private void twoAdministrators(Path data) {
        try (KeyedStore keyed =
                KeyedStore.at(
                        new KeyedStore.Place(data, home.resolve("config/anchor")),
                        Turns.HERE,
                        new SystemClock(ZoneId.of("Europe/London")),
                        new RandomIds(),
                        IdleLock.USUAL)) {
            FirstSetUp setUp = keyed.workplace().setUp(() -> Argon2Cost.FLOOR);
            setUp.firstAdministrator(person("mbeki"), DemoStaff.password("mbeki").toCharArray());
            setUp.secondAdministrator(person("bell"), DemoStaff.password("bell").toCharArray());
        }
    }

    private static StaffMember person(String user) {
        return DemoStaff.people().stream()
                .map(DemoStaff.Invented::member)
                .filter(one -> one.id().value().equals(user))
                .findFirst()
                .orElseThrow();
    }

    private static void signsIn(StartedProgram program) {
        program.type("mbeki").press("Enter");
        program.type(DemoStaff.password("mbeki")).press("Enter");
    }

    /** Makes a paper and types it back; the other administrator signs. */
    private static void paper(StartedProgram program, String title) {
        program.awaits(title).press("Ctrl+Enter");
        String code = String.join(" ", program.labels(Style.CODE_GROUP));
        program.press("Ctrl+Enter").type(code).press("Ctrl+Enter");
        program.awaits("A second administrator signs").type(DemoStaff.password("bell"));
        program.press("Enter");
    }

    @Test
    void theSetUpAnswersASecondStartAndHandsOverToTheStore() {
        Path data = home.resolve("data");
        twoAdministrators(data);
        Folders folders = new Folders(data, home.resolve("config"), home.resolve("log"), false);
        AtomicReference<Folders> settled = new AtomicReference<>();
        try (StartedProgram program = new StartedProgram(folders, settled::set);
                Work second = Work.start((period, act) -> () -> {})) {
            assertThat(program.title()).isEqualTo("Vigil · set-up");
            assertThat(program.icons()).as("of the set-up").isEqualTo(1);
            program.awaits("A set-up that was left lies in this folder.");
            assertThat(SecondStart.in(data).call()).isTrue();
            program.press("Enter", "Ctrl+Enter").awaits("Times are those of the zone");
            assertThatThrownBy(() -> FoundAtStart.in(folders, second))
                    .isInstanceOfSatisfying(
                            SetUpException.class, why -> assertThat(why.isInUse()).isTrue());
            assertThat(SecondStart.in(data).call()).isTrue();

            program.press("Ctrl+Shift+D");
            program.type("Riverside Clinic, room 2").press("Enter", "Ctrl+A");
            program.type("Pacific/Kiritimati").press("Ctrl+Enter");
            program.awaits("The set-up was left before it was done");
            signsIn(program);
            paper(program, "Recovery sheet");
            paper(program, "Emergency card");
            program.awaits("The folder can be written and read back.");
            assertThat(program.said())
                    .as("the clock is that of the room, not of the computer")
                    .contains(", Pacific/Kiritimati. If this is wrong");
            program.press("Ctrl+Enter").awaits("The store is empty.").press("Ctrl+Enter");

            program.running();
            assertThat(settled.get().data()).isEqualTo(data);
            assertThat(program.icons()).as("of the store").isEqualTo(1);
            signsIn(program);
            program.press("Enter")
                    .awaits("somebody in", shown -> !shown.running().shell().locked());
            assertThat(program.said()).contains("Riverside Clinic, room 2");
            assertThat(program.running().appearance().themeProperty().get())
                    .as("as it was chosen while the clinic was set up")
                    .isEqualTo(Theme.DIM);
            assertThat(program.ended()).isEqualTo(ExitCode.DONE);
        }
    }

    /** A program without any window ends where nothing keeps the toolkit. */
    @Test
    void theSetUpGivesWayToTheRescueWithoutAMomentInWhichNoWindowIsThere() {
        Folders folders =
                new Folders(
                        home.resolve("new"), home.resolve("config"), home.resolve("log"), false);
        try (StartedProgram program = new StartedProgram(folders)) {
            int before = FxHarness.onFx(() -> Window.getWindows().size());
            AtomicInteger fewest = new AtomicInteger(before);
            ListChangeListener<Window> watch =
                    change -> fewest.accumulateAndGet(change.getList().size(), Math::min);
            FxHarness.doOnFx(() -> Window.getWindows().addListener(watch));
            program.press("Enter", "Tab", "Enter").awaits("A backup is brought back into");
            FxHarness.doOnFx(() -> Window.getWindows().removeListener(watch));
            assertThat(program.title()).isEqualTo("Vigil · bring a backup back");
            assertThat(fewest).hasValue(before);
            assertThat(program.said())
                    .as("on a new computer nothing lies there that could open or not")
                    .doesNotContain("not open");
            program.type(home.resolve("config").toString()).press("Ctrl+Enter");
            program.awaits("No backup there could be restored.")
                    .awaits(
                            "the folder as it was typed",
                            shown -> fields().contains(home.resolve("config").toString()));
        }
    }

    /** What stands in the fields that have the focus. */
    private static List<String> fields() {
        return FxHarness.onFx(
                () ->
                        Window.getWindows().stream()
                                .map(window -> window.getScene().getFocusOwner())
                                .filter(TextInputControl.class::isInstance)
                                .map(field -> ((TextInputControl) field).getText())
                                .toList());
    }
}
