package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A finger that lies on a key: the computer presses it again and again and lets it go once. */
class OnePressTest {
    private static final int TIMES = 5;

    private final List<String> done = new ArrayList<>();
    private final TextField field = FxHarness.onFx(TextField::new);
    private final TextField next = FxHarness.onFx(TextField::new);
    private final Button save = FxHarness.onFx(() -> new Button("Save"));
    private final FxHarness fx = FxHarness.show(() -> new VBox(field, next, save), 300, 400);
    private final Subscription guard = FxHarness.onFx(() -> OnePress.installOn(fx.scene()));

    @BeforeEach
    void heard() {
        fx.act(
                () ->
                        fx.scene()
                                .addEventFilter(
                                        KeyEvent.KEY_PRESSED,
                                        event -> done.add(event.getCode().getName())));
    }

    @AfterEach
    void end() {
        fx.act(guard::unsubscribe);
        fx.close();
    }

    private void lies(KeyCode code, String typed, boolean control) {
        fx.act(
                () -> {
                    for (int time = 0; time < TIMES; time++) {
                        fire(KeyEvent.KEY_PRESSED, "", code, control);
                        fire(KeyEvent.KEY_TYPED, typed, KeyCode.UNDEFINED, control);
                    }
                    fire(KeyEvent.KEY_RELEASED, "", code, control);
                });
    }

    private void fire(EventType<KeyEvent> type, String typed, KeyCode code, boolean control) {
        Node focused = fx.scene().getFocusOwner();
        EventTarget owner = focused == null ? fx.scene() : focused;
        Event.fireEvent(
                owner,
                new KeyEvent(type, typed, code.getChar(), code, false, control, false, false));
    }

    @Test
    void enterEscapeAndTheKeysOfTheProgramComeOnceUntilTheyAreLetGo() {
        fx.focus(field);
        lies(KeyCode.ENTER, "\r", false);
        lies(KeyCode.ENTER, "\r", true);
        lies(KeyCode.ESCAPE, "\u001b", false);
        lies(KeyCode.F8, "", false);
        lies(KeyCode.P, "", true);
        assertThat(done).containsExactly("Enter", "Enter", "Esc", "F8", "P");
    }

    @Test
    void aLetterOverWhatItChoosesChoosesOnce() {
        fx.focus(save);
        lies(KeyCode.Y, "y", false);
        lies(KeyCode.Y, "y", false);
        assertThat(done).containsExactly("Y", "Y");
    }

    @Test
    void aTextFieldGoesOnWritingAndRubbingOut() {
        fx.focus(field);
        lies(KeyCode.A, "a", false);
        assertThat(text(field)).isEqualTo("aaaaa");
        lies(KeyCode.BACK_SPACE, "\b", false);
        assertThat(text(field)).isEmpty();
    }

    /** The digit of one score answered those behind it, because each goes on by itself. */
    @Test
    void aDigitStaysInTheFieldInWhichItWasPressed() {
        fx.act(() -> field.textProperty().subscribe(text -> goOn(text)));
        fx.focus(field);
        lies(KeyCode.DIGIT4, "4", false);
        assertThat(text(field)).isEqualTo("4");
        assertThat(text(next)).isEmpty();
        fx.type("44");
        assertThat(text(next)).isEqualTo("44");
    }

    private String text(TextField one) {
        return fx.call(one::getText);
    }

    private void goOn(String text) {
        if (!text.isEmpty()) {
            next.requestFocus();
        }
    }

    /** Fingers roll from key to key: the digit is let go while Enter is down already. */
    @Test
    void anotherKeyThatIsLetGoLetsThisOneGoOnLying() {
        fx.focus(field);
        fx.act(
                () -> {
                    fire(KeyEvent.KEY_PRESSED, "", KeyCode.DIGIT8, false);
                    fire(KeyEvent.KEY_PRESSED, "", KeyCode.ENTER, false);
                    fire(KeyEvent.KEY_RELEASED, "", KeyCode.DIGIT8, false);
                });
        lies(KeyCode.ENTER, "\r", false);
        lies(KeyCode.ENTER, "\r", false);
        assertThat(done).containsExactly("8", "Enter", "Enter");
    }

    @Test
    void arrowsAndTabGoOn() {
        fx.focus(save);
        lies(KeyCode.DOWN, "", false);
        assertThat(done).hasSize(TIMES).containsOnly("Down");
    }

    /** Where it is let go while another window has the keys nobody hears of it here. */
    @Test
    void aSceneThatWasInNoWindowInFrontHearsTheNextPress() {
        fx.focus(field);
        fx.act(
                () -> {
                    Stage stage = (Stage) fx.scene().getWindow();
                    Scene scene = fx.scene();
                    press(scene);
                    stage.setScene(new Scene(new VBox()));
                    stage.setScene(scene);
                    press(scene);
                });
        assertThat(done).containsExactly("Enter", "Enter");
    }

    private static void press(Scene scene) {
        Event.fireEvent(
                scene,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }
}
