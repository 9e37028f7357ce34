package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.screen.kit.Ticker;
import vigil.screen.kit.Work;
import vigil.screen.setup.Founding.Folder;

/** Which folders a new store may be made in. */
final class FolderOfNewStoreTest {
    @TempDir private Path folder;

    private Folder look() {
        Work work = Work.start(Ticker.real());
        try {
            return new FirstFounding(
                            Wiring.words(),
                            new Folders(folder, folder, folder, false),
                            work,
                            new SystemClock(java.time.ZoneOffset.UTC),
                            (folders, failed) -> {})
                    .look(folder);
        } finally {
            work.close();
        }
    }

    @Test
    void whatAKilledSetUpLeftDoesNotStandInTheWayOfTheNext() throws IOException {
        assertThat(look()).isEqualTo(Folder.FREE);
        Files.createFile(folder.resolve("vigil.lock"));
        Files.writeString(folder.resolve("vigil-new.db"), "half");
        Files.writeString(folder.resolve("vigil-new.db-wal"), "half");
        Files.writeString(folder.resolve("vigil-new.db-shm"), "half");
        Files.writeString(folder.resolve("vigil-new.db-journal"), "half");
        assertThat(look()).isEqualTo(Folder.FREE);
        Files.writeString(folder.resolve("thesis.txt"), "of somebody");
        assertThat(look()).isEqualTo(Folder.OCCUPIED);
    }
}
