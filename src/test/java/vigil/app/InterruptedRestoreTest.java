package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.ledger.InterruptedCopies;

/** What a restore left that was killed is cleared by whatever comes next, and no store. */
final class InterruptedRestoreTest {
    @TempDir private Path folder;

    private CommandsOnStore at;

    @BeforeEach
    void aStore() {
        at = new CommandsOnStore(folder);
    }

    /** As a kill in the middle of the copy leaves it. */
    private Path halfCopyIn(Path place) throws IOException {
        byte[] whole = Files.readAllBytes(at.data().resolve("vigil.db"));
        Files.createDirectories(place);
        return Files.write(place.resolve("vigil-new.db"), Arrays.copyOf(whole, whole.length / 2));
    }

    private List<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theNextStartTakesAHalfCopyAway() throws IOException {
        Path half = halfCopyIn(at.data().resolve("restored-1"));
        Path begun = Files.createDirectory(at.data().resolve("restored-2"));
        Path another = halfCopyIn(at.data().resolve("restored-3"));
        Files.writeString(another.resolveSibling("note.txt"), "of somebody");
        assertThat(at.run("osei", "verify")).isZero();
        assertThat(half.getParent()).doesNotExist();
        assertThat(begun).doesNotExist();
        assertThat(another).as("not alone in its folder").exists();
    }

    /** As a kill leaves it between the copy and the end of a drill or of {@code --replace}. */
    @Test
    void theNextStartTakesAWholeCopyAwayThatNobodyWasToKeepAndNoOther() throws IOException {
        Path passing = InterruptedCopies.folderForPassing(at.data());
        Path kept = Files.createDirectory(at.data().resolve("restored-2"));
        for (Path one : List.of(passing, kept)) {
            Files.copy(at.data().resolve("vigil.db"), one.resolve("vigil.db"));
        }
        assertThat(at.run("osei", "verify")).isZero();
        assertThat(passing).doesNotExist();
        assertThat(names(kept)).containsExactly("vigil.db");
    }

    @Test
    void whatNobodyWasToKeepIsMarkedBeforeItIsCopied() throws IOException {
        assertThat(names(InterruptedCopies.folderForPassing(at.data())))
                .containsExactly("vigil.passing");
        assertThat(at.run("bell", "backup")).isZero();
        assertThat(at.run("mbeki", "restore --drill")).isZero();
        assertThat(at.run("mbeki", "restore --replace")).isZero();
        assertThat(names(at.data())).noneMatch(name -> name.startsWith("restored-"));
        assertThat(at.run("osei", "verify")).isZero();
    }

    @Test
    void theNextRestoreUsesItsFolder() throws IOException {
        assertThat(at.run("bell", "backup")).isZero();
        Path place = halfCopyIn(at.data().resolve("restored-1")).getParent();
        assertThat(at.run("mbeki", "restore")).isZero();
        assertThat(names(place)).containsExactly("vigil.db");
        Path into = halfCopyIn(folder.resolve("copy")).getParent();
        assertThat(at.run("mbeki", "restore --into " + into)).isZero();
        assertThat(names(into)).containsExactly("vigil.db");
    }

    @Test
    void aHalfCopyBesideASoundStoreIsClearedAndBesideADamagedOneKept() throws Exception {
        Path half = halfCopyIn(at.data());
        assertThat(at.run("osei", "verify")).isZero();
        assertThat(half).doesNotExist();
        halfCopyIn(at.data());
        RawStore.change(
                at.data().resolve("vigil.db"),
                "DROP TRIGGER event_is_not_changed",
                "UPDATE event SET ct = zeroblob(length(ct)) WHERE store_seq IN (100, 101)");
        assertThat(at.run("osei", "verify")).isEqualTo(2);
        assertThat(half).exists();
    }
}
