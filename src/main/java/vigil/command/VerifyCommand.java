package vigil.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.export.SigningLines.SignatureLine;
import vigil.export.check.RecordVerifier;
import vigil.export.check.Verdict;
import vigil.wording.Sentences;

/**
 * {@code verify FILE --fingerprint …}: checks an exported record alone, with no store and no
 * network.
 */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeOnInvalidInput = 1,
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "Ends with%n",
        exitCodeList = {
            "0:every byte of the record follows from entries that were signed by whom they name",
            "1:the words were not understood",
            "2:the record cannot be relied on, or cannot be read"
        },
        description = "Checks an exported session record without the store it came from.")
public final class VerifyCommand implements Callable<Integer> {
    private static final int HEAD_SHOWN = 16;

    private final RecordVerifier verifier;
    private final Sentences words;

    @Parameters(paramLabel = "FILE", description = "A session record in JSON.")
    private @Nullable Path file;

    @Option(
            names = "--fingerprint",
            required = true,
            paramLabel = "HEX",
            description =
                    "The fingerprint of the first administrator's key, as printed on the recovery"
                            + " sheet: 32 figures and letters; spaces do not matter.")
    private String fingerprint = "";

    @Spec private @Nullable CommandSpec spec;

    /** A command of this version of the program. */
    public VerifyCommand(RecordVerifier verifier, Sentences words) {
        this.verifier = verifier;
        this.words = words;
    }

    @Override
    public Integer call() {
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        ExitCode code = run(line.getOut(), line.getErr());
        line.getOut().flush();
        line.getErr().flush();
        return code.code();
    }

    private ExitCode run(PrintWriter out, PrintWriter err) {
        if (!RecordVerifier.isFingerprint(fingerprint)) {
            err.println(words.say("verify.fingerprint"));
            return ExitCode.USAGE;
        }
        Path asked = file == null ? Path.of("") : file;
        try {
            return said(verifier.verify(Files.readAllBytes(asked), fingerprint), out, err);
        } catch (IOException e) {
            err.println(words.say("verify.unreadable", asked));
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
