package vigil.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.disk.UnfitFileException.Why;

/** What is no file is not waited for, and of what is too long nothing fills the memory. */
@Timeout(60)
final class PlainFileTest {
    private static final int MOST = 1000;

    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("one.json");
    }

    private static void refused(ThrowingCallable read, Why why) {
        assertThatThrownBy(read)
                .isInstanceOfSatisfying(
                        UnfitFileException.class, e -> assertThat(e.why()).isEqualTo(why))
                .hasMessageContaining("one.json: ")
                .hasMessageContaining(why.name());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoFileIsRefusedAtOnceAndStays(OddThing thing) throws Exception {
        thing.layAt(file());
        assertThat(PlainFile.liesAt(file())).isTrue();
        refused(() -> PlainFile.bytes(file(), MOST), thing.why());
        refused(() -> PlainFile.text(file(), MOST), thing.why());
        refused(() -> PlainFile.confirm(file(), MOST), thing.why());
        assertThat(PlainFile.holds(file(), new byte[3])).isFalse();
        assertThat(PlainFile.liesAt(file())).isTrue();
    }

    @Test
    void whatIsNotThereIsSaidApart() {
        assertThat(PlainFile.liesAt(file())).isFalse();
        refused(() -> PlainFile.bytes(file(), MOST), Why.MISSING);
    }

    @Test
    void asManyBytesAsMayBeAreRead() throws IOException {
        Files.write(file(), new byte[MOST]);
        assertThat(PlainFile.bytes(file(), MOST)).hasSize(MOST);
        refused(() -> PlainFile.bytes(file(), MOST - 1), Why.TOO_LARGE);
        assertThat(PlainFile.holds(file(), new byte[MOST])).isTrue();
        assertThat(PlainFile.holds(file(), new byte[MOST - 1])).isFalse();
        assertThat(PlainFile.holds(file(), new byte[MOST + 1])).isFalse();
    }

    @Test
    void aFileOfHolesIsNotReadIntoMemory() throws IOException {
        try (RandomAccessFile holes = new RandomAccessFile(file().toFile(), "rw")) {
            holes.setLength(5L << 30);
        }
        refused(() -> PlainFile.bytes(file(), MOST), Why.TOO_LARGE);
        assertThat(PlainFile.holds(file(), new byte[3])).isFalse();
    }

    @Test
    void aLinkToAFileIsFollowed() throws IOException {
        Files.writeString(folder.resolve("other"), "{}");
        Files.createSymbolicLink(file(), Path.of("other"));
        assertThat(PlainFile.text(file(), MOST)).isEqualTo("{}");
    }

    @Test
    void whatIsNoTextIsNotReadAsText() throws IOException {
        Files.write(file(), "{}".getBytes(StandardCharsets.UTF_16));
        refused(() -> PlainFile.text(file(), MOST), Why.NO_TEXT);
        Files.writeString(file(), "Zoë");
        assertThat(PlainFile.text(file(), MOST)).isEqualTo("Zoë");
    }
}
