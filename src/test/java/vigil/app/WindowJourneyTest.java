package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.demo.DemoRoom;
import vigil.app.demo.SimulatedTicker;
import vigil.charting.Charting;
import vigil.charting.Clinic;
import vigil.charting.Clock;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.ledger.SmallStore;
import vigil.ledger.SqliteLedger;
import vigil.ledger.UnderKeys;
import vigil.screen.credentials.TestDoor;
import vigil.screen.desk.Credentials;
import vigil.screen.desk.ForWhom;
import vigil.screen.desk.RecordOut;
import vigil.screen.desk.Screen;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.Appearance;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Words;
import vigil.screen.kit.Work;
import vigil.screen.room.BoardView;
import vigil.screen.shell.Place;
import vigil.screen.shell.Screens;
import vigil.screen.shell.Shell;

/** The whole window over the real demo store. */
final class WindowJourneyTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-11-22T14:27:00Z");

    /** A clock that stands still. */
    private record Standing(Instant now, ZoneId zone) implements Clock {
        @Override
        public long elapsedNanos() {
            return 0;
        }
    }

    /** A screen that shows one patient and has one text field; stands in for the bedside screen. */
    private record Bedside(javafx.scene.control.TextField field) implements Screen {
        @Override
        public String name() {
            return "treatment";
        }

        @Override
        public Node node() {
            return field;
        }

        @Override
        public boolean showsPatient() {
            return true;
        }

        @Override
        public List<ScreenAction> actions() {
            return List.of();
        }

        @Override
        public void opened() {
            field.requestFocus();
        }

        @Override
        public void closed() {}
    }

    @TempDir private Path folder;

    private static final int SPARE_PAGES = 12;

    private SmallStore store;
    private SqliteLedger ledger;
    private ExecutorService thread;
    private ExecutorService keys;
    private TestDoor door;
    private SessionDesk desk;
    private Shell shell;
    private FxHarness fx;
    private Optional<ForWhom> begun = Optional.empty();

    @BeforeEach
    void open() {
        open(Theme.DAY, TextScale.NORMAL, 1440, 900);
    }

    private void open(Theme theme, TextScale scale, double width, double height) {
        DemoRoom room = new DemoRoom("Demo room", ZONE);
        Clinic clinic = room.clinic();
        if (!SqliteLedger.liesIn(folder)) {
            try (SqliteLedger empty = UnderKeys.create(folder, new RandomIds())) {
                room.seed(empty, new RandomIds(), NOW);
            }
        }
        thread = Executors.newSingleThreadExecutor();
        keys = Executors.newSingleThreadExecutor();
        onStore(() -> store = SmallStore.open(folder, SPARE_PAGES, new RandomIds()));
        ledger = store.ledger();
        Clock clock = new Standing(NOW, ZONE);
        Charting charting =
                new Charting(ledger, clock, new RandomIds(), clinic.plausibility(), clinic::member);
        Work work = new Work(thread, thread, thread, keys, thread, new SimulatedTicker());
        Words words = Wiring.words();
        desk =
                FxHarness.onFx(
                        () ->
                                new SessionDesk(
                                        charting,
                                        clock,
                                        new RandomIds(),
                                        work,
                                        () -> clinic,
                                        clinic.staff().getFirst(),
                                        (session, form) ->
                                                () -> new RecordOut.Result.NotWritten(""),
                                        Credentials.WITHOUT_KEYS));
        Map<Place, Screens.Factory> made = new EnumMap<>(Place.class);
        made.put(Place.BOARD, (ways, patient) -> new BoardView(words, desk, ways));
        made.put(
                Place.TREATMENT,
                (ways, patient) -> new Bedside(new javafx.scene.control.TextField()));
        made.put(
                Place.CHECK_IN,
                (ways, whom) -> {
                    begun = whom;
                    return new Bedside(new javafx.scene.control.TextField());
                });
        FxHarness.doOnFx(desk::refresh);
        door = new TestDoor(folder.resolve("door"), work, clock, new RandomIds());
        shell =
                FxHarness.onFx(
                        () ->
                                new Shell(
                                        words,
                                        desk,
                                        door.door(),
                                        door.entrance(),
                                        new Screens(made),
                                        new Appearance(theme, scale)));
        fx = FxHarness.show(shell::root, theme, scale, width, height);
        fx.act(() -> shell.attachTo(fx.scene()));
        settle();
    }

    @AfterEach
    void close() {
        settle();
        fx.act(shell::close);
        fx.close();
        door.close();
        thread.execute(ledger::close);
        thread.close();
        keys.close();
    }

    /** Until what was asked of the ledger thread has come back, and what that asked for. */
    private void settle() {
        for (int round = 0; round < 4; round++) {
            try {
                keys.submit(() -> true).get();
                thread.submit(() -> true).get();
            } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e);
            }
            fx.pulse();
        }
    }

    private void onStore(Runnable act) {
        try {
            thread.submit(act).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void signIn() {
        TestDoor.typeIn(fx, this::settle);
    }

    private String shownText() {
        return fx.call(() -> text(shell.root()));
    }

    private static String text(Node node) {
        if (!node.isVisible()) {
            return "";
        }
        StringBuilder all = new StringBuilder();
        if (node instanceof Label label && label.getText() != null) {
            all.append(label.getText()).append('\n');
        } else if (node instanceof Text said) {
            all.append(said.getText()).append('\n');
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.append(text(child)));
        }
        return all.toString();
    }

    @Test
    void before_sign_in_a_running_session_is_said_without_a_name() {
        assertThat(shownText())
                .contains("A session is running.")
                .contains("Dosing · minute 22 of 40 · next set 14:30, in 3min")
                .doesNotContain("HARGREAVES");
        fx.picture("signin-day");
    }

    @Test
    void the_board_shows_what_the_ledger_holds() {
        signIn();
        assertThat(shownText())
                .contains("HARGREAVES, Miriam (Ms)")
                .contains("Dosing · minute 22 of 40")
                .contains("152/92")
                .contains("OKAFOR, Daniel (Mr)")
                .contains("LINDQVIST, Aino (Mx)")
                .contains("ABARA, Chidi (Mr)")
                .contains("Waste without a witness")
                .contains("K2231");
        fx.picture("board-day");
    }

    @Test
    void enter_opens_the_running_session_under_the_banner() {
        signIn();
        fx.press(KeyCode.ENTER);
        settle();
        assertThat(fx.call(() -> shell.banner().said()))
                .containsExactly(
                        "HARGREAVES, Miriam (Ms)",
                        "Born 04-Mar-1980 (46y)",
                        "Gender Female",
                        "MRN 123 456",
                        "Weight today 70\u00a0kg",
                        "Session 3 of 6",
                        "Known allergies  penicillin (rash)");
        assertThat(fx.call(() -> shell.titleProperty().get()))
                .isEqualTo("HARGREAVES, Miriam (Ms) · MRN 123 456 · Dosing · Vigil");
        fx.picture("banner-day");
    }

    @Test
    void lock_hides_names_and_keeps_what_was_typed() {
        signIn();
        fx.press(KeyCode.ENTER);
        settle();
        fx.type("132");
        fx.press("Ctrl+L");
        settle();
        assertThat(shownText())
                .doesNotContain("HARGREAVES")
                .doesNotContain("123 456")
                .contains("Locked.");
        assertThat(fx.call(() -> shell.titleProperty().get())).isEqualTo("Vigil · locked");
        fx.press("Ctrl+K");
        assertThat(fx.call(shell::locked)).isTrue();
        fx.picture("locked-day");
        fx.press(KeyCode.ESCAPE).type("bell").press(KeyCode.ENTER);
        fx.type(TestDoor.typed(TestDesk.BELL)).press(KeyCode.ENTER);
        settle();
        assertThat(fx.call(() -> shell.shown().orElseThrow().node()))
                .isInstanceOfSatisfying(
                        javafx.scene.control.TextField.class,
                        field -> assertThat(field.getText()).isEqualTo("132"));
        assertThat(desk.user().get().id().value()).isEqualTo("bell");
    }

    @Test
    void a_typed_record_number_begins_a_session_for_that_patient() {
        signIn();
        fx.press("Ctrl+N").type("118204").press(KeyCode.ENTER);
        settle();
        assertThat(begun)
                .get()
                .isInstanceOfSatisfying(
                        ForWhom.Known.class,
                        known -> assertThat(known.patient().mrn()).isEqualTo("118 204"));
    }

    @Test
    void arrow_keys_go_through_today_and_enter_opens() {
        signIn();
        fx.press("Ctrl+T").press(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        settle();
        assertThat(fx.call(() -> shell.shown().orElseThrow().name())).isEqualTo("treatment");
    }

    @Test
    void help_keys_and_palette_open_over_the_screen_and_close() {
        signIn();
        fx.press(KeyCode.F1);
        assertThat(shownText()).contains("Help: Room board").contains("Begin a session");
        fx.picture("help-day");
        fx.press(KeyCode.ESCAPE);
        fx.press("Ctrl+Slash");
        assertThat(shownText()).contains("Keys that work here").contains("Ctrl+L");
        fx.press(KeyCode.ESCAPE);
        fx.press("Ctrl+K").type("day or").press(KeyCode.ENTER);
        assertThat(fx.scene().getStylesheets().toString()).contains("tokens-dark");
        fx.picture("board-dim");
    }

    @Test
    void a_failed_save_is_said_and_retried_once_under_the_same_entry() {
        signIn();
        fx.press(KeyCode.ENTER);
        settle();
        onStore(store::fill);
        // What is left of a page that is there already takes a note or two.
        for (int notes = 0; notes < 8 && !fx.call(shell::status).equals("Not saved"); notes++) {
            fx.act(
                    () ->
                            desk.perform(
                                    new vigil.charting.ObservationAct.WriteNote(
                                            desk.here(), "eyes closed ".repeat(80)),
                                    outcome -> {}));
            settle();
        }
        int before = entries();
        assertThat(fx.call(shell::status)).isEqualTo("Not saved");
        assertThat(fx.call(shell::said)).startsWith("Not saved. The disk is full.");
        fx.picture("not-saved-day");
        onStore(store::makeRoom);
        fx.act(desk::retry);
        fx.act(desk::retry);
        settle();
        assertThat(fx.call(shell::status)).startsWith("Saved ");
        assertThat(fx.call(shell::said)).isEmpty();
        assertThat(entries()).isEqualTo(before + 1);
    }

    private int entries() {
        return fx.call(() -> desk.session().get().orElseThrow().chart().entries().size());
    }

    @Test
    void the_board_holds_at_a_small_screen_and_large_text() {
        close();
        open(Theme.DIM, TextScale.NORMAL, 1024, 768);
        signIn();
        fx.picture("board-dim-1024");
        fx.act(
                () ->
                        shell.keys()
                                .registry()
                                .perform(
                                        shell.keys().registry().action("shell.larger"),
                                        said -> {}));
        fx.picture("board-dim-1024-125");
        assertThat(shownText()).contains("HARGREAVES, Miriam (Ms)");
    }

    @Test
    void the_fault_of_a_closed_store_has_a_sentence() {
        assertThat(new LedgerException(new StoreFault.DiskFull()).fault())
                .satisfies(
                        fault ->
                                assertThat(vigil.screen.desk.FaultText.of(Wiring.words(), fault))
                                        .startsWith("The disk is full."));
    }
}
