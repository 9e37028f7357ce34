package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A barcode over a button that Enter and Space press, and over rows that digits answer. */
class StrayScanTest {
    private static final String CODE = "]C1K-S-2231";

    private final List<String> done = new ArrayList<>();
    private final ManualTicker ticker = new ManualTicker();
    private final TextField field = FxHarness.onFx(TextField::new);
    private final Button save = FxHarness.onFx(() -> new Button("Save"));
    private final ChoiceRow<String> first = row();
    private final ChoiceRow<String> second = row();
    private final FxHarness fx =
            FxHarness.show(() -> new VBox(first, second, field, save), 300, 400);

    private static ChoiceRow<String> row() {
        return FxHarness.onFx(
                () -> new ChoiceRow<>("Pain", List.of("none", "some", "much"), label -> label));
    }

    @BeforeEach
    void guarded() {
        fx.act(
                () -> {
                    save.setOnAction(event -> done.add("saved"));
                    save.setDefaultButton(true);
                    first.onComplete(() -> second.focusTarget().requestFocus());
                    new StrayScan(ticker, () -> {}, () -> done.add("told")).installOn(fx.scene());
                });
    }

    @AfterEach
    void end() {
        fx.close();
    }

    private void aPersonsPause() {
        fx.act(() -> ticker.advance(Duration.ofMillis(30)));
        fx.act(() -> ticker.advance(Duration.ofMillis(1)));
    }

    private List<Optional<String>> chosen() {
        return fx.call(() -> List.of(first.value(), second.value()));
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
        aPersonsPause();
        assertThat(done).containsExactly("told");
    }

    @Test
    void theDigitsOfACodeChooseNothing() {
        fx.focus(first.focusTarget());
        fx.type("2312231").press(KeyCode.ENTER);
        aPersonsPause();
        assertThat(chosen()).containsOnly(Optional.empty());
        assertThat(done).containsExactly("told");
    }

    /** A person was chosen by the first digit, and the others went into their password. */
    @Test
    void theDigitsOfACodeChooseNothingInAFieldInWhichADigitChooses() {
        fx.act(
                () -> {
                    StrayScan.digitsChooseIn(field);
                    field.addEventFilter(
                            KeyEvent.KEY_TYPED, event -> done.add(event.getCharacter()));
                });
        fx.focus(field);
        fx.type("1234567").press(KeyCode.ENTER);
        aPersonsPause();
        assertThat(done).containsExactly("told");
        fx.type("2");
        aPersonsPause();
        assertThat(done).containsExactly("told", "2");
        fx.type("3");
        assertThat(done).as("behind what is typed").containsExactly("told", "2", "3");
    }

    @Test
    void aNameThatIsTypedThereWaitsForNothing() {
        fx.act(() -> StrayScan.digitsChooseIn(field));
        fx.focus(field);
        fx.type("bell2");
        String typed = fx.call(field::getText);
        assertThat(typed).isEqualTo("bell2");
    }

    /** Many scanners end with Tab. */
    @Test
    void aTabEndsAScanAsAnEnterDoesAndMovesNothing() {
        Node at = first.focusTarget();
        fx.focus(at);
        fx.type("2312231").press(KeyCode.TAB);
        aPersonsPause();
        assertThat(chosen()).containsOnly(Optional.empty());
        assertThat(done).containsExactly("told");
        assertThat(fx.focused()).isEqualTo(at);
    }

    @Test
    void shiftAndTabBehindQuickDigitsAreAPersons() {
        fx.focus(first.focusTarget());
        fx.type("212").press("Shift+Tab");
        aPersonsPause();
        assertThat(chosen()).containsExactly(Optional.of("some"), Optional.of("some"));
        assertThat(done).isEmpty();
    }

    @Test
    void aDigitChoosesAsSoonAsNoScanFollows() {
        fx.focus(first.focusTarget());
        fx.type("2");
        aPersonsPause();
        assertThat(chosen()).containsExactly(Optional.of("some"), Optional.empty());
    }

    /** The window stood still: what a nurse typed meanwhile comes all at once, and in order. */
    @Test
    void digitsThatCameAtOnceWithoutEnterChooseEachInItsRow() {
        fx.focus(first.focusTarget());
        fx.type("2123");
        aPersonsPause();
        assertThat(chosen()).containsExactly(Optional.of("some"), Optional.of("much"));
        assertThat(done).isEmpty();
    }

    /** As the lines of a checklist are answered, by letters and Space. */
    @Test
    void aSpaceBehindAFewQuickSignsIsAPersons() {
        fx.focus(save);
        fx.type("yyn").press(KeyCode.SPACE);
        aPersonsPause();
        assertThat(done).containsExactly("saved");
    }

    @Test
    void twoQuickDigitsAndEnterAreAPersons() {
        fx.focus(first.focusTarget());
        fx.type("31").press(KeyCode.ENTER);
        assertThat(chosen()).containsExactly(Optional.of("much"), Optional.of("none"));
        assertThat(done).doesNotContain("told");
    }

    @Test
    void aCombinationBehindQuickDigitsComesAfterThem() {
        fx.focus(first.focusTarget());
        fx.type("2123").press("Ctrl+Enter");
        assertThat(chosen()).containsExactly(Optional.of("some"), Optional.of("much"));
    }

    @Test
    void aKeyThatIsHeldDownGoesOnAtOnce() {
        fx.focus(first.focusTarget());
        fx.act(
                () -> {
                    held("2");
                    held("2");
                });
        assertThat(chosen().getFirst()).contains("some");
    }

    private void held(String digit) {
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED)) {
            KeyEvent.fireEvent(
                    fx.scene().getFocusOwner(),
                    new KeyEvent(type, digit, "", KeyCode.DIGIT2, false, false, false, false));
        }
    }

    @Test
    void anEnterAMomentLaterIsAPersons() {
        fx.focus(save);
        fx.type(CODE);
        aPersonsPause();
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
