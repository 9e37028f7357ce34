package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A barcode over a button that Enter and Space press. */
class StrayScanTest {
    private static final String CODE = "]C1K-S-2231";

    private final List<String> done = new ArrayList<>();
    private final ManualTicker ticker = new ManualTicker();
    private final TextField field = FxHarness.onFx(TextField::new);
    private final Button save = FxHarness.onFx(() -> new Button("Save"));
    private final FxHarness fx = FxHarness.show(() -> new VBox(field, save), 300, 200);

    @BeforeEach
    void guarded() {
        fx.act(
                () -> {
                    save.setOnAction(event -> done.add("saved"));
                    save.setDefaultButton(true);
                    new StrayScan(ticker, () -> done.add("told")).installOn(fx.scene());
                });
    }

    @AfterEach
    void end() {
        fx.close();
    }

    @Test
    void theEnterAfterACodePressesNothingAndItIsSaid() {
        fx.focus(save);
        fx.type(CODE).press(KeyCode.ENTER);
        assertThat(done).containsExactly("told");
    }

    @Test
    void aSpaceWithinACodePressesNothing() {
        fx.focus(save);
        fx.type("HARGREAVES").press(KeyCode.SPACE);
        assertThat(done).containsExactly("told");
    }

    @Test
    void anEnterAMomentLaterIsAPersons() {
        fx.focus(save);
        fx.type(CODE);
        fx.act(() -> ticker.advance(Duration.ofMillis(30)));
        fx.press(KeyCode.ENTER);
        assertThat(done).containsExactly("saved");
    }

    @Test
    void theNextEnterAfterOneThatWasLeftOutPresses() {
        fx.focus(save);
        fx.type(CODE).press(KeyCode.ENTER).press(KeyCode.ENTER);
        assertThat(done).containsExactly("told", "saved");
    }

    @Test
    void oneLetterAndEnterAreAPersons() {
        fx.focus(save);
        fx.type("S").press(KeyCode.ENTER);
        assertThat(done).containsExactly("saved");
    }

    @Test
    void aCodeInAFieldGoesOnAsBefore() {
        fx.focus(field);
        fx.type(CODE).press(KeyCode.ENTER);
        assertThat(done).containsExactly("saved");
        assertThat(fx.call(() -> field.getText())).isEqualTo(CODE);
    }
}
