package vigil.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.app.demo.DemoScript;
import vigil.app.demo.DemoScript.Picture;
import vigil.app.demo.SimulatedClock;
import vigil.command.Answer;
import vigil.command.ExitCode;
import vigil.command.NamedPath;
import vigil.disk.DiskRoom;
import vigil.disk.PlainFile;
import vigil.export.RecordForm;
import vigil.export.SessionRecord;
import vigil.export.SessionRecordNotation;
import vigil.export.check.RecordVerifier;
import vigil.export.csv.CsvKind;
import vigil.export.csv.VitalsCsv;
import vigil.export.fhir.FhirDocument;
import vigil.export.fhir.FhirTransaction;
import vigil.export.fhir.Namespaces;
import vigil.export.pdf.SessionPdf;
import vigil.screen.desk.RecordOut;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Words;
import vigil.session.SessionId;

/**
 * {@code demo}: plays an invented session through the real screens by keys, on a simulated clock
 * and without a display, and leaves its record in several forms and a picture of each screen.
 */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = 1,
        exitCodeListHeading = "Ends with%n",
        exitCodeList = {
            "0:the session was played and its record and pictures are left",
            "1:the words were not understood",
            "2:the session could not be played to its end",
            "4:a folder or the disk does not allow it"
        },
        description = "Plays an invented session through the real screens; needs no display.")
final class PlayDemo implements Callable<Integer> {

    private static final Instant ZERO = Instant.parse("2026-11-22T14:00:00Z");
    private static final Duration BEFORE = Duration.ofMinutes(35);
    private static final double SMALL_WIDTH = 1024;
    private static final double SMALL_HEIGHT = 768;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            converter = NamedPath.class,
            defaultValue = "target/demo",
            description = "Where record and pictures are left. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("target/demo");

    @Option(names = "--json", description = "Answers as JSON.")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    private final Words words;

    PlayDemo(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() {
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        return Answer.to(line, words, json, this::played);
    }

    private ExitCode played(Answer answer) {
        SimulatedWindow.withoutDisplay();
        try {
            Files.createDirectories(out);
            Path rooms = Files.createTempDirectory("vigil-demo");
            try {
                begin(rooms);
                Path store = Files.createDirectory(rooms.resolve("store"));
                target(store);
                Path record = play(store);
                rescue(store);
                answer.put("record", record.toString());
                answer.put("folder", out.toAbsolutePath().toString());
                answer.line("app.demo.done", record, out.toAbsolutePath());
            } finally {
                Folders.remove(rooms);
            }
            return ExitCode.DONE;
        } catch (IOException e) {
            LoggerFactory.getLogger(PlayDemo.class).warn("demo: {}", e.getClass().getName());
            answer.trouble("export.folder." + DiskRoom.refusal(out, 0, e).name(), out);
            return ExitCode.ENVIRONMENT;
        }
    }

    /** What a start shows on a computer without a store, and on one that allows none. */
    private void begin(Path rooms) throws IOException {
        try (SimulatedStart start = SimulatedStart.on(clinic(rooms.resolve("clinic")))) {
            start.player().press("Enter", "Ctrl+Enter").awaitFocus("Site and room"::equals);
            start.player().type("Riverside Clinic, room 2").settle();
            pictures(Picture.SETUP, start::screen, start::picture);
        }
        Path taken = Files.createFile(rooms.resolve("taken"));
        try (SimulatedStart start = SimulatedStart.on(clinic(taken))) {
            pictures(Picture.NOT_STARTED, start::screen, start::picture);
        }
    }

    /** What a start shows where the store is gone and its backups are there. */
    private void rescue(Path store) throws IOException {
        for (String file : List.of("vigil.db", "vigil.db-wal")) {
            Files.deleteIfExists(store.resolve(file));
        }
        try (SimulatedStart start = SimulatedStart.on(clinic(store))) {
            pictures(Picture.RESCUE, start::screen, start::picture);
        }
    }

    private static Folders clinic(Path data) {
        return new Folders(data, data.resolveSibling("config"), data.resolveSibling("log"), false);
    }

    /** A place of the clinic's to which signed records go, so that the outbox has something. */
    private static void target(Path store) throws IOException {
        Path archive = Files.createDirectory(store.resolveSibling("archive"));
        Files.writeString(
                store.resolve("delivery.json"),
                """
                {"format": "vigil.delivery", "version": 1, "targets": [
                  {"name": "archive", "kind": "folder", "from": "2026-11-01",
                   "folder": "%s", "forms": ["record", "pdf"]}]}
                """
                        .formatted(archive.toString().replace('\\', '/')));
    }

    private Path play(Path store) throws IOException {
        SimulatedClock clock = new SimulatedClock(ZoneId.of("Europe/London"), ZERO.minus(BEFORE));
        try (SimulatedWindow window = SimulatedWindow.open(store, clock, ZERO)) {
            DemoScript script =
                    new DemoScript(
                            window.player(),
                            window.desk(),
                            minute -> window.waitUntil(ZERO.plus(Duration.ofMinutes(minute))),
                            picture -> pictures(window, picture));
            SessionId played = script.play();
            Path record = record(window.exported(played, RecordOut.Form.RECORD));
            forms(
                    new SessionRecordNotation()
                            .read(PlainFile.bytes(record, RecordVerifier.MOST_BYTES)));
            return record;
        }
    }

    private Path record(RecordOut.Result result) throws IOException {
        return switch (result) {
            case RecordOut.Result.Written(String path, long _, String _) ->
                    Files.copy(
                            Path.of(path),
                            out.resolve("session-record.json"),
                            StandardCopyOption.REPLACE_EXISTING);
            case RecordOut.Result.NotWritten(String why) -> throw new IllegalStateException(why);
        };
    }

    /** The other forms of the record that is left. */
    private void forms(SessionRecord record) throws IOException {
        Files.write(out.resolve("session.pdf"), new SessionPdf(words).write(record));
        Files.write(out.resolve("vitals.csv"), new VitalsCsv(CsvKind.PLAIN).write(record));
        for (RecordForm form :
                List.of(
                        new FhirDocument(Namespaces.unsaid()),
                        new FhirTransaction(Namespaces.unsaid()))) {
            Files.write(out.resolve(form.name() + ".json"), form.write(record));
        }
    }

    private void pictures(SimulatedWindow window, Picture picture) {
        window.delivered();
        try {
            pictures(picture, window::screen, window::picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A window drawn in a look and a size in px. */
    private interface Drawn {
        byte[] in(Theme theme, double width, double height);
    }

    private void pictures(Picture picture, Supplier<String> screen, Drawn drawn)
            throws IOException {
        if (!screen.get().equals(picture.screen())) {
            throw new IllegalStateException(picture + " would show " + screen.get());
        }
        for (Theme theme : Theme.values()) {
            String name =
                    (picture.name() + "-" + theme.name())
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-');
            Files.write(
                    out.resolve(name + ".png"),
                    drawn.in(theme, SimulatedFrame.WIDTH, SimulatedFrame.HEIGHT));
            if (picture.small()) {
                Files.write(
                        out.resolve(name + "-1024.png"),
                        drawn.in(theme, SMALL_WIDTH, SMALL_HEIGHT));
            }
        }
    }
}
