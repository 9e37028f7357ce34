package vigil.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine;
import vigil.access.audit.AccessEvent;
import vigil.access.audit.AccessFact;
import vigil.app.demo.DemoStaff;
import vigil.app.store.KeyedStore;
import vigil.assets.CodeTable;
import vigil.command.AccountsCommand;
import vigil.command.BackupCommand;
import vigil.command.RestoreCommand;
import vigil.command.VerifyCommand;
import vigil.export.check.RecordVerifier;
import vigil.screen.kit.Words;

/**
 * A clinic's store in a folder, and the commands that look after it: each is run by somebody, and
 * what the last one said is kept.
 */
final class CommandsOnStore {
    private static final ClinicStore.Seeded STORE =
            ClinicStore.Seeded.with(new RandomIds(), Instant.parse("2026-11-22T14:22:00Z"));

    private final Words words = Wiring.words();
    private final Path folder;
    private StringWriter said = new StringWriter();
    private StringWriter troubles = new StringWriter();

    /** Lays a store into a folder, and its end where the commands look for it. */
    CommandsOnStore(ClinicStore.Seeded store, Path folder) {
        this.folder = folder;
        store.in(data(), anchors());
    }

    /** The same with a store that each may have. */
    CommandsOnStore(Path folder) {
        this(STORE, folder);
    }

    /** The folder of the store. */
    Path data() {
        return folder.resolve("data");
    }

    /** The folder in which its end is kept. */
    Path anchors() {
        return folder.resolve(".config/vigil/anchor");
    }

    /** Runs a command for somebody who types these passwords; what it ends with. */
    int run(String user, List<String> passwords, String typed) {
        said = new StringWriter();
        troubles = new StringWriter();
        StoreEntrance entrance =
                ClinicStore.entrance(
                        words, folder, troubles::append, passwords.toArray(String[]::new));
        FolderKeeper keeper = new FolderKeeper(entrance);
        String all = typed + " --data " + data() + " --user " + user + " --password-fd 0";
        return new CommandLine(new OpenWindow(Folders.Computer.here()))
                .addSubcommand(
                        new VerifyCommand(
                                new RecordVerifier(CodeTable.shipped(), "0.1.0"), keeper, words))
                .addSubcommand(new BackupCommand(keeper, words))
                .addSubcommand(new RestoreCommand(keeper, words))
                .addSubcommand(new AccountsCommand(new FolderAccounts(entrance), words))
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(troubles))
                .execute(all.split(" ", -1));
    }

    /** The same for one of the invented people, who types their own. */
    int run(String user, String typed) {
        return run(user, List.of(DemoStaff.password(user)), typed);
    }

    /** What the last command answered. */
    String said() {
        return said.toString();
    }

    /** What the last command said beside its answer. */
    String troubles() {
        return troubles.toString();
    }

    /** Everything of access that is on record. */
    List<AccessEvent> onRecord() {
        try (KeyedStore keyed = ClinicStore.locked(data())) {
            DemoStaff.enter(keyed.workplace(), DemoStaff.people().get(1));
            return keyed.workplace().audit().stream().map(AccessFact::event).toList();
        }
    }
}
