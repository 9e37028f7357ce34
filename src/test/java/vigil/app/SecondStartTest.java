package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.store.KeyedStore;

/** A second start on the store of an open window: two programs, as a shell starts them. */
final class SecondStartTest {
    private static final int MOST_STARTS = 30;

    @TempDir private Path folder;

    private Child headless() {
        return new Child(
                folder, "-Dglass.platform=Unseen", "-Dprism.order=sw", "-Djava.awt.headless=true");
    }

    @Test
    void bringsTheFirstWindowToTheFrontAndSaysSo() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        ClinicStore.in(data);
        Process first = headless().start("--data", data.toString());
        try {
            Child.Ended second = headless().run("--version");
            // Until the first has its window, the second explains itself or waits at the door.
            for (int start = 0; start < MOST_STARTS && !came(second); start++) {
                if (!Files.exists(data.resolve("vigil.lock"))) {
                    second = headless().run("--version");
                } else {
                    second = headless().run("--data", data.toString());
                    assertThat(second.code()).isEqualTo(3);
                }
            }
            assertThat(came(second)).as(second.troubles()).isTrue();
            second = headless().run("--data", data.toString());
            assertThat(came(second)).as(second.troubles()).isTrue();
            assertThat(second.troubles()).contains(data.toString());
            assertThat(data.resolve("vigil.call")).doesNotExist();
            assertThat(first.isAlive()).isTrue();
            assertThat(Files.readString(folder.resolve(".local/state/vigil/log/vigil.log")))
                    .contains("A second start calls the window to the front");
        } finally {
            first.destroy();
            if (!first.waitFor(1, TimeUnit.MINUTES)) {
                first.destroyForcibly();
            }
        }
    }

    private static boolean came(Child.Ended second) {
        return second.troubles().contains("Its window came to the front.");
    }

    @Test
    void whereNobodyComesItExplainsItselfAndLeavesNothing() throws Exception {
        Path data = folder.resolve("data");
        ClinicStore.in(data);
        try (KeyedStore first = ClinicStore.locked(data)) {
            Child.Ended second = headless().run("--data", data.toString());
            assertThat(second.code()).isEqualTo(3);
            assertThat(second.troubles())
                    .contains("Another window of Vigil, or a command, has this store open.");
            assertThat(data.resolve("vigil.call")).doesNotExist();
            assertThat(first.workplace().people()).isNotEmpty();
        }
    }
}
