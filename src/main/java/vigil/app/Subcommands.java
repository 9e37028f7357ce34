package vigil.app;

import java.util.List;
import vigil.assets.CodeTable;
import vigil.command.AccountsCommand;
import vigil.command.BackupCommand;
import vigil.command.DeliverCommand;
import vigil.command.ExportCommand;
import vigil.command.ImportDowntimeCommand;
import vigil.command.ListCommand;
import vigil.command.ReconcileCommand;
import vigil.command.RestoreCommand;
import vigil.command.VerifyCommand;
import vigil.export.check.RecordVerifier;
import vigil.screen.kit.Words;

/**
 * The acts of the command line besides opening the window; each is a picocli command that touches
 * no window.
 */
record Subcommands(List<Object> commands) {
    Subcommands {
        commands = List.copyOf(commands);
    }

    /** Those of this version. */
    static Subcommands all(Folders.Computer computer) {
        Words words = Wiring.words();
        StoreEntrance entrance =
                new StoreEntrance(
                        words,
                        new TypedIn(System.in, System.console()),
                        computer,
                        System.err::println);
        FolderKeeper keeper = new FolderKeeper(entrance);
        FolderStore stores = new FolderStore(entrance, Main.version());
        return new Subcommands(
                List.of(
                        new PlayDemo(words),
                        new BenchCommand(words),
                        new BlankSheetsCommand(words),
                        new ListCommand(stores, words),
                        new ExportCommand(stores, words),
                        new DeliverCommand(stores, words),
                        new ReconcileCommand(stores, words),
                        new ImportDowntimeCommand(stores, words),
                        new VerifyCommand(
                                new RecordVerifier(CodeTable.shipped(), Main.version()),
                                keeper,
                                words),
                        new BackupCommand(keeper, words),
                        new RestoreCommand(keeper, words),
                        new AccountsCommand(new FolderAccounts(entrance), words)));
    }
}
