package vigil.app;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.command.ExitCode;
import vigil.command.FileFaultText;
import vigil.disk.UnfitFileException;
import vigil.people.Permission;
import vigil.screen.kit.Words;

/**
 * The program cannot start as it is set up; the message is one sentence for the person who starts
 * it.
 */
final class SetUpException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    SetUpException(String sentence) {
        super(sentence);
    }

    SetUpException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** A small file that a start needs is there and cannot be read. */
    static SetUpException unfit(Words words, Path file, UnfitFileException why) {
        return new SetUpException(
                words.say("app.file.unfit", file, FileFaultText.of(words, why.fault())), why);
    }

    /** What the program ends with because of this. */
    ExitCode exitCode() {
        if (getCause() instanceof UnfitFileException unfit && !unfit.why().ofTheComputer()) {
            return ExitCode.CONTENT;
        }
        if (getCause() instanceof LedgerException store) {
            return exitCode(store.fault());
        }
        return getCause() instanceof IOException ? ExitCode.ENVIRONMENT : ExitCode.CONTENT;
    }

    /** Whether another program has the store open. */
    boolean isInUse() {
        return getCause() instanceof LedgerException store
                && store.fault() instanceof StoreFault.InUse;
    }

    /** What the program ends with because of a fault of the store. */
    static ExitCode exitCode(StoreFault fault) {
        return switch (fault) {
            case StoreFault.InUse() -> ExitCode.LOCKED;
            case StoreFault.Failed(String said) -> ExitCode.ENVIRONMENT;
            case StoreFault.ReadOnly(), StoreFault.DiskFull() -> ExitCode.ENVIRONMENT;
            case StoreFault.PlaceGone() -> ExitCode.ENVIRONMENT;
            case StoreFault.PlaceUnknown(String said) -> ExitCode.CONTENT;
            case StoreFault.NotAllowed(Permission _) -> ExitCode.LOCKED;
            case StoreFault.OtherStore() -> ExitCode.CONTENT;
            case StoreFault.Newer(int found, int known) -> ExitCode.CONTENT;
            case StoreFault.Older(int found, int oldest) -> ExitCode.CONTENT;
            case StoreFault.Torn(String finding) -> ExitCode.CONTENT;
            case StoreFault.SettingRefused(String setting) -> ExitCode.ENVIRONMENT;
            case StoreFault.NetworkDrive() -> ExitCode.ENVIRONMENT;
            case StoreFault.Locked() -> ExitCode.LOCKED;
            case StoreFault.NotAStore(), StoreFault.ChangedMeanwhile() -> ExitCode.CONTENT;
        };
    }

    /** The sentence. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
