package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is typed while a form is being saved waits and loses nothing. */
class HeldKeysTest {
    private final TextField first = FxHarness.onFx(TextField::new);
    private final TextField second = FxHarness.onFx(TextField::new);
    private final VBox form = FxHarness.onFx(() -> new VBox(first, second));
    private final FxHarness fx = FxHarness.show(() -> new VBox(form), 300, 200);
    private final HeldKeys keys = FxHarness.onFx(() -> new HeldKeys(form));

    @AfterEach
    void close() {
        fx.close();
    }

    private List<String> texts() {
        return fx.call(() -> List.of(first.getText(), second.getText()));
    }

    @Test
    void keysGoOnToWhatHasTheFocusThen() {
        fx.focus(first).type("1");
        fx.act(keys::hold);
        fx.type("23").press(KeyCode.BACK_SPACE, KeyCode.TAB).type("4");
        assertThat(texts()).containsExactly("1", "");
        fx.act(
                () -> {
                    first.clear();
                    keys.letGo();
                });
        assertThat(texts()).containsExactly("2", "4");
        assertThat(fx.call(keys::saving)).isFalse();
        fx.type("5");
        assertThat(texts()).containsExactly("2", "45");
    }

    @Test
    void whatIsSavedAgainOnTheWayHoldsTheRest() {
        fx.focus(first);
        first.addEventFilter(
                KeyEvent.KEY_TYPED,
                typed -> {
                    if (typed.getCharacter().equals("s")) {
                        keys.hold();
                    }
                });
        fx.act(keys::hold);
        fx.type("asb");
        fx.act(keys::letGo);
        assertThat(texts().getFirst()).isEqualTo("as");
        fx.act(keys::letGo);
        assertThat(texts().getFirst()).isEqualTo("asb");
    }

    @Test
    void combinationsEscapeAndFunctionKeysDoNotWait() {
        List<KeyCode> heard = new ArrayList<>();
        form.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> heard.add(pressed.getCode()));
        fx.focus(first);
        fx.act(keys::hold);
        fx.press("Ctrl+L").press(KeyCode.ESCAPE, KeyCode.F5).type("7");
        assertThat(heard).containsExactly(KeyCode.L, KeyCode.ESCAPE, KeyCode.F5);
        assertThat(texts()).containsExactly("", "");
    }
}
