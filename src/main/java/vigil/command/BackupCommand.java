package vigil.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.keeping.Backup;
import vigil.people.Permission;
import vigil.wording.Sentences;

/** {@code backup}: a copy of the store that counts once it was opened and read to its end. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeOnInvalidInput = 1,
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "Ends with%n",
        exitCodeList = {
            "0:the backup is made, read to its end and sound",
            "1:the words were not understood",
            "2:no store lies there, or it is damaged: nothing of it becomes a backup",
            "3:the store is in use by a running window, or who asks does not come in or may not",
            "4:the place for backups or the disk does not allow it"
        },
        description = "Backs the store up into the clinic's second place, or into a folder.")
public final class BackupCommand implements Callable<Integer> {
    private final StoreKeeper keeper;
    private final Sentences words;

    @Mixin private AskedStore asked = new AskedStore();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            converter = NamedPath.class,
            description =
                    "Another place than the one chosen in the window, best on another disk; a folder"
                            + " that is there. The store has one of its own in it.")
    private @Nullable Path to;

    @Spec private @Nullable CommandSpec spec;

    /** A command on a store. */
    public BackupCommand(StoreKeeper keeper, Sentences words) {
        this.keeper = keeper;
        this.words = words;
    }

    @Override
    public Integer call() {
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        return Answer.to(line, words, asked.json(), this::backedUp);
    }

    private ExitCode backedUp(Answer answer) {
        try (StoreKeeper.Opened store =
                keeper.open(asked.folder(), asked.who(), Permission.BACK_UP)) {
            Backup made =
                    store.backUp(Optional.ofNullable(to), answer.progress("command.progress"));
            answer.put("backup", StoreFindings.fields(made));
            answer.line("command.backup.done", made.file(), made.facts());
            return ExitCode.DONE;
        }
    }
}
