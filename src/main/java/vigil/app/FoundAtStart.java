package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.access.keys.AccessException;
import vigil.access.workplace.AccessStore;
import vigil.access.workplace.FirstSetUp;
import vigil.app.store.KeyedStore;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.ledger.SqliteLedger;
import vigil.screen.kit.Words;
import vigil.screen.kit.Work;
import vigil.wording.StoreFindingText;

/** What a start finds in the folder of a store; each has a window of its own. */
sealed interface FoundAtStart {

    /** A store that opened, locked. */
    record Store(Clinics.Opened opened) implements FoundAtStart {}

    /** No store, or one whose set-up was left: it is set up. */
    record ToSetUp() implements FoundAtStart {}

    /**
     * A store that does not open, or is gone where one lay; there is never a new one in its place.
     *
     * @param why in a sentence or two
     */
    record Unopened(String why) implements FoundAtStart {}

    /** What the computer does not allow, or another program that has the store open. */
    record Refused(SetUpException why) implements FoundAtStart {}

    /**
     * The same as {@link #in}, for a start that has a window to say in why there is no store.
     *
     * @param confirm throws {@link SetUpException} where these are not the folders to look in
     */
    static FoundAtStart orRefused(Folders folders, Runnable confirm, Work work) {
        try {
            confirm.run();
            return in(folders, work);
        } catch (SetUpException e) {
            return new Refused(e);
        }
    }

    /**
     * Looks, and opens the store that is there; throws {@link SetUpException} where the computer
     * does not allow it or another program has it open.
     */
    static FoundAtStart in(Folders folders, Work work) {
        Words words = Wiring.words();
        Path data = folders.data();
        new AnchorPlaceFile(folders, words).confirm();
        if (!folders.demo() && !SqliteLedger.liesIn(data)) {
            if (isLeftOfOne(data)) {
                return new Unopened(words.say("setup.rescue.gone", data));
            }
            Clinics.folderOfNewStore(words, folders);
            return new ToSetUp();
        }
        try {
            Clinics clinics = new Clinics(words, folders, work::inTurn);
            return work.inTurn(
                    () -> folders.demo() ? new Store(clinics.demoToShow()) : judged(clinics, data));
        } catch (SetUpException e) {
            return new Unopened(whereABackupHelps(words, data, e.getCause()).orElseThrow(() -> e));
        }
    }

    /**
     * What is wrong with the store, where a backup helps: against what the computer does not allow,
     * or a store of another version, it does not. What to do the window says that offers it.
     */
    private static Optional<String> whereABackupHelps(
            Words words, Path data, @Nullable Throwable cause) {
        return switch (cause) {
            case AccessException _ -> Optional.of(words.say("setup.rescue.keys", data));
            case LedgerException of when of.fault() instanceof StoreFault.Torn(String finding) ->
                    Optional.of(
                            words.say(
                                    "setup.rescue.torn",
                                    data,
                                    StoreFindingText.of(words, finding)));
            case LedgerException of when of.fault().ofTheFile() ->
                    Optional.of(words.say("setup.rescue.no-store", data));
            case null, default -> Optional.empty();
        };
    }

    /** On the ledger's thread. The clinic's files are read only where the set-up is over. */
    private static FoundAtStart judged(Clinics clinics, Path data) {
        KeyedStore keyed = clinics.locked();
        boolean keysGone = keysGone(keyed);
        if (!keysGone && FirstFounding.stage(keyed.workplace()) == FirstSetUp.Stage.DONE) {
            return new Store(clinics.furnished(keyed));
        }
        keyed.close();
        return keysGone
                ? new Unopened(Wiring.words().say("setup.rescue.keys", data))
                : new ToSetUp();
    }

    /**
     * Whether there is something that no key opens: a set-up may begin only where nothing is. On
     * the ledger's thread.
     */
    static boolean keysGone(KeyedStore keyed) {
        AccessStore access = keyed.store().access();
        boolean trusted = keyed.workplace().ring().isPresent();
        boolean slots = !access.slots().isEmpty();
        boolean blank = access.statements().isEmpty() && !keyed.ledger().holdsEntries();
        return trusted != slots || (!trusted && !blank);
    }

    /** Whether backups or damaged files say that a store lay here. */
    static boolean isLeftOfOne(Path data) {
        if (!Files.isDirectory(data)) {
            return false;
        }
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .anyMatch(
                            name ->
                                    name.equals("backup")
                                            || name.equals("backup.json")
                                            || name.startsWith("damaged-"));
        } catch (IOException e) {
            return false;
        }
    }
}
