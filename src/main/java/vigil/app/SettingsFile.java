package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vigil.access.keys.AccessFault;
import vigil.access.signin.IdleLock;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.disk.PlainFile;
import vigil.disk.UnfitFileException;
import vigil.ledger.ReplacedFile;
import vigil.notation.NotationException;
import vigil.notation.RecordNotation;
import vigil.screen.kit.Words;
import vigil.screen.settings.ClinicSettings;

/**
 * The settings of a clinic in {@code settings.json} beside its store; where the end of the store is
 * kept stands in a file of the workstation.
 */
final class SettingsFile implements ClinicSettings {
    private static final String FORMAT = "vigil.settings";

    /** No small file beside a store has more bytes. */
    static final int LARGEST = 100_000;

    /** Typed in no field of the program; a tilde says of a time that it is about right. */
    private static final String PREFIX = "%";

    private static final String SUFFIX = "\r";

    /** What the file says. */
    public record Written(
            String format,
            int version,
            int idleMinutes,
            String scanPrefix,
            String scanSuffix,
            String exports) {}

    private final RecordNotation<Written> notation = new RecordNotation<>(Written.class);
    private final Path data;
    private final Path file;
    private final AnchorPlaceFile anchors;

    SettingsFile(Folders folders, Words words) {
        this.data = folders.data().toAbsolutePath().normalize();
        this.file = data.resolve("settings.json");
        this.anchors = new AnchorPlaceFile(folders, words);
    }

    @Override
    public Values now() {
        if (!PlainFile.liesAt(file)) {
            return new Values(
                    IdleLock.USUAL.minutes(),
                    PREFIX,
                    SUFFIX,
                    data.resolve("export"),
                    anchors.folder());
        }
        try {
            Written written = notation.readEdited(PlainFile.text(file, LARGEST));
            if (!written.format().equals(FORMAT) || written.version() != 1) {
                throw unreadable();
            }
            return new Values(
                    new IdleLock(written.idleMinutes()).minutes(),
                    written.scanPrefix(),
                    written.scanSuffix(),
                    Path.of(written.exports()),
                    anchors.folder());
        } catch (NotationException | IllegalArgumentException e) {
            throw unreadable();
        } catch (UnfitFileException e) {
            throw new LedgerException(new StoreFault.Failed(String.valueOf(e.getMessage())), e);
        }
    }

    /** The same for a start, which ends where they cannot be read, with what to do about it. */
    Values atStart(Words words) {
        try {
            return now();
        } catch (LedgerException e) {
            if (e.getCause() instanceof UnfitFileException unfit) {
                throw SetUpException.unfit(words, file, unfit);
            }
            throw new SetUpException(words.say("app.settings", file));
        }
    }

    private LedgerException unreadable() {
        return new LedgerException(new StoreFault.Failed(file + ": " + AccessFault.MALFORMED));
    }

    @Override
    public Result keep(Values values) {
        Values before = now();
        if (!values.exports().equals(before.exports()) && !writable(values.exports())) {
            return new Result.Refused(values.exports(), Refusal.CLOSED);
        }
        if (!values.anchors().equals(before.anchors())) {
            if (values.anchors().toAbsolutePath().normalize().startsWith(data)) {
                return new Result.Refused(values.anchors(), Refusal.WITHIN_STORE);
            }
            if (!writable(values.anchors())) {
                return new Result.Refused(values.anchors(), Refusal.CLOSED);
            }
            anchors.moveTo(values.anchors());
        }
        write(values);
        return new Result.Kept();
    }

    private static boolean writable(Path folder) {
        return Files.isDirectory(folder) && Files.isWritable(folder);
    }

    private void write(Values values) {
        try {
            ReplacedFile.write(
                    file,
                    notation.writeSpread(
                            new Written(
                                    FORMAT,
                                    1,
                                    values.idleMinutes(),
                                    values.scanPrefix(),
                                    values.scanSuffix(),
                                    values.exports().toString())));
        } catch (IOException e) {
            throw new LedgerException(ReplacedFile.fault(file, e), e);
        }
    }
}
