package vigil.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
import vigil.export.SigningLines.SignatureLine;
import vigil.export.check.RecordVerifier;
import vigil.export.check.Verdict;
import vigil.keeping.Backup;
import vigil.keeping.Progress;
import vigil.keeping.StoreReading;
import vigil.people.Permission;
import vigil.wording.Sentences;

/**
 * {@code verify}: with {@code FILE --fingerprint …} checks an exported record alone, with no store
 * and no network; with {@code --data DIR} a whole store, from end to end.
 */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeOnInvalidInput = 1,
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "Ends with%n",
        exitCodeList = {
            "0:everything in the record or store follows from entries signed by whom they name",
            "1:the words were not understood",
            "2:the record or store cannot be relied on, or cannot be read",
            "3:the store is in use by a running window, or who asks does not come in",
            "4:the folder of the store or the disk does not allow it"
        },
        description =
                "Checks an exported session record without the store it came from, or a whole"
                        + " store: chains, signatures, and that its end is the one kept outside.")
public final class VerifyCommand implements Callable<Integer> {
    private static final int HEAD_SHOWN = 16;

    private final RecordVerifier verifier;
    private final StoreKeeper keeper;
    private final Sentences words;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Which which = new Which();

    @Mixin private Credentials who = new Credentials();

    @Option(names = "--json", description = "Says what was found in the store as JSON.")
    private boolean json;

    /** What is checked. */
    static final class Which {
        @ArgGroup(exclusive = false, multiplicity = "1")
        private @Nullable Alone record;

        @Option(
                names = "--data",
                required = true,
                paramLabel = "DIR",
                description = "The folder of a clinic's store.")
        private @Nullable Path data;
    }

    /** A record alone. */
    static final class Alone {
        @Parameters(paramLabel = "FILE", arity = "1", description = "A session record in JSON.")
        private Path file = Path.of("");

        @Option(
                names = "--fingerprint",
                required = true,
                paramLabel = "HEX",
                description =
                        "The fingerprint of the first administrator's key, as printed on the"
                                + " recovery sheet: 32 figures and letters; spaces do not matter.")
        private String fingerprint = "";
    }

    @Spec private @Nullable CommandSpec spec;

    /** A command of this version of the program. */
    public VerifyCommand(RecordVerifier verifier, StoreKeeper keeper, Sentences words) {
        this.verifier = verifier;
        this.keeper = keeper;
        this.words = words;
    }

    @Override
    public Integer call() {
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        Path folder = which.data;
        if (folder != null) {
            return Answer.to(line, words, json, answer -> store(folder, answer));
        }
        Alone alone = which.record == null ? new Alone() : which.record;
        ExitCode code = run(alone, line.getOut(), line.getErr());
        line.getOut().flush();
        line.getErr().flush();
        return code.code();
    }

    private ExitCode store(Path folder, Answer answer) {
        try (StoreKeeper.Opened store = keeper.open(folder, who, Permission.VERIFY_STORE)) {
            StoreReading reading = store.verify(answer.progress());
            ExitCode code = StoreFindings.said(reading, store.unanchored(), answer);
            if (!reading.sound()) {
                Optional<Backup> newest = store.newestSound(Optional.empty(), Progress.SILENT);
                newest.ifPresentOrElse(
                        backup -> answer.trouble("command.verify.backup", backup.file()),
                        () -> answer.trouble("command.verify.no-backup"));
                newest.ifPresent(backup -> answer.put("backup", StoreFindings.fields(backup)));
            }
            return code;
        }
    }

    private ExitCode run(Alone alone, PrintWriter out, PrintWriter err) {
        if (!RecordVerifier.isFingerprint(alone.fingerprint)) {
            err.println(words.say("verify.fingerprint"));
            return ExitCode.USAGE;
        }
        try {
            return said(
                    verifier.verify(Files.readAllBytes(alone.file), alone.fingerprint), out, err);
        } catch (IOException e) {
            err.println(words.say("verify.unreadable", alone.file));
            return ExitCode.CONTENT;
        }
    }

    private ExitCode said(Verdict verdict, PrintWriter out, PrintWriter err) {
        return switch (verdict) {
            case Verdict.Sound sound -> {
                sound(sound, out);
                yield ExitCode.DONE;
            }
            case Verdict.OfAnotherVersion(String program) -> {
                err.println(words.say("verify.another-version", program));
                yield ExitCode.CONTENT;
            }
            case Verdict.Unsound(Verdict.Finding finding, String where) -> {
                err.println(words.say("verify.unsound"));
                err.println(words.say("verify.finding." + finding.name(), where));
                yield ExitCode.CONTENT;
            }
        };
    }

    private void sound(Verdict.Sound sound, PrintWriter out) {
        out.println(words.say("verify.sound", sound.session().value(), sound.revision()));
        out.println(words.say("verify.head", sound.head().substring(0, HEAD_SHOWN)));
        if (sound.signatures().isEmpty()) {
            out.println(words.say("verify.unsigned"));
        }
        for (SignatureLine one : sound.signatures()) {
            out.println(
                    words.say(
                            one.superseded() ? "verify.signature.superseded" : "verify.signature",
                            one.name(),
                            words.say("role." + one.role()),
                            words.say("signatureMeaning." + one.meaning()),
                            one.at(),
                            one.upto()));
        }
    }
}
