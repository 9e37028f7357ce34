package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.ScreenAction.Scope;
import vigil.session.Stage;

/** What keys may mean, over the actions of every screen (rules K1 and K3). */
class KeysInTheRegistryTest {
    @TempDir Path folder;

    private ShellRoom room() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.RECOVERING);
        at.minute(27);
        at.does(at.session().vitals("158/96", 74));
        at.minute(60);
        return ShellRoom.of(at).signIn();
    }

    private static List<ScreenAction> actions(ShellRoom room) {
        return room.fx.call(() -> room.shell.keys().registry().all());
    }

    /** Save, find, undo, cut, copy, paste, new, close, redo, open and print (rule K1). */
    @Test
    void keysOfEveryProgramKeepTheirMeaning() {
        try (ShellRoom room = room()) {
            for (Place place : List.of(Place.TREATMENT, Place.DISCHARGE, Place.RECORD)) {
                room.go(place);
            }
            room.go(Place.REVIEW);
            Map<String, Set<String>> meanings = new TreeMap<>();
            for (ScreenAction action : actions(room)) {
                if (action.keyName().matches("Ctrl\\+[SFZXCVNWYOP]")) {
                    meanings.computeIfAbsent(action.keyName(), key -> new TreeSet<>())
                            .add(ShellRoom.WORDS.say(action.wordsKey()));
                }
            }
            assertThat(meanings)
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of(
                                    "Ctrl+F", Set.of("Find", "Find patient"),
                                    "Ctrl+N", Set.of("New session"),
                                    "Ctrl+O", Set.of("Record"),
                                    "Ctrl+P",
                                            Set.of(
                                                    "Downtime sheet",
                                                    "Print as PDF",
                                                    "Print the list"),
                                    "Ctrl+S", Set.of("Save this choice")));
        }
    }

    /** Behind one key without a modifier lies a form or a way; F8 stamps a time (rule K3). */
    @ParameterizedTest
    @CsvSource({
        "BOARD, board, ''",
        "TREATMENT, treatment, F8",
        "DISCHARGE, discharge, ''",
        "RECORD, record, ''",
        "REVIEW, review, ''"
    })
    void oneKeyAloneKeepsNothingButTheStampOfATime(Place place, String screen, String stamps) {
        try (ShellRoom room = room()) {
            room.go(place);
            List<String> pressed = new ArrayList<>();
            List<String> kept = new ArrayList<>();
            for (ScreenAction action : actions(room)) {
                if (action.keyName().contains("+") || !works(action.scope(), screen)) {
                    continue;
                }
                room.go(place);
                int before = room.at.facts().size();
                if (room.fx.call(() -> action.enabled().get())) {
                    room.fx.act(action.run());
                    room.settle();
                    pressed.add(action.keyName());
                }
                if (room.at.facts().size() > before) {
                    kept.add(action.keyName());
                }
                room.press("Esc");
            }
            assertThat(pressed).hasSizeGreaterThan(3);
            assertThat(String.join(" ", kept)).isEqualTo(stamps);
        }
    }

    private static boolean works(Scope scope, String screen) {
        return switch (scope) {
            case Scope.Global() -> true;
            case Scope.Screen(String name) -> name.equals(screen);
            case Scope.Pane(String name, String pane) -> name.equals(screen);
        };
    }
}
