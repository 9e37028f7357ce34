package vigil.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import vigil.access.signin.IdleLock;
import vigil.access.workplace.Workplace;
import vigil.app.bench.BenchWindow;
import vigil.app.demo.DemoRoom;
import vigil.app.demo.DemoStaff;
import vigil.app.demo.KeyboardPlayer;
import vigil.app.demo.NurseAtKeys;
import vigil.app.demo.SimulatedClock;
import vigil.app.demo.SimulatedTicker;
import vigil.app.store.KeyedStore;
import vigil.screen.desk.RecordOut;
import vigil.screen.desk.SaveState;
import vigil.screen.desk.Screen;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Appearance;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Work;
import vigil.screen.shell.Shell;
import vigil.session.SessionId;

/**
 * The whole window as the program wires it, over the store of an invented room in any folder, on a
 * simulated clock and without a display. Opened and used from one thread, which is not that of
 * JavaFX.
 */
public final class SimulatedWindow implements BenchWindow {

    private static final Duration LOOK = Duration.ofSeconds(20);
    private static final long START_SECONDS = 60;

    /** What is drawn of the window while nobody looks; pictures draw the whole of it. */
    private static final double SEEN = 64;

    /** The screen of the headless window system; a window that fits on it is drawn whole. */
    private static final double SCREEN = 1000;

    private final Clinics.Opened store;
    private final Wiring.Running running;
    private final SimulatedClock clock;
    private final SimulatedTicker ticker;
    private final SimulatedFrame frame;
    private final Stage stage;
    private final KeyboardPlayer player;

    private SimulatedWindow(
            Clinics.Opened store,
            Wiring.Running running,
            SimulatedClock clock,
            SimulatedTicker ticker,
            double width) {
        this.store = store;
        this.running = running;
        this.clock = clock;
        this.ticker = ticker;
        this.frame = new SimulatedFrame(running.shell().root(), width);
        Scene scene =
                width > SCREEN
                        ? new Scene(frame, SEEN, SEEN)
                        : new Scene(frame, width, SimulatedFrame.HEIGHT);
        running.shell().attachTo(scene);
        this.stage = new Stage();
        stage.setScene(scene);
        stage.show();
        stage.requestFocus();
        this.player =
                new KeyboardPlayer(
                        running.work(),
                        scene,
                        () -> running.desk().saveState().get() instanceof SaveState.Saving);
    }

    /** JavaFX is to draw in memory from here on; called before anything of it is started. */
    static void withoutDisplay() {
        if (System.getProperty("glass.platform", "").isEmpty()) {
            System.setProperty("glass.platform", "Unseen");
        }
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }

