package vigil.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.export.Export;
import vigil.export.RecordFile;
import vigil.session.SessionId;

/** {@code export}: writes session records as files, the same bytes as the window writes. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeOnInvalidInput = 1,
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "Ends with%n",
        exitCodeList = {
            "0:every record is written, read back and valid",
            "1:the words were not understood",
            "2:no such session, or what is there cannot be read",
            "3:the store is in use by a running window",
            "4:a folder or the disk does not allow it"
        },
        description = "Writes the record of a session as a JSON file.")
public final class ExportCommand implements Callable<Integer> {

    private final RecordStore store;
    private final Sentences words;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private @Nullable Which which;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "The folder for the files. It is made if it is not there.")
    private @Nullable Path to;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of the clinic's store. Without it that of the demo room.")
    private @Nullable Path data;

    @Option(names = "--json", description = "Says what was done as JSON.")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    /** What can be asked for. */
    static final class Which {
        @Parameters(
                paramLabel = "SESSION",
                arity = "1",
                description = "The id of a session, or as much of its beginning as is unique.")
        private String session = "";

        @Option(names = "--all", required = true, description = "Every session of the store.")
        private boolean all;
    }

    /** A command on a store. */
    public ExportCommand(RecordStore store, Sentences words) {
        this.store = store;
        this.words = words;
    }

    @Override
    public Integer call() {
        Report report = new Report(words, json);
        ExitCode code = run(report);
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        PrintWriter out = line.getOut();
        PrintWriter err = line.getErr();
        report.print(out, err);
        out.flush();
        err.flush();
        return code.code();
    }

    private ExitCode run(Report report) {
        Path folder = to == null ? Path.of("") : to;
        try (RecordStore.Opened opened = store.open(Optional.ofNullable(data))) {
            return switch (asked(opened.sessions())) {
                case Asked.Those(List<SessionId> sessions) ->
                        written(sessions, opened, folder, report);
                case Asked.Nobody() -> {
                    report.trouble(words.say("export.no-session"));
                    yield ExitCode.CONTENT;
                }
                case Asked.Several(List<SessionId> sessions) -> {
                    report.trouble(words.say("export.several", inWords(sessions)));
                    yield ExitCode.CONTENT;
                }
            };
        } catch (RecordStore.NotOpened e) {
            report.trouble(e.sentence());
            return e.code();
        }
    }

    private Asked asked(List<SessionId> sessions) {
        Which asked = which == null ? new Which() : which;
        return asked.all ? new Asked.Those(sessions) : Asked.beginning(asked.session, sessions);
    }

    private static String inWords(List<SessionId> sessions) {
        return sessions.stream().map(id -> id.value().toString()).collect(Collectors.joining(", "));
    }

    private ExitCode written(
            List<SessionId> sessions, RecordStore.Opened opened, Path folder, Report report) {
        if (!made(folder)) {
            report.trouble(words.say("export.folder", folder));
            return ExitCode.ENVIRONMENT;
        }
        RecordFile file = new RecordFile();
        List<ExitCode> codes = new ArrayList<>();
        for (SessionId session : sessions) {
            Export export = file.write(folder, opened.record(session));
            report.session(session, export);
            codes.add(code(export));
        }
        return codes.stream().reduce(ExitCode.DONE, ExitCode::or);
    }

    private static boolean made(Path folder) {
        try {
            Files.createDirectories(folder);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static ExitCode code(Export export) {
        return switch (export) {
            case Export.Exported ignored -> ExitCode.DONE;
            case Export.NotExported(Export.Reason reason, String ignored) ->
                    switch (reason) {
                        case OTHER_FILE_THERE, NOT_VALID -> ExitCode.CONTENT;
                        case FOLDER_MISSING,
                                FOLDER_READ_ONLY,
                                DISK_FULL,
                                READ_BACK_DIFFERS,
                                CANNOT_WRITE ->
                                ExitCode.ENVIRONMENT;
                    };
        };
    }
}
