package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.InSight;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;

/**
 * Whatever keys come, in whatever order: nothing goes wrong that nobody foresaw, the focus is on
 * something that is seen, and what was charted is there when the program is started again.
 */
class AnyKeysTest {
    private static final int KEYS = 150;

    private static final List<String> WAYS =
            List.of(
                    "Enter",
                    "Enter",
                    "Tab",
                    "Tab",
                    "Shift+Tab",
                    "Esc",
                    "Down",
                    "Up",
                    "Right",
                    "Left",
                    "Space",
                    "Ctrl+Enter",
                    "Home",
                    "End",
                    "Backspace",
                    "F6",
                    "Shift+F6");

    private static final List<String> ACTIONS =
            List.of(
                    "F1",
                    "F2",
                    "F3",
                    "F4",
                    "F5",
                    "F7",
                    "F8",
                    "F9",
                    "Shift+F9",
                    "Ctrl+J",
                    "Ctrl+N",
                    "Ctrl+F",
                    "Ctrl+K",
                    "Ctrl+Slash",
                    "Ctrl+Shift+D",
                    "Ctrl+1",
                    "Ctrl+2",
                    "Ctrl+3",
                    "Ctrl+Z",
                    "Ctrl+L",
                    "Alt+1",
                    "Alt+2",
                    "Alt+3",
                    "Alt+4",
                    "Alt+5");

    private static final List<String> TYPED =
            List.of(
                    "132/78",
                    "62",
                    "98",
                    "5",
                    "1",
                    "2",
                    "n",
                    "-5",
                    "~1405",
                    "1405",
                    "s",
                    "p",
                    "r",
                    "w",
                    "j",
                    "k",
                    "asleep",
                    "80.5",
                    "K2231",
                    "hargreaves",
                    "0.5",
                    "/",
                    "]C1-77");

    @TempDir private Path folder;
    private final List<Throwable> unforeseen = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void listen() {
        FxHarness.doOnFx(
                () ->
                        Thread.currentThread()
                                .setUncaughtExceptionHandler((on, e) -> unforeseen.add(e)));
    }

    @AfterEach
    void listenNoMore() {
        FxHarness.doOnFx(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
    }

    @ParameterizedTest
    @ValueSource(longs = {16, 26})
    void nothingGoesWrongAndTheFocusIsSeen(long seed) {
        Random random = new Random(seed);
        List<String> trail = new ArrayList<>();
        SessionId session;
        List<RecordedEvent> charted;
        try (Workstation room =
                new Workstation(folder, Workstation.ZERO.minus(Duration.ofMinutes(50)))) {
            room.comesIn("osei");
            session = room.running();
            room.window.bedside(session);
            while (trail.size() < KEYS) {
                trail.add(pressed(random, room));
                assertThat(unforeseen).as("after %s", trail).isEmpty();
                if (room.locked()) {
                    room.comesIn("osei");
                } else {
                    assertThat(room.keys.call(() -> InSight.focus(room.window.shell().root())))
                            .as("%s in sight after %s", room.keys.focused(), trail)
                            .isTrue();
                }
            }
            charted = room.facts(session);
        }
        try (Workstation again =
                new Workstation(folder, Workstation.ZERO.plus(Duration.ofHours(9)))) {
            assertThat(again.comesIn("osei").facts(session)).isEqualTo(charted);
        }
    }

    private static String pressed(Random random, Workstation room) {
        String key =
                one(
                        random,
                        random.nextInt(10) < 5 ? WAYS : random.nextInt(5) < 2 ? ACTIONS : TYPED);
        if (TYPED.contains(key)) {
            room.keys.type(key).settle();
        } else {
            room.keys.press(key);
        }
        if (random.nextInt(6) == 0) {
            room.window.waitUntil(room.window.clock().now().plusSeconds(random.nextInt(240)));
        }
        return key;
    }

    private static String one(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
