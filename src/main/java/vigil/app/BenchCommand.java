package vigil.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vigil.access.signin.IdleLock;
import vigil.access.workplace.Turns;
import vigil.app.bench.BenchReport;
import vigil.app.bench.DiskBench;
import vigil.app.bench.Entries;
import vigil.app.bench.Figure;
import vigil.app.bench.LargeSession;
import vigil.app.bench.Machine;
import vigil.app.bench.ScreenBench;
import vigil.app.bench.StartBench;
import vigil.app.demo.DemoRoom;
import vigil.app.demo.DemoStaff;
import vigil.app.demo.SimulatedClock;
import vigil.app.store.KeyedStore;
import vigil.charting.Clock;
import vigil.charting.LedgerException;
import vigil.command.ExitCode;
import vigil.command.NamedPath;
import vigil.command.Unanswered;
import vigil.screen.desk.FaultText;
import vigil.screen.kit.Words;
import vigil.session.RecordedEvent;

/** {@code bench}: measures how fast the program is, each figure beside its floor. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeOnInvalidInput = 1,
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "Ends with%n",
        exitCodeList = {
            "0:everything was measured, whether or not each goal is met",
            "1:the words were not understood",
            "2:something could not be measured",
            "4:a folder or the disk does not allow it"
        },
        description = "Measures how fast the program is on this computer; needs no display.")
final class BenchCommand implements Callable<Integer> {

    static final Instant ZERO = Instant.parse("2026-11-22T14:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int LARGE = 1000;
    private static final int REVIEWED = 500;
    private static final int REVIEWED_QUICKLY = 50;

    @Option(names = "--quick", description = "Fewer repetitions: a look, not a measurement.")
    private boolean quick;

    @Option(names = "--json", description = "Answers as JSON.")
    private boolean json;

    @Option(
            names = "--in",
            paramLabel = "DIR",
            converter = NamedPath.class,
            description =
                    "Measures on the disk of this folder. Without it on that of the system's"
                            + " folder for temporary files.")
    private @Nullable Path in;

    @Option(
            names = "--review",
            description =
                    "Measures the review of a store of many sessions with 40 sets each instead;"
                            + " making it takes a while.")
    private boolean review;

    @Option(
            names = "--sessions",
            paramLabel = "N",
            description =
                    "How many sessions --review makes. Default: " + ReviewBenchRun.SESSIONS + ".")
    private @Nullable Integer sessions;

    @Spec private @Nullable CommandSpec spec;

    private final Words words;
    private final Clock clock = new SystemClock(ZONE);

    BenchCommand(Words words) {
        this.words = words;
    }

    /** How often everything is done. */
    record Counts(int diskWarmUp, int disk, int screenWarmUp, int screen, int starts, int large) {
        static final Counts USUAL = new Counts(200, 1000, 40, 120, 5, 120);
        static final Counts QUICK = new Counts(50, 500, 10, 30, 1, 30);
    }

    @Override
    public Integer call() {
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        PrintWriter out = line.getOut();
        PrintWriter err = line.getErr();
        int many = sessions == null ? ReviewBenchRun.SESSIONS : sessions;
        if (many < 1) {
            throw new ParameterException(line, words.say("bench.sessions"));
        }
        if (sessions != null && !review) {
            throw new ParameterException(line, words.say("bench.sessions.review"));
        }
        try {
            BenchReport report =
                    review
                            ? reviewed(many, quick ? REVIEWED_QUICKLY : REVIEWED)
                            : measured(quick ? Counts.QUICK : Counts.USUAL, LARGE);
            if (json) {
                out.println(report.json());
            } else {
                report.lines(words).forEach(out::println);
            }
            return ExitCode.DONE.code();
        } catch (IOException e) {
            trouble(out, err, words.say("bench.trouble", String.valueOf(e.getMessage())));
            return ExitCode.ENVIRONMENT.code();
        } catch (LedgerException e) {
            trouble(out, err, words.say("bench.trouble", FaultText.of(words, e.fault())));
            return ExitCode.ENVIRONMENT.code();
        } finally {
            out.flush();
            err.flush();
        }
    }

    private void trouble(PrintWriter out, PrintWriter err, String sentence) {
        err.println(sentence);
        if (json) {
            out.println(Unanswered.json(List.of(sentence)));
        }
    }

    /** Measures a supervisor's work on many sessions, in a folder that is removed afterwards. */
    BenchReport reviewed(int many, int rounds) throws IOException {
        Path folder = folder();
        try {
            return new ReviewBenchRun(words, clock, ZONE).measured(folder, many, rounds);
        } finally {
            Folders.remove(folder);
        }
    }

    private Path folder() throws IOException {
        return in == null
                ? Files.createTempDirectory("vigil-bench")
                : Files.createTempDirectory(Files.createDirectories(in), "vigil-bench");
    }

    /** Measures everything in a folder of its own, which is removed afterwards. */
    BenchReport measured(Counts counts, int large) throws IOException {
        SimulatedWindow.withoutDisplay();
        Path folder = folder();
        try {
            List<Figure> figures = new ArrayList<>();
            figures.addAll(disk(folder.resolve("disk"), counts));
            // Before this program has a window of its own, which would share the computer with
            // them.
            List<Figure> started = starts(folder.resolve("start"), counts);
            figures.addAll(screen(folder.resolve("screen"), counts));
            figures.addAll(started);
            figures.addAll(largeSession(folder.resolve("large"), counts, large));
            return new BenchReport(Machine.here(), figures, notes(counts));
        } finally {
            Folders.remove(folder);
        }
    }

    private List<String> notes(Counts counts) {
        return List.of(
                words.say("bench.note.disk", counts.disk(), counts.diskWarmUp()),
                words.say("bench.note.screen", counts.screen(), counts.screenWarmUp()),
                words.say("bench.note.start", counts.starts()),
                words.say("bench.note.large", counts.large()),
                words.say("bench.note.headless"));
    }

    private List<Figure> disk(Path folder, Counts counts) {
        return new DiskBench(
                        folder, path -> keyed(path).ledger(), new RandomIds(), clock::elapsedNanos)
                .run(counts.diskWarmUp(), counts.disk())
                .figures();
    }

    /** A store under keys, with the invented people in it and the nurse signed in. */
    static KeyedStore keyed(Path folder) {
        return keyed(folder, folder.resolve("anchor"));
    }

    private static KeyedStore keyed(Path folder, Path anchor) {
        KeyedStore keyed = at(folder, anchor);
        DemoStaff.setUp(keyed.workplace());
        return keyed;
    }

    private static KeyedStore at(Path folder, Path anchor) {
        return KeyedStore.at(
                new KeyedStore.Place(folder, anchor),
                Turns.HERE,
                new SystemClock(ZONE),
                new RandomIds(),
                IdleLock.USUAL);
    }

    /** The same, opened once more. */
    static KeyedStore keyedAgain(Path folder) {
        KeyedStore keyed = at(folder, folder.resolve("anchor"));
        DemoStaff.enter(keyed.workplace(), DemoStaff.nurse());
        return keyed;
    }

    private List<Figure> starts(Path folder, Counts counts) throws IOException {
        // The started program looks for the end of its store where every demo keeps it.
        Folders folders = new Folders(folder, folder, folder, true);
        try (KeyedStore keyed = keyed(folder, new AnchorPlaceFile(folders, words).folder())) {
            DemoRoom room = new DemoRoom(words.say("app.room.demo"), ZONE);
            room.seed(keyed.ledger(), new RandomIds(), clock.now());
        }
        List<String> program = List.of(BenchProgram.class.getName(), folder.toString());
        return new StartBench(program, clock::elapsedNanos).run(counts.starts()).figures();
    }

    private List<Figure> screen(Path folder, Counts counts) {
        Entries entries;
        try (KeyedStore keyed = keyed(folder)) {
            entries = new Entries(keyed.ledger(), new RandomIds(), "Bench", ZONE, ZERO);
        }
        try (SimulatedWindow window = window(folder, entries)) {
            window.bedside(entries.session());
            window.player().settle();
            return new ScreenBench(window, clock::elapsedNanos)
                    .run(counts.screenWarmUp(), counts.screen())
                    .figures();
        }
    }

    private static SimulatedWindow window(Path folder, Entries entries) {
        SimulatedWindow window =
                SimulatedWindow.openNarrow(folder, new SimulatedClock(ZONE, entries.now()), ZERO);
        window.signIn();
        return window;
    }

    private List<Figure> largeSession(Path folder, Counts counts, int large) {
        Entries entries;
        List<RecordedEvent> facts;
        try (KeyedStore keyed = keyed(folder)) {
            entries = new Entries(keyed.ledger(), new RandomIds(), "Bench", ZONE, ZERO);
            while (entries.facts().size() < large) {
                entries.perform(entries.next());
            }
            facts = entries.facts();
        }
        try (SimulatedWindow window = window(folder, entries)) {
            return new LargeSession(window, clock::elapsedNanos)
                    .run(entries, facts, counts.large())
                    .figures();
        }
    }
}
