package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.charting.DiskSpace;
import vigil.screen.desk.SaveState;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.session.SampleChart;
import vigil.session.Stage;

/** The bottom bar says how much room the disk has while it is filling, and nothing before. */
class KeyBarTest {
    @TempDir Path folder;

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

    /** At the bedside of a small window, where the keys are most. */
    @ParameterizedTest
    @ValueSource(ints = {1024, 1100})
    void whetherAllIsSavedStandsInTheRowOfTheKeys(int width) {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING);
        try (ShellRoom room = new ShellRoom(at, Theme.DAY, TextScale.NORMAL, width, 768)) {
            room.signIn().go(Place.TREATMENT);
            assertThat(rows(room)).hasSize(1);
            room.press("F2").type("141/86").press("Ctrl+Enter");
            assertThat(room.said()).contains(", on disk");
            assertThat(rows(room)).hasSize(1);
        }
    }

    /** A frame that says so would hold up the one that shows what was saved. */
    @Test
    void thatAnActIsOnItsWayIsSaidOnlyWhereItTakesAWhile() throws Exception {
        FxHarness.start();
        List<String> said = new ArrayList<>();
        CompletableFuture<Boolean> slow = new CompletableFuture<>();
        FxHarness.doOnFx(
                () -> {
                    KeyBar quick = new KeyBar(ShellRoom.WORDS);
                    quick.saved(new SaveState.Nothing());
                    quick.statusProperty().subscribe(text -> said.add(text));
                    quick.saved(new SaveState.Saving());
                    quick.saved(new SaveState.Saved(SampleChart.infusion().minute(5)));
                    KeyBar waiting = new KeyBar(ShellRoom.WORDS);
                    waiting.statusProperty()
                            .subscribe(text -> complete(slow, text.equals("Saving…")));
                    waiting.saved(new SaveState.Saving());
                });
        assertThat(slow.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(FxHarness.onFx(() -> List.copyOf(said)))
                .as("begun before the other, and never said")
                .containsExactly("Nothing entered yet", "Saved 14:10:00, on disk");
    }

    private static void complete(CompletableFuture<Boolean> slow, boolean said) {
        if (said) {
            slow.complete(true);
        }
    }

    /** Else all above the bar would be laid out anew, twice for each set. */
    @Test
    void theBarIsAsHighWhileASetIsOnItsWayToTheDiskAsBefore() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING);
        try (ShellRoom room = new ShellRoom(at, Theme.DAY, TextScale.NORMAL, 1000, 768)) {
            room.signIn().go(Place.TREATMENT);
            SaveState saved = new SaveState.Saved(at.desk().now().get());
            KeyBar bar =
                    room.fx.call(
                            () -> (KeyBar) room.fx.scene().lookup(".vigil-keybar").getParent());
            Set<Double> heights = new HashSet<>();
            for (int width = 700; width <= 1200; width += 5) {
                int wide = width;
                double before = room.fx.call(() -> height(bar, wide, saved));
                heights.add(before);
                assertThat(room.fx.call(() -> height(bar, wide, new SaveState.Saving())))
                        .as("%d px", width)
                        .isEqualTo(before);
            }
            assertThat(heights).as("with one row and with more").hasSizeGreaterThan(1);
        }
    }

    private static double height(KeyBar bar, double width, SaveState state) {
        bar.say(state);
        bar.resize(width, bar.getHeight());
        bar.applyCss();
        bar.layout();
        return bar.prefHeight(width);
    }

    /** The middles of what stands in the bar. */
    private static Set<Double> rows(ShellRoom room) {
        return FxHarness.onFx(
                () ->
                        room
                                .fx
                                .scene()
                                .lookup(".vigil-keybar")
                                .lookupAll(".vigil-keybar > *")
                                .stream()
                                .filter(Node::isVisible)
                                .map(Node::getBoundsInParent)
                                .map(bounds -> Math.rint(bounds.getCenterY()))
                                .collect(Collectors.toSet()));
    }
}
