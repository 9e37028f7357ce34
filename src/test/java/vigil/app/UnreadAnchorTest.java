package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.access.audit.AccessEvent;
import vigil.app.demo.DemoStaff;

/** A store whose anchor lies there and cannot be read: the store is none the worse for it. */
final class UnreadAnchorTest {
    private CommandsOnStore at;
    @TempDir private Path home;

    @BeforeEach
    void aStore() {
        at = new CommandsOnStore(home);
    }

    private Path anchor() throws IOException {
        try (var files = Files.list(at.anchors())) {
            return files.findFirst().orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"changed", "cut", "empty", "text", "huge", "folder"})
    void anAnchorThatCannotBeReadIsNamedAndComparedAndTheStoreIsNoneTheWorse(String how)
            throws Exception {
        Path anchor = anchor();
        spoil(anchor, how);
        assertThat(at.run("osei", "verify --json")).isEqualTo(2);
        Path kept = anchor.resolveSibling(anchor.getFileName() + ".unread-1");
        assertThat(at.said())
                .contains("\"sound\":true", "\"unanchored\":", "\"unread\":\"" + kept + "\"")
                .doesNotContain("\"backup\"");
        assertThat(kept).exists();
        String last = at.said().replaceAll("(?s).*\"unanchored\":(\\d+).*", "$1");
        assertThat(at.run("osei", "verify")).isEqualTo(2);
        assertThat(at.said())
                .contains("could not be read", kept.toString(), "with --compared " + last);
        assertThat(at.troubles())
                .contains("could not be read", kept.toString())
                .doesNotContain("backup that is sound", "The store is damaged");
        assertThat(at.run("mbeki", "verify --note disk --compared " + last)).isZero();
        assertThat(at.run("osei", "verify")).isZero();
        assertThat(at.onRecord())
                .contains(
                        new AccessEvent.AnchorMissing(
                                Long.parseLong(last), Optional.of(kept.toString())));
    }

    /** As one of another user. */
    @Test
    void aFolderOfAnchorsThatNobodyMayLookIntoIsNoDamageOfTheStore() throws Exception {
        Path anchors = at.anchors();
        Files.setPosixFilePermissions(anchors, Set.of());
        Child.Ended ended =
                new Child(home).unprivileged().typing(DemoStaff.password("osei")).run(verifying());
        Files.setPosixFilePermissions(anchors, PosixFilePermissions.fromString("rwx------"));
        assertThat(ended.code()).as(ended.troubles()).isEqualTo(2);
        assertThat(ended.said()).contains("\"sound\":true", "\"unanchored\":");
        String last = ended.said().replaceAll("(?s).*\"unanchored\":(\\d+).*", "$1");
        assertThat(at.run("mbeki", "verify --note disk --compared " + last)).isZero();
        assertThat(at.run("osei", "verify")).isZero();
    }

    private String[] verifying() {
        return ("verify --json --user osei --password-fd 0 --data " + at.data()).split(" ", -1);
    }

    private static void spoil(Path anchor, String how) throws IOException {
        byte[] whole = Files.readAllBytes(anchor);
        switch (how) {
            case "changed" -> {
                whole[whole.length - 1] ^= 1;
                Files.write(anchor, whole);
            }
            case "cut" -> Files.write(anchor, Arrays.copyOf(whole, whole.length / 2));
            case "empty" -> Files.write(anchor, new byte[0]);
            case "text" -> Files.writeString(anchor, "{}");
            case "huge" -> Files.write(anchor, new byte[5_000_000]);
            default -> {
                Files.delete(anchor);
                Files.createDirectory(anchor);
            }
        }
    }

    @Test
    void anAnchorThatSaysMoreThanTheStoreIsALossAlsoWhereItsCodeDoesNotFit() throws IOException {
        byte[] before = Files.readAllBytes(at.data().resolve("vigil.db"));
        assertThat(at.run("bell", "backup")).isZero();
        Files.write(at.data().resolve("vigil.db"), before);
        spoil(anchor(), "changed");
        assertThat(at.run("osei", "verify")).isEqualTo(2);
        assertThat(at.troubles())
                .contains("the store ends before its anchor", "the code of the anchor", "backup");
    }
}
