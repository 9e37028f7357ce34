package vigil.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import vigil.keeping.Backup;
import vigil.people.Permission;
import vigil.wording.Sentences;

/**
 * {@code restore}: brings a backup back, always into a folder of its own first, where it is read
 * from end to end.
 */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeOnInvalidInput = 1,
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "Ends with%n",
        exitCodeList = {
            "0:the backup is restored into a folder and sound there",
            "1:the words were not understood",
            "2:no store or no such backup, or the backup is damaged",
            "3:the store is in use by a running window, or who asks does not come in or may not",
            "4:the place for backups, the folder or the disk does not allow it"
        },
        description =
                "Restores a backup into a new folder and reads it there from end to end. The store"
                        + " stays as it is, unless --replace is said.")
public final class RestoreCommand implements Callable<Integer> {
    private final StoreKeeper keeper;
    private final Sentences words;

    @Parameters(
            paramLabel = "BACKUP",
            arity = "0..1",
            description = "The name of a backup as --list says it. Without it the newest one.")
    private @Nullable String wanted;

    @Mixin private AskedStore asked = new AskedStore();

    @Option(
            names = "--from",
            paramLabel = "DIR",
            converter = NamedPath.class,
            description = "The folder of the backups, if not the one chosen in the window.")
    private @Nullable Path from;

    @ArgGroup(exclusive = true)
    private Way way = new Way();

    @Spec private @Nullable CommandSpec spec;

    /** What is done with the backup. */
    static final class Way {
        @Option(names = "--list", description = "Only lists the backups, the newest first.")
        private boolean list;

        @Option(
                names = "--drill",
                description = "Only tries it: the copy is taken away again after it was read.")
        private boolean drill;

        @Option(
                names = "--into",
                paramLabel = "DIR",
                converter = NamedPath.class,
                description =
                        "A folder for the copy that is not there yet. Without it a new one beside"
                                + " the store.")
        private @Nullable Path into;

        @Option(
                names = "--replace",
                description =
                        "Goes on with the copy in the store's place, once it was found sound. The"
                                + " store's own files are kept in a folder beside it.")
        private boolean replace;
    }

    /** A command on a store. */
    public RestoreCommand(StoreKeeper keeper, Sentences words) {
        this.keeper = keeper;
        this.words = words;
    }

    @Override
    public Integer call() {
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        return Answer.to(line, words, asked.json(), this::answered);
    }

    private ExitCode answered(Answer answer) {
        try (StoreKeeper.Opened store =
                keeper.open(asked.folder(), asked.who(), Permission.RESTORE)) {
            List<Backup> backups = store.backups(Optional.ofNullable(from));
            answer.put("backups", StoreFindings.fields(backups));
            if (way.list) {
                return listed(backups, answer);
            }
            Optional<Backup> one = chosen(backups);
            if (one.isEmpty()) {
                answer.trouble(
                        wanted == null ? "command.restore.none" : "command.restore.no-such",
                        String.valueOf(wanted));
                return ExitCode.CONTENT;
            }
            return restored(store, one.get(), answer);
        }
    }

    private Optional<Backup> chosen(List<Backup> backups) {
        return backups.stream()
                .filter(one -> wanted == null || name(one).equals(wanted))
                .findFirst();
    }

    private static String name(Backup backup) {
        return String.valueOf(backup.file().getFileName());
    }

    private static ExitCode listed(List<Backup> backups, Answer answer) {
        if (backups.isEmpty()) {
            answer.line("command.restore.none");
        }
        backups.forEach(
                one -> answer.line("command.restore.listed", name(one), one.made(), one.facts()));
        return ExitCode.DONE;
    }

    private ExitCode restored(StoreKeeper.Opened store, Backup backup, Answer answer) {
        StoreKeeper.Restored copy =
                way.drill || way.replace
                        ? store.restorePassing(backup, answer.progress("command.progress"))
                        : store.restore(
                                backup,
                                Optional.ofNullable(way.into),
                                answer.progress("command.progress"));
        answer.put("restored", StoreFindings.fields(backup));
        ExitCode code = StoreFindings.said(copy.reading(), answer);
        if (way.drill || code != ExitCode.DONE) {
            store.discard(copy.folder());
            if (code == ExitCode.DONE) {
                answer.line("command.restore.drilled", name(backup), backup.facts());
            } else {
                answer.trouble("command.restore.unsound", name(backup));
            }
            return code;
        }
        if (way.replace) {
            Path kept = store.replaceBy(copy.folder());
            store.discard(copy.folder());
            answer.put("kept", kept.toString());
            answer.line("command.restore.replaced", name(backup), kept);
            return code;
        }
        answer.put("folder", copy.folder().toString());
        answer.line("command.restore.done", name(backup), copy.folder());
        return code;
    }
}
