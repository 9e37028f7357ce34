package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.passwords.CommonPasswords;
import vigil.access.passwords.PasswordRules;
import vigil.access.workplace.Person;
import vigil.app.demo.KeyboardPlayer;
import vigil.app.store.KeyedStore;
import vigil.ledger.SqliteLedger;
import vigil.quantity.Moment;
import vigil.screen.desk.ScreenRoom;
import vigil.screen.kit.Appearance;
import vigil.screen.kit.FitAudit;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.SceneAudit;
import vigil.screen.kit.Style;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Work;
import vigil.screen.setup.SetUpPlace;
import vigil.screen.setup.SetUpView;
import vigil.screen.shell.BareShell;

/** A stranger sets a new store up by keys alone, leaves in the middle and goes on. */
class SetUpJourneyTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final String FIRST = "lamp gravel otter venice";
    private static final String SECOND = "barn ocelot thirty quince";

    @TempDir private Path home;

    private final List<Folders> begun = new ArrayList<>();
    private Work work = Work.start((period, act) -> () -> {});
    private Optional<FirstFounding> founding = Optional.empty();
    private Optional<BareShell> shell = Optional.empty();
    private Optional<FxHarness> window = Optional.empty();

    private void open(TextScale scale, double width, double height) {
        FxHarness.start();
        Folders folders =
                new Folders(
                        home.resolve("clinic"), home.resolve("config"), home.resolve("log"), false);
        SystemClock clock = new SystemClock(ZONE);
        founding =
                Optional.of(
                        new FirstFounding(
                                Wiring.words(),
                                folders,
                                work,
                                clock,
                                (at, failed) -> begun.add(at)));
        SetUpPlace place =
                new SetUpPlace(
                        new PasswordRules(new CommonPasswords(List.of("password"))),
                        folders.data(),
                        ZONE,
                        () -> Moment.of(clock.now(), ZONE),
                        Optional::empty,
                        SqliteLedger.liesIn(folders.data())
                                ? SetUpPlace.Before.BEGUN
                                : SetUpPlace.Before.ELSEWHERE,
                        folder -> {});
        Appearance look = FxHarness.onFx(() -> new Appearance(Theme.DAY, scale));
        shell =
                Optional.of(
                        FxHarness.onFx(
                                () ->
                                        new BareShell(
                                                Wiring.words(),
                                                new SetUpView(
                                                        Wiring.words(),
                                                        founding.orElseThrow(),
                                                        work,
                                                        place),
                                                look)));
        window =
                Optional.of(
                        FxHarness.show(
                                () -> shell.orElseThrow().root(), Theme.DAY, scale, width, height));
        fx().act(() -> shell.orElseThrow().attachTo(fx().scene()));
        settle();
    }

    private FxHarness fx() {
        return window.orElseThrow();
    }

    private void leave() {
        settle();
        fx().act(shell.orElseThrow()::close);
        fx().close();
        work.inTurn(
                () -> {
                    founding.orElseThrow().close();
                    return true;
                });
    }

    @AfterEach
    void close() {
        leave();
        work.close();
    }

    private void settle() {
        for (int round = 0; round < 6; round++) {
            waitFor(done -> work.onFiles(() -> true, done, done));
            waitFor(done -> work.onKeeping(() -> true, done, done));
            waitFor(done -> work.onKeys(() -> true, done, done));
            waitFor(done -> work.onLedger(() -> true, done, done));
        }
        fx().pulse();
    }

    private interface Asked {
        void ask(java.util.function.Consumer<Object> done);
    }

    private static void waitFor(Asked asked) {
        var answered = new java.util.concurrent.CompletableFuture<Boolean>();
        asked.ask(done -> answered.complete(true));
        assertThat(KeyboardPlayer.await(answered)).isTrue();
    }

    private SetUpJourneyTest press(String... keys) {
        for (String key : keys) {
            if (key.contains("+")) {
                fx().press(key);
            } else {
                fx().press(KeyCode.valueOf(key));
            }
            settle();
        }
        return this;
    }

    private SetUpJourneyTest type(String text) {
        fx().type(text);
        settle();
        return this;
    }

    private String said() {
        return fx().call(() -> ScreenRoom.said(shell.orElseThrow().root()));
    }

    private void audited(String picture) {
        fx().picture("setup-" + picture);
        assertThat(fx().call(() -> SceneAudit.elsewhere(shell.orElseThrow().root()))).isEmpty();
        assertThat(fx().call(() -> FitAudit.of(shell.orElseThrow().root()))).as(picture).isEmpty();
    }

    private void named(String family, String given) {
        type(family).press("ENTER");
        type(given).press("ENTER");
        press("ENTER", "ENTER", "ENTER", "ENTER");
    }

    private void person(String family, String given, String password) {
        named(family, given);
        type(password).press("ENTER");
        type(password).press("Ctrl+Enter");
    }

    private String code() {
        return fx().call(
                        () -> {
                            List<String> groups = new ArrayList<>();
                            collect(
                                    shell.orElseThrow().root(),
                                    node ->
                                            node.getStyleClass()
                                                    .contains(Style.CODE_GROUP.cssClass()),
                                    groups);
                            return String.join(" ", groups);
                        });
    }

    private static void collect(Parent from, Predicate<Node> which, List<String> into) {
        for (Node node : from.getChildrenUnmodifiable()) {
            if (node instanceof Label label && which.test(node)) {
                into.add(label.getText());
            } else if (node instanceof Parent parent) {
                collect(parent, which, into);
            }
        }
    }

    private void paper(String picture) {
        audited(picture + "-before");
        press("Ctrl+Enter");
        String code = code();
        assertThat(code).hasSize(34);
        audited(picture);
        press("Ctrl+Enter");
        type("1" + code.substring(1, 33)).press("Ctrl+Enter");
        assertThat(said()).contains("A code has 28 characters");
        fx().press("Ctrl+A");
        type(code).press("Ctrl+Enter");
        assertThat(said()).contains("A second administrator signs");
        audited(picture + "-second");
        type(SECOND).press("ENTER");
    }

    @Test
    void aStoreIsSetUpLeftInTheMiddleAndBegun() throws Exception {
        open(TextScale.NORMAL, 1440, 900);
        assertThat(said()).contains("Where the records lie", "in use on this computer before");
        audited("folder");
        press("ENTER", "Ctrl+Enter");
        assertThat(said()).contains("Site and room");
        type("Riverside Clinic, room 2");
        audited("site");
        press("ENTER", "Ctrl+Enter");
        assertThat(Files.readString(home.resolve("clinic/clinic.json")))
                .contains("Riverside Clinic, room 2")
                .contains("Europe/London");

        assertThat(said()).contains("First administrator");
        audited("first");
        named("Reyes", "Ana");
        type("too short").press("ENTER");
        assertThat(said()).contains("It has fewer than 15 characters.");
        fx().press("Ctrl+A");
        type(FIRST).press("ENTER");
        type(FIRST).press("Ctrl+Enter");
        assertThat(said()).contains("Now somebody else sits down");
        person("Adeyemi", "Tola", SECOND);
        assertThat(said()).contains("only this sheet of paper opens the store again");

        leave();
        open(TextScale.NORMAL, 1440, 900);
        assertThat(said()).contains("A set-up that was left lies in this folder.");
        press("Ctrl+Enter");
        assertThat(said()).contains("The set-up was left before it was done");
        audited("again");
        type("reyes").press("ENTER");
        type(FIRST).press("ENTER");
        paper("sheet");
        paper("card");
        assertThat(said()).contains("The folder can be written and read back.");
        audited("check");
        press("Ctrl+Enter");
        assertThat(said()).contains("The store is empty.");
        audited("begin");
        press("Ctrl+Enter");
        assertThat(begun)
                .singleElement()
                .satisfies(at -> assertThat(at.data()).isEqualTo(home.resolve("clinic")));
        List<String> names =
                work.inTurn(
                        () -> {
                            try (KeyedStore made =
                                    new Clinics(Wiring.words(), begun.getFirst(), work::inTurn)
                                            .open()
                                            .keyed()) {
                                return made.workplace().people().stream()
                                        .map(Person::name)
                                        .toList();
                            }
                        });
        assertThat(names).containsExactly("Ana Reyes", "Tola Adeyemi");
    }

    @Test
    void nothingIsCutWhenTheTextIsTwiceAsLarge() {
        open(TextScale.LARGEST, 1024, 768);
        audited("folder-largest");
        press("ENTER", "Ctrl+Enter");
        audited("site-largest");
    }

    @Test
    void aFolderWithOtherFilesInItIsRefused() throws Exception {
        Files.createDirectories(home.resolve("clinic"));
        Files.writeString(home.resolve("clinic/recipes.txt"), "all of them mine");
        open(TextScale.NORMAL, 1440, 900);
        press("ENTER", "Ctrl+Enter");
        assertThat(said()).contains("Other files lie in this folder.");
        assertThat(home.resolve("clinic/vigil.db")).doesNotExist();
    }
}
