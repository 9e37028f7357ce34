package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

class NativePartTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir private Path folder;

    @Test
    void itLiesThereOnceHoweverOftenTheProgramStarts() throws IOException {
        assertThat(NativePart.lies(folder)).isTrue();
        Files.setLastModifiedTime(part(), LONG_AGO);
        assertThat(NativePart.lies(folder)).isTrue();

        assertThat(listed()).containsExactly(part());
        assertThat(Files.getLastModifiedTime(part())).isEqualTo(LONG_AGO);
    }

    @Test
    void oneThatIsCutOrChangedIsReplaced() throws IOException {
        NativePart.lies(folder);
        byte[] shipped = Files.readAllBytes(part());
        byte[] changed = shipped.clone();
        changed[shipped.length / 2] ^= 1;
        for (byte[] spoilt : List.of(new byte[0], changed)) {
            Files.write(part(), spoilt);

            assertThat(NativePart.lies(folder)).isTrue();

            assertThat(part()).hasBinaryContent(shipped);
            assertThat(listed()).containsExactly(part());
        }
    }

    @Test
    void whereAWayIsShownAlreadyNothingIsUnpacked() throws IOException {
        // The first store of this program showed the driver its way.
        Stores.create(folder.resolve("first")).close();

        NativePart.unpackInto(folder.resolve("second"));

        assertThat(folder.resolve("second")).doesNotExist();
    }

    private Path part() {
        return folder.resolve(LibraryLoaderUtil.getNativeLibName());
    }

    private List<Path> listed() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
