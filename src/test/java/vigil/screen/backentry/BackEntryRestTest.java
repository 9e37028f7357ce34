package vigil.screen.backentry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A device that paper says was given within the rest is asked about once in the grid. */
class BackEntryRestTest {
    private static final String ASKED = "The rest after the last device lasts until 14:05.";

    @TempDir private Path folder;

    private BackEntryRoom room() {
        BackEntryRoom room = new BackEntryRoom(folder, "esketamine-84").shown();
        return room.into("Line 1, Time").cells("1403", "device", "28").into("Line 1, Reason");
    }

    @Test
    void as_soon_as_the_row_says_that_it_is_one() {
        try (BackEntryRoom room = room()) {
            assertThat(room.said()).contains(ASKED, "Enter once more keeps it.");
            room.type("K2231").press("Ctrl+Enter");
            assertThat(room.charted()).isEmpty();
            room.press("Ctrl+Enter");
            assertThat(room.charted()).hasSize(1);
        }
    }

    @Test
    void or_where_its_time_is_typed_last() {
        try (BackEntryRoom room = room()) {
            room.type("K2231").into("Line 1, Time").clear("Line 1, Time").type("1404");
            room.press("Ctrl+Enter");
            assertThat(room.said()).contains(ASKED, "Enter once more keeps it.");
            assertThat(room.charted()).isEmpty();
            room.press("Ctrl+Enter");
            assertThat(room.charted()).hasSize(1);
        }
    }

    @Test
    void another_time_is_not_asked_about() {
        try (BackEntryRoom room = room()) {
            room.type("K2231").into("Line 1, Time").clear("Line 1, Time").type("1405");
            room.press("Ctrl+Enter");
            assertThat(room.said()).doesNotContain(ASKED);
            assertThat(room.charted()).hasSize(1);
        }
    }

    @Test
    void nor_is_what_is_no_device() {
        try (BackEntryRoom room = room()) {
            room.clear("Line 1, Amount").into("Line 1, What").clear("Line 1, What");
            room.type("note: tired").press("Ctrl+Enter");
            assertThat(room.said()).doesNotContain(ASKED);
            assertThat(room.charted()).hasSize(1);
        }
    }
}
