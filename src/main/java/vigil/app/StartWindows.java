package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.access.passwords.PasswordRules;
import vigil.access.workplace.Entering;
import vigil.app.store.KeyedStore;
import vigil.command.ExitCode;
import vigil.ledger.SqliteLedger;
import vigil.quantity.Moment;
import vigil.screen.desk.Screen;
import vigil.screen.kit.Words;
import vigil.screen.kit.Work;
import vigil.screen.setup.NotStartedView;
import vigil.screen.setup.RescueView;
import vigil.screen.setup.SetUpPlace;
import vigil.screen.setup.SetUpView;

/**
 * The windows of one start: that of the store, or first that of its set-up, of its rescue or of
 * what the computer does not allow, which hands over.
 */
final class StartWindows {
    private static final Logger LOG = LoggerFactory.getLogger(StartWindows.class);

    private final Words words = Wiring.words();
    private final Folders folders;
    private final Supplier<FoundAtStart> look;
    private final Work work;
    private final Consumer<Wiring.Running> shown;
    private final Consumer<Folders> settled;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicReference<ExitCode> ending = new AtomicReference<>(ExitCode.DONE);

    /**
     * For a start on some folders.
     *
     * @param look looks again what lies there
     * @param shown told of the window of the store on the JavaFX thread when it is there
     * @param settled told where a set-up or a rescue has put the clinic's store
     */
    StartWindows(
            Folders folders,
            Supplier<FoundAtStart> look,
            Work work,
            Consumer<Wiring.Running> shown,
            Consumer<Folders> settled) {
        this.folders = folders;
        this.look = look;
        this.work = work;
        this.shown = shown;
        this.settled = settled;
    }

    /** Waits until the last window is closed and all is on disk. */
    ExitCode ended() throws InterruptedException {
        closed.await();
        return ending.get();
    }

    /** What shows the window that fits, on the JavaFX thread. */
    Runnable of(FoundAtStart found) {
        return switch (found) {
            case FoundAtStart.Store(var opened) -> store(folders, opened);
            case FoundAtStart.ToSetUp() -> this::setUp;
            case FoundAtStart.Unopened(String why) -> () -> rescue(folders, why);
            case FoundAtStart.Refused(SetUpException why) -> () -> refused(why);
        };
    }

    private Runnable store(Folders at, Clinics.Opened store) {
        Wiring wiring = new Wiring(at, Main.version());
        CompletableFuture<Optional<Entering>> ahead = work.ahead(() -> wiring.expected(store));
        return () -> {
            Wiring.Running running = wiring.window(store, work, Wiring.look(at), closed::countDown);
            // A failure is in the log; whoever was expected stands at the door.
            work.onKeys(ahead::join, came -> came.ifPresent(running.shell()::came), failed -> {});
            shown.accept(running);
        };
    }

    private void setUp() {
        AtomicReference<Runnable> handOver = new AtomicReference<>(() -> {});
        FirstFounding founding =
                new FirstFounding(
                        words,
                        folders,
                        work,
                        new SystemClock(ZoneId.systemDefault()),
                        (at, failed) -> opens(at, () -> handOver.get().run(), failed));
        SetUpPlace place =
                place(
                        folders.data(),
                        wanted ->
                                work.onLedger(
                                        () -> {
                                            founding.close();
                                            return folders.at(wanted);
                                        },
                                        at -> {
                                            // Without any window the toolkit would end.
                                            rescue(at, words.say("setup.rescue.wanted", wanted));
                                            handOver.get().run();
                                        },
                                        failed -> {
                                            handOver.get().run();
                                            left();
                                        }));
        handOver.set(
                window(
                                words.say("setup.window"),
                                new SetUpView(words, founding, work, place),
                                founding::close)
                        ::handOver);
    }

    private void refused(SetUpException why) {
        LOG.warn("The computer does not allow the start: {}", why.exitCode());
        ending.set(why.exitCode());
        BareWindow[] window = new BareWindow[1];
        window[0] =
                window(
                        words.say("setup.not-started.window"),
                        new NotStartedView(
                                words,
                                why.sentence(),
                                failed -> again(window[0], failed),
                                () -> window[0].close()),
                        () -> {});
    }

    private void again(BareWindow asking, Consumer<String> failed) {
        work.onFiles(
                look::get,
                found -> {
                    if (found instanceof FoundAtStart.Refused(SetUpException why)) {
                        ending.set(why.exitCode());
                        failed.accept(why.sentence());
                    } else {
                        ending.set(ExitCode.DONE);
                        asking.handOver();
                        of(found).run();
                    }
                },
                fault -> failed.accept(String.valueOf(fault.getMessage())));
    }

    private void rescue(Folders at, String why) {
        LOG.warn("The store does not open; its rescue is offered");
        ending.set(ExitCode.CONTENT);
        AtomicReference<Runnable> handOver = new AtomicReference<>(() -> {});
        FolderRescue rescue =
                new FolderRescue(
                        words,
                        at,
                        work,
                        (to, failed) ->
                                opens(
                                        to,
                                        () -> {
                                            ending.set(ExitCode.DONE);
                                            handOver.get().run();
                                        },
                                        failed));
        handOver.set(
                window(
                                words.say("setup.rescue.window"),
                                new RescueView(
                                        words, rescue, work, place(at.data(), to -> {}), why),
                                rescue::close)
                        ::handOver);
    }

    /** Opens the store that is there now; its window follows. */
    private void opens(Folders at, Runnable handOver, Consumer<String> failed) {
        work.onLedger(
                () -> {
                    if (!at.demo()) {
                        settled.accept(at);
                    }
                    return new Clinics(words, at, work::inTurn).open();
                },
                store -> {
                    handOver.run();
                    store(at, store).run();
                },
                failure -> failed.accept(String.valueOf(failure.getMessage())));
    }

    /**
     * Shows a window over no store.
     *
     * @param closing called on the ledger's thread when it is left
     */
    private BareWindow window(String title, Screen screen, Runnable closing) {
        BareWindow window =
                new BareWindow(
                        folders.data(),
                        title,
                        screen,
                        Wiring.look(folders),
                        work,
                        () -> left(closing));
        window.show();
        return window;
    }

    private void left(Runnable closing) {
        work.onLedger(
                () -> {
                    closing.run();
                    return true;
                },
                done -> {},
                failed -> {});
        left();
    }

    private void left() {
        work.close();
        closed.countDown();
    }

    private SetUpPlace place(Path data, Consumer<Path> restore) {
        ZoneId zone = ZoneId.systemDefault();
        SystemClock clock = new SystemClock(zone);
        return new SetUpPlace(
                new PasswordRules(KeyedStore::commonPasswords),
                data,
                zone,
                () -> Moment.of(clock.now(), zone),
                ClinicScreens.folder(),
                before(data),
                restore);
    }

    private SetUpPlace.Before before(Path data) {
        if (SqliteLedger.liesIn(data)) {
            return SetUpPlace.Before.BEGUN;
        }
        return storesBefore() ? SetUpPlace.Before.ELSEWHERE : SetUpPlace.Before.NONE;
    }

    /** Whether the end of a clinic's store is kept on this computer: one was in use here. */
    private boolean storesBefore() {
        Path anchors = new AnchorPlaceFile(folders, words).folder();
        if (!Files.isDirectory(anchors)) {
            return false;
        }
        try (Stream<Path> all = Files.list(anchors)) {
            return all.anyMatch(one -> one.toString().endsWith(".anchor"));
        } catch (IOException e) {
            return true;
        }
    }
}
