package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FitAudit;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.SceneAudit;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.session.Stage;

/** What holds on every screen: its keys, its help, its focus, its names, its room for text. */
class EveryScreenTest {
    /** One key that means different things on different screens, each on purpose. */
    private static final Map<String, Set<String>> ONE_KEY_SEVERAL_MEANINGS =
            Map.ofEntries(
                    Map.entry("Ctrl+1", Set.of("Patient", "Sessions")),
                    Map.entry("Ctrl+2", Set.of("Protocol", "Room over time")),
                    Map.entry("Ctrl+3", Set.of("Arrival", "Drug ledger")),
                    Map.entry("Ctrl+P", Set.of("Downtime sheet", "Print as PDF", "Print the list")),
                    Map.entry("Ctrl+Enter", Set.of("Discharge", "Save the form")),
                    Map.entry("Ctrl+I", Set.of("Chart from paper", "Back to the session")),
                    Map.entry("Ctrl+F", Set.of("Find", "Find patient")),
                    Map.entry("F9", Set.of("Discharge", "Criteria for leaving")),
                    Map.entry("F2", Set.of("Vitals", "Baseline vitals")));

    /** Keys of every form and list, which no registry holds. */
    private static final Set<String> KEYS_OF_FORMS = Set.of("Ctrl+Enter");

    @TempDir Path folder;

