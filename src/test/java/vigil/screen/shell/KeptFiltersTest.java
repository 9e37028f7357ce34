package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.review.KeptFilter;
import vigil.screen.credentials.TestDoor;
import vigil.screen.desk.TestDesk;
import vigil.screen.review.ReviewedSessions;
import vigil.session.Stage;

/** What somebody keeps of the review list, by keys, in a real store under keys. */
class KeptFiltersTest {
    @TempDir Path folder;

    private ShellRoom room() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING);
        at.holds(ReviewedSessions.week());
        return ShellRoom.of(at).signIn().go(Place.REVIEW);
    }

    /** Keeps what is searched for, among what is shown, under a name. */
    private static ShellRoom kept(ShellRoom room, String typed, String name) {
        return room.press("Ctrl+F").type(typed).press("Ctrl+S").type(name).press("Ctrl+Enter");
    }

    private static SortedMap<String, String> onDisk(ShellRoom room) {
        AtomicReference<SortedMap<String, String>> found = new AtomicReference<>();
        room.fx.act(
                () ->
                        room.door
                                .door()
                                .onLedger(
                                        at -> {
                                            at.storeReplaced();
                                            return at.ownSettings().now();
                                        },
                                        found::set,
                                        fault -> {
                                            throw new AssertionError(fault);
                                        }));
        room.settle();
        return found.get();
    }

    @Test
    void oneIsKeptChosenRenamedAndTakenAwayByKeys() {
        try (ShellRoom room = room()) {
            kept(room, "quimby", "Nobody");
            kept(room, "park", "Mine on Tuesdays");
            assertThat(onDisk(room))
                    .isEqualTo(
                            Map.of(
                                    "own.review-filter.Mine on Tuesdays", "EXCEPTIONS park",
                                    "own.review-filter.Nobody", "EXCEPTIONS quimby"));
            room.press("Ctrl+F").press("Esc");
            assertThat(room.said()).contains("2 of 5 sessions");
            room.press(KeyCode.TAB);
            assertThat(room.focused()).isEqualTo("Saved choices");
            room.press(KeyCode.DOWN, KeyCode.UP);
            assertThat(room.said()).contains("1 of 5 sessions");
            room.press("M");
            room.fx.press("Ctrl+A");
            room.type("Park").press("Ctrl+Enter");
            assertThat(room.said()).contains("Park").doesNotContain("Mine on Tuesdays");
            assertThat(room.focused()).as("it goes back to the list").isEqualTo("Saved choices");
            room.press("Delete");
            assertThat(room.said()).contains("“Park” is taken from your list.");
            room.press(KeyCode.ENTER);
            assertThat(onDisk(room))
                    .isEqualTo(Map.of("own.review-filter.Nobody", "EXCEPTIONS quimby"));
        }
    }

    @Test
    void aNameThatIsThereIsNotTakenTwice() {
        try (ShellRoom room = room()) {
            kept(room, "park", "Mine");
            kept(room, "meyer", "mine");
            assertThat(room.said()).contains("There is a saved choice of this name already.");
            room.press("Esc");
            assertThat(onDisk(room)).isEqualTo(Map.of("own.review-filter.Mine", "EXCEPTIONS park"));
        }
    }

    /** Whether the row at hand of the kept ones is seen whole, in the list and in the window. */
    private static boolean seen(ShellRoom room, String name) {
        return room.fx.call(
                () -> {
                    ListView<?> list =
                            (ListView<?>)
                                    room.fx.root().lookupAll(".list-view").stream()
                                            .filter(
                                                    one ->
                                                            "Saved choices"
                                                                    .equals(
                                                                            one
                                                                                    .getAccessibleText()))
                                            .findFirst()
                                            .orElseThrow();
                    Bounds all = list.localToScene(list.getLayoutBounds());
                    return list.lookupAll(".list-cell").stream()
                            .map(cell -> (ListCell<?>) cell)
                            .filter(cell -> cell.isSelected() && cell.isVisible())
                            .filter(
                                    cell ->
                                            cell.getItem() instanceof KeptFilter kept
                                                    && kept.name().equals(name))
                            .anyMatch(
                                    cell -> {
                                        Bounds at = cell.localToScene(cell.getLayoutBounds());
                                        return at.getMinY() >= all.getMinY() - 1
                                                && at.getMaxY() <= all.getMaxY() + 1;
                                    });
                });
    }

    /** Three are shown at once; whichever of them is at hand stands among those. */
    @Test
    void ofManyTheOneAtHandIsSeen() {
        List<String> names = List.of("Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Oak");
        try (ShellRoom room = room()) {
            names.forEach(name -> kept(room, name.toLowerCase(Locale.ROOT), name));
            assertThat(seen(room, "Oak")).as("kept last, and shown").isTrue();
            room.press("Ctrl+F").press("Esc").press(KeyCode.TAB).press(KeyCode.HOME);
            for (String name : names) {
                assertThat(seen(room, name)).as(name).isTrue();
                room.press(KeyCode.DOWN);
            }
            room.press("Ctrl+F").type("birch");
            assertThat(seen(room, "Birch")).as("typed and not chosen").isTrue();
        }
    }

    @Test
    void anotherPersonDoesNotSeeItAndNoFileSaysIt() throws IOException {
        try (ShellRoom room = room()) {
            kept(room, "Aldermaston-Quimby", "Birtwistle");
            assertThat(room.said()).contains("Birtwistle");
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> all = files.filter(Files::isRegularFile).toList();
                assertThat(all).hasSizeGreaterThan(2);
                for (Path one : all) {
                    assertThat(new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1))
                            .as(one.toString())
                            .doesNotContain("Aldermaston", "Birtwistle");
                }
            }
            room.press("Ctrl+L").press(KeyCode.ESCAPE).type("bell").press(KeyCode.ENTER);
            room.type(TestDoor.typed(TestDesk.BELL)).press(KeyCode.ENTER);
            assertThat(room.at.desk().user().get()).isEqualTo(TestDesk.BELL);
            room.go(Place.REVIEW);
            assertThat(room.said()).contains("Save this choice").doesNotContain("Birtwistle");
            kept(room, "park", "Bell only");
            assertThat(onDisk(room))
                    .isEqualTo(Map.of("own.review-filter.Bell only", "EXCEPTIONS park"));
        }
    }

    @Test
    void whatIsShownGoesOnPaper() {
        try (ShellRoom room = room()) {
            room.press("Ctrl+1").press("Ctrl+P");
            assertThat(room.said()).contains("The list was written to list of 2.");
        }
    }
}
