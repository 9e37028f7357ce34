package vigil.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.access.workplace.Turns;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.command.ExitCode;
import vigil.command.NamedPath;
import vigil.screen.kit.Ticker;
import vigil.screen.kit.Words;
import vigil.screen.kit.Work;

/** {@code vigil} by itself: opens the window. What it ends with: {@link vigil.command.ExitCode}. */
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
            converter = NamedPath.class,
            description =
                    "The folder of the clinic's store. Without it the invented demo room opens.")
    private @Nullable Path data;

    @Option(
            names = "--clinic",
            description =
                    "Opens the clinic's own store where its set-up put it; before that, its set-up."
                            + " --data names another.")
    private boolean clinic;

    @Option(
            names = "--demo",
            description = "Opens the invented demo room, whatever the environment says.")
    private boolean demo;

    @Option(
            names = "--anew",
            description =
                    "Begins the invented demo room anew; what was charted in it lies beside it then.")
    private boolean anew;

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
        Consumer<String> trouble = line.getErr()::println;
        if (clinic && data == null && !demo && !anew) {
            ClinicPlaceFile place = new ClinicPlaceFile(computer);
            Folders at = place.folders();
            return open(at, () -> place.confirm(at, words), place::settled, trouble);
        }
        Folders folders =
                Folders.of(computer, Optional.ofNullable(data).map(Path::toAbsolutePath), demo);
        return anew ? openAnew(words, folders, trouble) : open(folders, trouble);
    }

    private static int openAnew(Words words, Folders folders, Consumer<String> trouble)
            throws InterruptedException {
        if (!folders.demo()) {
            trouble.accept(words.say("app.anew", folders.data()));
            return ExitCode.USAGE.code();
        }
        try {
            new Clinics(words, folders, Turns.HERE).demoAnew();
        } catch (SetUpException e) {
            trouble.accept(e.sentence());
            return e.exitCode().code();
        }
        return open(folders, trouble);
    }

    /**
     * Opens the window and waits until it is closed; answers with what the program ends with.
     *
     * @param trouble told in a sentence why there is no window
     */
    static int open(Folders folders, Consumer<String> trouble) throws InterruptedException {
        return open(folders, () -> {}, at -> {}, trouble);
    }

    private static int open(
            Folders folders, Runnable confirm, Consumer<Folders> settled, Consumer<String> trouble)
            throws InterruptedException {
        try {
            return start(folders, confirm, running -> {}, settled, trouble).ended().code();
        } catch (SetUpException e) {
            boolean came = e.isInUse() && SecondStart.in(folders.data()).call();
            trouble.accept(came ? Wiring.words().say("app.came", folders.data()) : e.sentence());
            return e.exitCode().code();
        }
    }

    /**
     * Opens the window on what lies in a folder. Where the computer does not allow it the window
     * says so; where windows are drawn for nobody to see, nobody could close that one, and the
     * sentence is all.
     *
     * @param confirm throws {@link SetUpException} where these are not the folders to look in
     * @param shown told of the window of the store on the JavaFX thread when it is there
     * @param settled told where a set-up or a rescue has put the clinic's store
     * @param trouble told in a sentence why a store does not open; its window says it too
     */
    static StartWindows start(
            Folders folders,
            Runnable confirm,
            Consumer<Wiring.Running> shown,
            Consumer<Folders> settled,
            Consumer<String> trouble) {
        CompletableFuture<Void> log = Logging.beside(folders.state()).thenRun(OpenWindow::noted);
        Work work = Work.start(Ticker.real());
        Supplier<FoundAtStart> look = () -> FoundAtStart.orRefused(folders, confirm, work);
        FoundAtStart found;
        try {
            found = look.get();
            if (found instanceof FoundAtStart.Refused(SetUpException why) && !isSeen()) {
                throw why;
            }
            if (!(found instanceof FoundAtStart.Store)) {
                refuseSecond(folders);
            }
        } catch (RuntimeException e) {
            work.close();
            throw e;
        } finally {
            log.join();
        }
        if (found instanceof FoundAtStart.Unopened(String why)) {
            trouble.accept(why);
        }
        LastResort lastResort = new LastResort();
        Thread.setDefaultUncaughtExceptionHandler(lastResort);
        StartWindows windows =
                new StartWindows(
                        folders,
                        look,
                        work,
                        running -> {
                            lastResort.shownBy(running);
                            shown.accept(running);
                        },
                        settled);
        try {
            Platform.startup(windows.of(found));
        } catch (UnsupportedOperationException e) {
            work.inTurn(
                    () -> {
                        if (found instanceof FoundAtStart.Store(var opened)) {
                            opened.close();
                        }
                        return true;
                    });
            work.close();
            throw found instanceof FoundAtStart.Refused(SetUpException why)
                    ? why
                    : new SetUpException(
                            Wiring.words().say("app.no-window", String.valueOf(e.getMessage())),
                            new IOException(e));
        }
        if (found instanceof FoundAtStart.Refused(SetUpException why)) {
            trouble.accept(why.sentence());
        }
        return windows;
    }

    /** Whether windows are those of this computer, and not of a window system for tests. */
    private static boolean isSeen() {
        return System.getProperty("glass.platform", "").isEmpty();
    }

    /** A window over no store has nothing locked: it is called, and comes where it is there. */
    private static void refuseSecond(Folders folders) {
        if (SecondStart.in(folders.data()).call()) {
            throw new SetUpException(
                    Wiring.words().say("app.came", folders.data()),
                    new LedgerException(new StoreFault.InUse()));
        }
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