    static void startToolkit() {
        CountDownLatch up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
        } catch (IllegalStateException running) {
            up.countDown();
        }
        Platform.setImplicitExit(false);
        try {
            if (!up.await(START_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("JavaFX does not start");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens the window over the store in a folder; where there is none, it is made and the other
     * sessions of the day are charted.
     *
     * @param zero when the session that will be charted at this window begins to dose
     */
    public static SimulatedWindow open(Path folder, SimulatedClock clock, Instant zero) {
        return open(folder, clock, zero, SimulatedFrame.WIDTH);
    }

    /** The same, as narrow as the screen of the headless window system: all of it is drawn. */
    static SimulatedWindow openNarrow(Path folder, SimulatedClock clock, Instant zero) {
        return open(folder, clock, zero, SCREEN);
    }

    private static SimulatedWindow open(
            Path folder, SimulatedClock clock, Instant zero, double width) {
        startToolkit();
        SimulatedTicker ticker = new SimulatedTicker();
        Work work = Work.start(ticker);
        Clinics.Opened store = work.inTurn(() -> store(folder, clock, zero, work));
        Wiring wiring = new Wiring(new Folders(folder, folder, folder, true), Main.version());
        Wiring.Ports ports = new Wiring.Ports(clock, new RandomIds(), work);
        SimulatedWindow window =
                onFx(
                        () ->
                                new SimulatedWindow(
                                        store,
                                        wiring.content(
                                                store,
                                                ports,
                                                new Appearance(Theme.DAY, TextScale.NORMAL)),
                                        clock,
                                        ticker,
                                        width));
        window.player.settle();
        return window;
    }

    /** The store of the folder; where none lies there, one of the invented room, all signed out. */
    private static Clinics.Opened store(
            Path folder, SimulatedClock clock, Instant zero, Work work) {
        DemoRoom room = new DemoRoom(Wiring.words().say("app.room.demo"), clock.zone());
        KeyedStore.Place place = new KeyedStore.Place(folder, folder.resolve("anchor"));
        boolean there = place.taken();
        KeyedStore keyed =
                KeyedStore.at(place, work::inTurn, clock, new RandomIds(), IdleLock.USUAL);
        if (!there) {
            DemoStaff.setUp(keyed.workplace());
            room.seedAround(keyed.ledger(), new RandomIds(), zero);
            room.stock(keyed.ledger().stock(), new RandomIds(), zero);
            keyed.workplace().signOut();
        }
        return new Clinics.Opened(room.clinic(), clock.zone(), keyed);
    }

    static <T> T onFx(Callable<T> act) {
        FutureTask<T> task = new FutureTask<>(act);
        try (Work work = Work.start((period, tick) -> () -> {})) {
            work.later(task);
            return task.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The keys of this window. */
    @Override
    public KeyboardPlayer player() {
        return player;
    }

    /** What the window holds. */
    public Shell shell() {
        return running.shell();
    }

    /** The desk of this window. */
    @Override
    public SessionDesk desk() {
        return running.desk();
    }

    /** The scene of this window. */
    @Override
    public Scene scene() {
        return stage.getScene();
    }

    @Override
    public Work work() {
        return running.work();
    }

    @Override
    public SimulatedClock clock() {
        return clock;
    }

    @Override
    public void signIn() {
        new NurseAtKeys(player).signIn(DemoStaff.nurse().member().id().value());
        player.settle();
    }

    @Override
    public void bedside(SessionId session) {
        player.call(
                () -> {
                    shell().treatment(session);
                    return true;
                });
    }

    /** Who is here, and what is on record. */
    Workplace workplace() {
        return running.workplace();
    }

    /** Lets time pass with nobody at the keys, looking at the clocks as the window does. */
    void leaveAlone(Duration time) {
        Instant until = clock.now().plus(time);
        while (clock.now().isBefore(until)) {
            clock.pass(LOOK);
            player.call(
                    () -> {
                        ticker.tick();
                        desk().tick();
                        return true;
                    });
        }
        player.settle();
    }

    /** The look of this window. */
    public Appearance appearance() {
        return running.appearance();
    }

    /**
     * Lets the clock of the room go on to a moment, minute by minute, with somebody at the bedside
     * who moves the mouse.
     */
    public void waitUntil(Instant moment) {
        while (clock.now().isBefore(moment)) {
            Duration left = Duration.between(clock.now(), moment);
            clock.pass(left.compareTo(Duration.ofMinutes(1)) < 0 ? left : Duration.ofMinutes(1));
            running.workplace().touch();
            player.call(
                    () -> {
                        ticker.tick();
                        desk().tick();
                        return true;
                    });
        }
        player.settle();
    }

    /** The window as PNG, in Day or Dim and in a size in px; look and size stay as they were. */
    public byte[] picture(Theme theme, double width, double height) {
        return seen(
                theme, width, height, () -> frame.picture(appearance().tokens().color("ground")));
    }

    /** What is found on the JavaFX thread while the window has a look and a size in px. */
    <T> T seen(Theme theme, double width, double height, Callable<T> find) {
        Theme before = player.call(() -> appearance().themeProperty().get());
        look(theme, width, height);
        T found = player.call(find);
        look(before, SimulatedFrame.WIDTH, SimulatedFrame.HEIGHT);
        return found;
    }

    private void look(Theme theme, double width, double height) {
        player.call(
                () -> {
                    appearance().themeProperty().set(theme);
                    frame.size(width, height);
                    return true;
                });
        player.pulse();
    }

    /** Waits until what was sent by now was answered, and the window heard of it. */
    void delivered() {
        // What is looked at finds what is due, and the next look what the first has sent.
        for (int round = 0; round < 2; round++) {
            CompletableFuture<Boolean> behind = new CompletableFuture<>();
            work().onDelivery(() -> true, behind::complete, behind::completeExceptionally);
            KeyboardPlayer.await(behind);
            player.settle();
        }
    }

    /** The name of the screen in sight; that of the door where it hides the others. */
    String screen() {
        return player.call(
                () ->
                        shell().locked()
                                ? "signin"
                                : shell().shown().map(Screen::name).orElseThrow());
    }

    /** Exports a session as the window does, into the folder {@code export} of the store. */
    public RecordOut.Result exported(SessionId session, RecordOut.Form form) {
        CompletableFuture<RecordOut.Result> result = new CompletableFuture<>();
        player.call(
                () -> {
                    desk().export(session, form, result::complete);
                    return true;
                });
        player.settle();
        return KeyboardPlayer.await(result);
    }

    @Override
    public void close() {
        player.call(
                () -> {
                    running.shell().close();
                    stage.close();
                    return true;
                });
        running.closeStore(store);
    }
}
