package vigil.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.disk.PlainFile;
import vigil.disk.UnfitFileException;
import vigil.intake.DowntimeTable;
import vigil.session.SessionId;
import vigil.wording.Sentences;

/**
 * {@code import-downtime}: charts what was written on paper, from a table, all of it or nothing.
 */
@Command(
        name = "import-downtime",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeOnInvalidInput = 1,
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "Ends with%n",
        exitCodeList = {
            "0:every row is charted, or was before",
            "1:the words were not understood",
            "2:a row or the file cannot be charted, and nothing was; or no such session",
            "3:the store is in use by a running window, or who asks does not come in",
            "4:the disk does not allow it"
        },
        description = {
            "Charts a downtime sheet from a table (CSV) in a session, each row as copied from paper.",
            "Nothing is charted while one row is refused. The form is told in downtime-csv.md;"
                    + " --example prints a table of it."
        })
public final class ImportDowntimeCommand implements Callable<Integer> {
    private final DowntimeStore store;
    private final Sentences words;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Wish wish = new Wish();

    @Mixin private AnyStore in = new AnyStore();

    @Option(names = "--dry-run", description = "Only says what would come of it.")
    private boolean trial;

    @Spec private @Nullable CommandSpec spec;

    /** What is wanted: an example, or a table into a session. */
    static final class Wish {
        @Option(
                names = "--example",
                required = true,
                description = "Prints an invented table to begin one's own with, and ends.")
        private boolean example;

        @ArgGroup(exclusive = false)
        private Table table = new Table();
    }

    /** A table and where it goes. */
    static final class Table {
        @Parameters(paramLabel = "FILE", converter = NamedPath.class, description = "The table.")
        private Path file = Path.of("");

        @Option(
                names = "--session",
                required = true,
                paramLabel = "SESSION",
                description = "The id of the session, or as much of its beginning as is unique.")
        private String session = "";
    }

    /** A command on a store. */
    public ImportDowntimeCommand(DowntimeStore store, Sentences words) {
        this.store = store;
        this.words = words;
    }

    @Override
    public Integer call() {
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        if (wish.example && !in.json()) {
            // To the last sign a file, so that it can be sent into one.
            line.getOut().print(DowntimeTable.example());
            line.getOut().flush();
            return ExitCode.DONE.code();
        }
        return Answer.to(line, words, in.json(), wish.example ? this::shown : this::taken);
    }

    private ExitCode shown(Answer answer) {
        answer.put("example", DowntimeTable.example());
        return ExitCode.DONE;
    }

    private ExitCode taken(Answer answer) {
        IntakeReport report = IntakeReport.to(answer, words);
        byte[] bytes;
        try {
            bytes = PlainFile.bytes(wish.table.file, DowntimeTable.MOST_BYTES);
        } catch (UnfitFileException e) {
            answer.trouble(
                    "intake.file.unreadable", wish.table.file, FileFaultText.of(words, e.fault()));
            return ExitCode.CONTENT;
        }
        try (DowntimeStore.Opened opened = store.openForCharting(in.folder(), in.who())) {
            return switch (Asked.beginning(wish.table.session, opened.sessions())) {
                case Asked.Those(List<SessionId> found) -> {
                    SessionId into = found.getFirst();
                    yield report.intake(into, opened.take(bytes, into, trial));
                }
                case Asked.Unclear(List<SessionId> several) -> answer.unclear(several);
            };
        }
    }
}
