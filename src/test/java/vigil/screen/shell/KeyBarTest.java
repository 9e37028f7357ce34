package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.charting.DiskSpace;
import vigil.screen.desk.SaveState;
import vigil.screen.kit.FxHarness;

/** The bottom bar says how much room the disk has while it is filling, and nothing before. */
class KeyBarTest {

    private static String status(Optional<DiskSpace> space) {
        FxHarness.start();
        return FxHarness.onFx(
                () -> {
                    KeyBar bar = new KeyBar(ShellRoom.WORDS);
                    bar.saved(new SaveState.Nothing());
                    bar.space(space);
                    return bar.status();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2048, Nothing entered yet",
        "1024, Nothing entered yet",
        "1023, Disk: 1023 MiB left Nothing entered yet",
        "200, Disk: 200 MiB left Nothing entered yet",
        "199, 'Disk: 199 MiB left, no new session Nothing entered yet'",
        "0, 'Disk: 0 MiB left, no new session Nothing entered yet'"
    })
    void saysHowMuchRoomIsLeft(long mebibytes, String said) {
        assertThat(status(Optional.of(new DiskSpace(mebibytes << 20)))).isEqualTo(said);
    }

    @Test
    void saysNothingOfItBeforeItIsKnown() {
        assertThat(status(Optional.empty())).isEqualTo("Nothing entered yet");
    }
}