    private TestDesk at(int minute) {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.RECOVERING);
        at.minute(27);
        at.does(at.session().vitals("158/96", 74));
        at.minute(minute);
        return at;
    }

    /** Where everybody may go. */
    private static List<Place> places() {
        return Arrays.stream(Place.values()).filter(place -> place.needs().isEmpty()).toList();
    }

    private ShellRoom everyScreen() {
        ShellRoom room = ShellRoom.of(at(60)).signIn();
        places().forEach(room::go);
        return room;
    }

    private static List<ScreenAction> actions(ShellRoom room) {
        return room.fx.call(() -> room.shell.keys().registry().all());
    }

    @Test
    void aKeyThatMeansTwoThingsIsADeliberateException() {
        try (ShellRoom room = everyScreen()) {
            Map<String, Set<String>> meanings = new TreeMap<>();
            actions(room)
                    .forEach(
                            action ->
                                    meanings.computeIfAbsent(
                                                    action.keyName(), key -> new TreeSet<>())
                                            .add(ShellRoom.WORDS.say(action.wordsKey())));
            meanings.values().removeIf(names -> names.size() == 1);
            assertThat(meanings).containsExactlyInAnyOrderEntriesOf(ONE_KEY_SEVERAL_MEANINGS);
        }
    }

    @Test
    void noTwoActionsInScopeShareAKeyAndOnlyTheLookAndASignatureNeedThree() {
        try (ShellRoom room = everyScreen()) {
            List<ScreenAction> all = actions(room);
            assertThat(all).hasSizeGreaterThan(30);
            for (ScreenAction one : all) {
                assertThat(all)
                        .filteredOn(
                                other ->
                                        other.keyName().equals(one.keyName())
                                                && other.scope().overlaps(one.scope()))
                        .containsExactly(one);
            }
            assertThat(room.fx.call(() -> room.shell.keys().registry().withThreeKeys()))
                    .extracting(ScreenAction::id)
                    .containsExactly("shell.look", "record.sign");
        }
    }

    @Test
    void everyScreenHasHelpAndEveryKeyItNamesIsInTheRegistry() throws IOException {
        try (ShellRoom room = everyScreen()) {
            List<String> pages = new ArrayList<>(List.of("signin", "lock"));
            actions(room)
                    .forEach(
                            action -> {
                                if (action.scope() instanceof ScreenAction.Scope.Screen(String of)
                                        && !pages.contains(of)) {
                                    pages.add(of);
                                }
                            });
            assertThat(pages)
                    .containsExactlyInAnyOrder(
                            "signin",
                            "lock",
                            "board",
                            "checkin",
                            "treatment",
                            "discharge",
                            "backentry",
                            "record",
                            "review");
            for (String page : pages) {
                String text = Files.readString(Path.of("assets/help", page + ".txt"));
                assertThat(text.lines().filter(line -> line.startsWith("#")).count())
                        .as(page)
                        .isGreaterThan(1);
                Set<String> known = new TreeSet<>(KEYS_OF_FORMS);
                actions(room).stream()
                        .filter(action -> isOf(action, page))
                        .forEach(action -> known.add(action.keyName()));
                assertThat(known).as(page).containsAll(keysIn(text));
            }
        }
    }

    private static boolean isOf(ScreenAction action, String page) {
        return switch (action.scope()) {
            case ScreenAction.Scope.Global() -> true;
            case ScreenAction.Scope.Screen(String of) -> of.equals(page);
            case ScreenAction.Scope.Pane(String of, String _) -> of.equals(page);
        };
    }

    /** Function keys, combinations, and single letters that stand as words of their own. */
    private static Set<String> keysIn(String text) {
        Set<String> keys = new TreeSet<>();
        Matcher found =
                Pattern.compile(
                                "(?:(?:Ctrl|Shift|Alt)\\+)+(?:F\\d{1,2}|Enter|[A-Z0-9/])|\\bF\\d{1,2}\\b|(?<=["
                                        + " ,])[B-Z](?= [a-z])")
                        .matcher(text);
        while (found.find()) {
            keys.add(found.group());
        }
        return keys;
    }

    @ParameterizedTest
    @MethodSource("places")
    void everythingThatTakesTheFocusHasARoleANameAndRoom(Place place) {
        try (ShellRoom room = ShellRoom.of(at(60)).signIn().go(place)) {
            assertThat(room.fx.call(() -> SceneAudit.elsewhere(room.shell.root()))).isEmpty();
            room.press("Ctrl+Shift+D");
            assertThat(room.fx.call(() -> SceneAudit.elsewhere(room.shell.root()))).isEmpty();
        }
    }

    /** Found by keys at random: in a tight frame the places were a point too low. */
    @ParameterizedTest
    @CsvSource({"NORMAL,1024,600", "LARGE,1024,768", "LARGEST,1024,768", "LARGER,1440,900"})
    void nothingIsTooSmallToHitAtAnySize(TextScale scale, double width, double height) {
        List<String> small = new ArrayList<>();
        try (ShellRoom room = new ShellRoom(at(60), Theme.DAY, scale, width, height)) {
            small.addAll(room.fx.call(() -> SceneAudit.elsewhere(room.shell.root())));
            room.signIn();
            for (Place place :
                    EnumSet.complementOf(
                            EnumSet.of(
                                    Place.SETTINGS, Place.ACCOUNTS, Place.AUDIT, Place.BACKUP))) {
                room.go(place);
                room.fx
                        .call(() -> SceneAudit.elsewhere(room.shell.root()))
                        .forEach(what -> small.add(place + ": " + what));
            }
        }
        assertThat(small).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void tabGoesRoundWithoutADeadStopAndEveryStopHasAName(Place place) {
        try (ShellRoom room = ShellRoom.of(at(60)).signIn().go(place)) {
            List<String> stops = room.tabWalk();
            assertThat(stops).hasSizeGreaterThan(1).doesNotContain("nothing");
            assertThat(stops).noneMatch(stop -> stop.startsWith("javafx."));
        }
    }

    /** Whether Tab or the keys of the panes brought it there. */
    @ParameterizedTest
    @MethodSource("places")
    void whatHasTheFocusIsInSightHoweverItCameThere(Place place) {
        try (ShellRoom room =
                new ShellRoom(at(60), Theme.DAY, TextScale.LARGER, 1024, 768).signIn().go(place)) {
            List<String> keys = new ArrayList<>();
            for (String key : List.of("F6", "Tab", "Shift+F6", "Shift+Tab")) {
                keys.addAll(Collections.nCopies(12, key));
            }
            for (String key : keys) {
                room.press(key);
                assertThat(room.focusInSight()).as("%s after %s", room.focused(), key).isTrue();
            }
        }
    }

    @Test
    void theOrderOfTheFocusOnTheBoardIsItsReadingOrder() {
        try (ShellRoom room = ShellRoom.of(at(60)).signIn()) {
            assertThat(room.tabWalk())
                    .containsExactly(
                            "Open session",
                            "14:00, HARGREAVES, Miriam (Ms), Recovering, set overdue 25min",
                            "Scan a wristband, or type a name or MRN",
                            "New patient");
        }
    }

    @Test
    void theOrderOfTheFocusOnTheRecordGoesFromChartToEntries() {
        try (ShellRoom room = ShellRoom.of(at(60)).signIn().go(Place.RECORD)) {
            assertThat(room.tabWalk()).hasSize(4).first().asString().startsWith("Entries of");
        }
    }

    @Test
    void theOrderOfTheFocusAtSignInIsTheNameAlone() {
        try (ShellRoom room = ShellRoom.of(at(60))) {
            assertThat(room.tabWalk()).first().isEqualTo("Who are you");
        }
    }

    /**
     * Rule P1 holds for the palette too: it lies below the banner, and the banner stays in sight.
     */
    @Test
    void thePaletteAtTheLargestTextLeavesTheBannerWhereItIs() {
        try (ShellRoom room =
                new ShellRoom(at(60), Theme.DIM, TextScale.LARGEST, 1024, 768).signIn()) {
            room.go(Place.TREATMENT);
            double before = room.fx.call(() -> top(room.shell.banner()));
            room.press("Ctrl+K");
            Node field = room.fx.call(() -> room.fx.scene().getFocusOwner());
            assertThat(room.fx.call(() -> top(room.shell.banner()))).isEqualTo(before).isPositive();
            assertThat(room.fx.call(() -> top(field))).isBetween(before, 768.0);
        }
    }

    private static double top(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,NORMAL,1440,900",
        "DIM,LARGER,1440,900",
        "DAY,LARGEST,1440,900",
        "DIM,NORMAL,1024,768",
        "DAY,LARGER,1024,768",
        "DIM,LARGEST,1024,768"
    })
    void noTextOfBoardRecordAndLockIsCutAtAnySize(
            Theme theme, TextScale scale, double width, double height) {
        try (ShellRoom room = new ShellRoom(at(60), theme, scale, width, height)) {
            String name = theme + "-" + scale + "-" + (int) width;
            fits(room, "locked " + name);
            room.fx.picture("shell-lock-" + name);
            room.signIn();
            fits(room, "board " + name);
            room.fx.picture("shell-board-" + name);
            room.go(Place.RECORD);
            fits(room, "record " + name);
            hasRoom(room, "record " + name);
            room.fx.picture("shell-record-" + name);
            room.go(Place.TREATMENT);
            hasRoom(room, "treatment " + name);
            room.fx.picture("shell-treatment-" + name);
        }
    }

    private static void fits(ShellRoom room, String where) {
        assertThat(cut(room)).as(where).isEmpty();
        assertThat(FxHarness.onFx(() -> FitAudit.of(room.shell.root()))).as(where).isEmpty();
    }

    /** However large its text, nearly half of a window is left to the screen itself. */
    private static void hasRoom(ShellRoom room, String where) {
        double left =
                FxHarness.onFx(
                        () ->
                                room.shell
                                                .shown()
                                                .orElseThrow()
                                                .node()
                                                .getParent()
                                                .getLayoutBounds()
                                                .getHeight()
                                        / room.fx.scene().getHeight());
        assertThat(left).as(where).isGreaterThan(0.47);
    }

    /** Labels of which less is seen than they say. */
    private static List<String> cut(ShellRoom room) {
        return FxHarness.onFx(
                () -> {
                    List<String> cut = new ArrayList<>();
                    for (Node node : ShellRoom.all(room.shell.root())) {
                        if (node instanceof Labeled label
                                && label.getText() != null
                                && !label.getText().isBlank()
                                && !squeezed(ShellRoom.seen(label))
                                        .equals(squeezed(label.getText()))) {
                            cut.add(label.getText() + " → " + ShellRoom.seen(label));
                        }
                    }
                    return cut;
                });
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }
}
