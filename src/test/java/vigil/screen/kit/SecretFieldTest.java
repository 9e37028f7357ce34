package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The field of passwords and PINs, as a person at the keys meets it. */
class SecretFieldTest {
    private boolean caps;
    private final SecretField secret =
            FxHarness.onFx(
                    () ->
                            new SecretField(
                                    Words.of(),
                                    "Password",
                                    "As it was set",
                                    () -> Optional.of(caps)));
    private final FxHarness fx =
            FxHarness.show(() -> new VBox(secret, new Button("Next")), 500, 300);

    @AfterEach
    void end() {
        fx.close();
    }

    private void hold(boolean down) {
        fx.act(
                () ->
                        secret.showButton()
                                .fireEvent(
                                        new KeyEvent(
                                                down ? KeyEvent.KEY_PRESSED : KeyEvent.KEY_RELEASED,
                                                "",
                                                "",
                                                KeyCode.SPACE,
                                                false,
                                                false,
                                                false,
                                                false)));
    }

    private String seen() {
        return fx.call(
                () ->
                        secret.lookupAll(".text").stream()
                                .filter(node -> isSeen(node))
                                .map(node -> ((javafx.scene.text.Text) node).getText())
                                .reduce("", (one, other) -> one + "\n" + other));
    }

    private static boolean isSeen(javafx.scene.Node node) {
        for (javafx.scene.Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void theSignsAreSeenOnlyWhileSpaceHoldsTheButton() {
        fx.focus(secret.input()).type("lamp gravel");
        assertThat(seen()).doesNotContain("lamp");
        fx.press(KeyCode.TAB);
        hold(true);
        assertThat(seen()).contains("lamp gravel");
        hold(false);
        assertThat(seen()).doesNotContain("lamp");
        assertThat(fx.call(() -> secret.lookupAll(".text-field").size())).isEqualTo(2);
    }

    @Test
    void pastingIsAllowed() {
        fx.focus(secret.input())
                .act(
                        () -> {
                            ClipboardContent content = new ClipboardContent();
                            content.putString("four words from a keeper of passwords\n");
                            Clipboard.getSystemClipboard().setContent(content);
                            secret.input().paste();
                        });
        assertThat(fx.call(secret::typed))
                .isEqualTo("four words from a keeper of passwords".toCharArray());
    }

    @Test
    void capsLockIsSaidWhileItIsOn() {
        caps = true;
        fx.focus(secret.input()).type("a");
        assertThat(fx.call(secret::message)).contains("Caps Lock is on.");
        caps = false;
        fx.type("b");
        assertThat(fx.call(secret::message)).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAndSpokenAndGoesWithTheNextKey() {
        fx.act(() -> secret.judgedBy(typed -> Optional.of("Too short.")));
        fx.focus(secret.input());
        assertThat(fx.call(secret::settle)).isFalse();
        assertThat(fx.call(secret::message)).contains("Fill in Password.");
        fx.type("abc");
        assertThat(fx.call(secret::message)).isEmpty();
        assertThat(fx.call(secret::settle)).isFalse();
        assertThat(fx.call(secret::message)).contains("Too short.");
        assertThat(fx.call(() -> secret.input().getAccessibleHelp()))
                .isEqualTo("Too short. As it was set");
    }

    @Test
    void takingEmptiesTheField() {
        fx.focus(secret.input()).type("abc");
        assertThat(fx.call(secret::take)).isEqualTo(new char[] {'a', 'b', 'c'});
        assertThat(fx.call(secret::isEmpty)).isTrue();
    }

    @Test
    void nothingIsMissingForKeyboardAndSpeech() {
        assertThat(fx.call(() -> SceneAudit.bedside(fx.root()))).isEmpty();
    }
}
