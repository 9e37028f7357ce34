package vigil.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.access.workplace.Entering;
import vigil.command.ExitCode;
import vigil.ledger.SqliteLedger;
import vigil.screen.kit.Ticker;
import vigil.screen.kit.Words;
import vigil.screen.kit.Work;

/**
 * {@code vigil} by itself: opens the window. Exit codes: 0 done, 1 fault, 2 not understood, 4 not
 * possible here.
 */
@Command(
        name = "vigil",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = 1,
        versionProvider = OpenWindow.Version.class,
        description = "Charts one ketamine or esketamine session at the bedside.")
final class OpenWindow implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The folder of the clinic's store. Without it the invented demo room opens.")
    private @Nullable Path data;

    @Option(
            names = "--demo",
            description = "Opens the invented demo room, whatever the environment says.")
    private boolean demo;

    @Spec private @Nullable CommandSpec spec;

    private final Folders.Computer computer;

    OpenWindow(Folders.Computer computer) {
        this.computer = computer;
    }

    /** The version in the pom. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Vigil " + Main.version()};
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        Words words = Wiring.words();
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        if (noDisplay(
                computer.system(),
                computer.environment(),
                System.getProperty("glass.platform", ""))) {
            return withoutDisplay(words, line);
        }
        return open(
                Folders.of(computer, Optional.ofNullable(data).map(Path::toAbsolutePath), demo),
                line.getErr()::println);
    }

    /**
     * Opens the window and waits until it is closed; answers with what the program ends with.
     *
     * @param trouble told in a sentence why there is no window
     */
    static int open(Folders folders, Consumer<String> trouble) throws InterruptedException {
        try {
            start(folders, running -> {}).await();
            return ExitCode.DONE.code();
        } catch (SetUpException e) {
            boolean came = e.isInUse() && SecondStart.in(folders.data()).call();
            trouble.accept(came ? Wiring.words().say("app.came", folders.data()) : e.sentence());
            return e.exitCode().code();
        }
    }

    /**
     * Opens the window on the store in a folder. Where the store cannot be opened there is no
     * window, and the toolkit is not started.
     *
     * @param shown told of the window on the JavaFX thread when it is there
     * @return counted down when the window is closed and all is on disk
     */
    static CountDownLatch start(Folders folders, Consumer<Wiring.Running> shown) {
        CompletableFuture<Void> log = Logging.beside(folders.state()).thenRun(OpenWindow::noted);
        Work work = Work.start(Ticker.real());
        Optional<Clinics.Opened> store;
        try {
            store = opened(folders, work);
        } catch (RuntimeException e) {
            work.close();
            throw e;
        }
        log.join();
        LastResort lastResort = new LastResort();
        Thread.setDefaultUncaughtExceptionHandler(lastResort);
        CountDownLatch closed = new CountDownLatch(1);
        Consumer<Wiring.Running> seen =
                running -> {
                    lastResort.shownBy(running);
                    shown.accept(running);
                };
        try {
            Platform.startup(
                    store.<Runnable>map(there -> window(folders, there, work, closed, seen))
                            .orElseGet(() -> setUp(folders, work, closed, seen)));
        } catch (UnsupportedOperationException e) {
            work.inTurn(
                    () -> {
                        store.ifPresent(Clinics.Opened::close);
                        return true;
                    });
            work.close();
            throw new SetUpException(
                    Wiring.words().say("app.no-window", String.valueOf(e.getMessage())),
                    new IOException(e));
        }
        return closed;
    }

    /** The store of the folders; nothing where it has to be set up first. */
    private static Optional<Clinics.Opened> opened(Folders folders, Work work) {
        if (!folders.demo() && !SqliteLedger.liesIn(folders.data())) {
            Clinics.folderOfNewStore(Wiring.words(), folders);
            return Optional.empty();
        }
        Clinics.Opened store = new Wiring(folders, Main.version()).open(work);
        return work.inTurn(
                () -> {
                    if (!folders.demo() && FirstFounding.isNeeded(store)) {
                        store.close();
                        return Optional.<Clinics.Opened>empty();
                    }
                    return Optional.of(store);
                });
    }

    /** Shows the window over an open store. */
    private static Runnable window(
            Folders folders,
            Clinics.Opened store,
            Work work,
            CountDownLatch closed,
            Consumer<Wiring.Running> shown) {
        Wiring wiring = new Wiring(folders, Main.version());
        CompletableFuture<Optional<Entering>> ahead = work.ahead(() -> wiring.expected(store));
        return () -> {
            Wiring.Running running =
                    wiring.window(store, work, Wiring.look(folders), closed::countDown);
            // A failure is in the log; whoever was expected stands at the door.
            work.onKeys(ahead::join, came -> came.ifPresent(running.shell()::came), failed -> {});
            shown.accept(running);
        };
    }

    /** Shows the set-up of a new store, which hands over to the window. */
    private static Runnable setUp(
            Folders folders, Work work, CountDownLatch closed, Consumer<Wiring.Running> shown) {
        return () -> {
            Wiring.Look look = Wiring.look(folders);
            SetUpWindow[] window = new SetUpWindow[1];
            window[0] =
                    new SetUpWindow(
                            folders,
                            work,
                            look,
                            (at, failed) ->
                                    work.onLedger(
                                            () ->
                                                    new Clinics(Wiring.words(), at, work::inTurn)
                                                            .open(),
                                            store -> {
                                                window[0].handOver();
                                                window(at, store, work, closed, shown).run();
                                            },
                                            failure ->
                                                    failed.accept(
                                                            String.valueOf(failure.getMessage()))),
                            closed::countDown);
            window[0].show();
        };
    }

    private static void noted() {
        LoggerFactory.getLogger(OpenWindow.class).info("Vigil {} starts", Main.version());
    }

    private static int withoutDisplay(Words words, CommandLine line) {
        line.getErr().println(words.say("app.no-display"));
        return line.execute("demo");
    }

    /** Whether this computer has nothing to open a window on. */
    static boolean noDisplay() {
        return noDisplay(
                System.getProperty("os.name", ""),
                System.getenv(),
                System.getProperty("glass.platform", ""));
    }

    /** Whether such a computer has nothing to open a window on. */
    static boolean noDisplay(String system, Map<String, String> environment, String platform) {
        boolean unix = !system.startsWith("Windows") && !system.startsWith("Mac");
        return unix
                && platform.isEmpty()
                && environment.getOrDefault("DISPLAY", "").isEmpty()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
