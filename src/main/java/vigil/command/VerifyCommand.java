package vigil.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vigil.disk.PlainFile;
import vigil.disk.UnfitFileException;
import vigil.export.check.RecordVerifier;
import vigil.keeping.Backup;
import vigil.keeping.Progress;
import vigil.keeping.StoreReading;
import vigil.people.Permission;
import vigil.quantity.Parsed;
import vigil.quantity.TypedText;
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
            "3:the store is in use by a running window, or who asks does not come in or may not",
            "4:the folder of the store or the disk does not allow it"
        },
        description =
                "Checks an exported session record without the store it came from, or a whole"
                        + " store: chains, signatures, and that its end is the one kept outside.")
public final class VerifyCommand implements Callable<Integer> {

    private final RecordVerifier verifier;
    private final StoreKeeper keeper;
    private final Sentences words;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Which which = new Which();

    @Mixin private Credentials who = new Credentials();

    @Option(names = "--json", description = "Answers as JSON.")
    private boolean json;

    /** What is checked. */
    static final class Which {
        @ArgGroup(exclusive = false, multiplicity = "1")
        private @Nullable Alone record;

        @ArgGroup(exclusive = false, multiplicity = "1")
        private @Nullable Whole store;
    }

    /** A whole store. */
    static final class Whole {
        @Option(
                names = "--data",
                required = true,
                paramLabel = "DIR",
                converter = NamedPath.class,
                description = "The folder of a clinic's store.")
        private Path data = Path.of("");

        @Option(
                names = "--paper",
                paramLabel = "ENTRY:HEAD",
                converter = TypedFoot.class,
                description =
                        "Compares the store with the foot of a printed record, as 512:9f3a…; may be"
                                + " said several times. An older copy of everything is found so.")
        private List<Foot> paper = new ArrayList<>();

        @ArgGroup(exclusive = false)
        private @Nullable Compared compared;
    }

    /** What stands at the foot of a printed record: where the store stood, and its hash there. */
    record Foot(long entry, String head) {}

    /** It as it is typed: the entry, a colon, 16 or more digits and letters. */
    static final class TypedFoot implements ITypeConverter<Foot> {
        private static final Pattern FOOT = Pattern.compile("(\\d{1,18}):([0-9a-f]{16,64})");

        @Override
        public Foot convert(String typed) {
            Matcher matcher = FOOT.matcher(typed.toLowerCase(Locale.ROOT));
            if (!matcher.matches()) {
                throw new TypeConversionException(
                        "%s is not as at the foot of a record, for example 512:9f3a5b77c01d2e48"
                                .formatted(typed));
            }
            return new Foot(Long.parseLong(matcher.group(1)), matcher.group(2));
        }
    }

    /** Its end was not found outside it, and an administrator compared it. */
    static final class Compared {
        @Option(
                names = "--compared",
                required = true,
                paramLabel = "ENTRY",
                description =
                        "An administrator compared the end of a store that was not found where it"
                                + " is kept outside; the number of the entry that was its last.")
        private long entry;

        @Option(
                names = "--note",
                required = true,
                paramLabel = "TEXT",
                description = "What was compared, and why the end was missing.")
        private String note = "";
    }

    /** A record alone. */
    static final class Alone {
        @Parameters(
                paramLabel = "FILE",
                converter = NamedPath.class,
                arity = "1",
                description = "A session record in JSON.")
        private Path file = Path.of("");

        @Option(
                names = "--fingerprint",
                required = true,
                paramLabel = "HEX",
                description =
                        "The fingerprint of the first administrator's key, as printed on the"
                                + " recovery sheet: 32 digits and letters; spaces do not matter.")
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
        Whole whole = which.store;
        if (whole != null) {
            Optional<Compared> compared = Optional.ofNullable(whole.compared);
            compared.ifPresent(one -> confirmReadable(one.note, line));
            return Answer.to(line, words, json, answer -> store(whole, compared, answer));
        }
        Alone alone = which.record == null ? new Alone() : which.record;
        return Answer.to(line, words, json, answer -> alone(alone, answer));
    }

    private void confirmReadable(String note, CommandLine line) {
        if (LostLetter.in(note)) {
            throw new ParameterException(line, words.say("command.lost"));
        }
        if (!(TypedText.line(note) instanceof Parsed.Read<String>)) {
            throw new ParameterException(line, words.say("command.verify.note"));
        }
    }

    private ExitCode store(Whole whole, Optional<Compared> compared, Answer answer) {
        Permission needed = compared.isPresent() ? Permission.CONFIRM_END : Permission.VERIFY_STORE;
        try (StoreKeeper.Opened store = keeper.open(whole.data, who, needed)) {
            StoreReading reading = store.verify(answer.progress("command.progress"));
            ExitCode papers =
                    whole.paper.stream()
                            .map(foot -> papered(store, reading, foot, answer))
                            .reduce(ExitCode.DONE, ExitCode::or);
            if (reading.sound() && papers == ExitCode.DONE && compared.isPresent()) {
                return noted(store, reading, compared.get(), answer);
            }
            ExitCode code =
                    StoreFindings.said(reading, store.unanchored(), answer)
                            .or(StoreFindings.unguarded(store.unguarded(), answer))
                            .or(papers);
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

    private static ExitCode papered(
            StoreKeeper.Opened store, StoreReading reading, Foot foot, Answer answer) {
        Optional<String> hash = store.hashAt(foot.entry());
        if (hash.isEmpty()) {
            answer.trouble("command.verify.paper.beyond", foot.entry(), reading.head().revision());
            return ExitCode.CONTENT;
        }
        if (!hash.get().startsWith(foot.head())) {
            answer.trouble("command.verify.paper.other", foot.entry());
            return ExitCode.CONTENT;
        }
        answer.line("command.verify.paper", foot.entry());
        return ExitCode.DONE;
    }

    /** What the store ended with is typed once more, so that nobody notes what they never saw. */
    private static ExitCode noted(
            StoreKeeper.Opened store, StoreReading reading, Compared compared, Answer answer) {
        Optional<StoreKeeper.EndNotFound> end = store.unanchored();
        if (end.isPresent() && end.get().last() != compared.entry) {
            ExitCode code = StoreFindings.said(reading, end, answer);
            answer.trouble("command.verify.other-end", compared.entry, end.get().last());
            return code;
        }
        store.compared(compared.note.strip());
        answer.put("compared", compared.entry);
        answer.line("accounts.done.anchor");
        return StoreFindings.said(reading, answer);
    }

    private ExitCode alone(Alone alone, Answer answer) {
        if (!RecordVerifier.isFingerprint(alone.fingerprint)) {
            answer.trouble("verify.fingerprint");
            return ExitCode.USAGE;
        }
        try {
            byte[] file = PlainFile.bytes(alone.file, RecordVerifier.MOST_BYTES);
            return RecordVerdict.said(verifier.verify(file, alone.fingerprint), words, answer);
        } catch (UnfitFileException e) {
            answer.trouble("verify.unreadable", alone.file, FileFaultText.of(words, e.fault()));
            return ExitCode.CONTENT;
        }
    }
}
