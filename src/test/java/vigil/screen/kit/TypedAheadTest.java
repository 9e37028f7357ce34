package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody types on behind a password, and the window goes on to a field that can be read. */
class TypedAheadTest {
    private final List<String> done = new ArrayList<>();
    private final ManualTicker ticker = new ManualTicker();
    private final SecretField secret =
            FxHarness.onFx(() -> new SecretField(Words.of(), "Password", "As it was set"));
    private final TextField other = FxHarness.onFx(TextField::new);
    private final TextField search = FxHarness.onFx(TextField::new);
    private final VBox room = FxHarness.onFx(() -> new VBox(secret, other));
    private final FxHarness fx = FxHarness.show(() -> room, 500, 300);

    @BeforeEach
    void guarded() {
        fx.act(
                () -> {
                    secret.submits(() -> done.add(new String(secret.take())));
                    search.setOnAction(event -> done.add("searched"));
                    new TypedAhead(ticker, () -> done.add("told")).installOn(fx.scene());
                });
        fx.focus(secret.input());
        fx.type("falcon").press(KeyCode.ENTER);
        assertThat(done).containsExactly("falcon");
        done.clear();
    }

    @AfterEach
    void end() {
        fx.close();
    }

    /** The answer came: the next screen is there with its focus, and no frame of it yet. */
    private void goesOn() {
        room.getChildren().setAll(search);
        search.applyCss();
        search.requestFocus();
    }

    /** The keys waited while the window was changing, so they come before any frame of it. */
    private void goesOnWith(String keys) {
        FxHarness.doOnFx(
                () -> {
                    goesOn();
                    new Scanner(fx.scene()).types(keys);
                });
    }

    private String searched() {
        return fx.call(search::getText);
    }

    @Test
    void whatIsTypedWhileThePasswordIsLookedAtStaysInTheDots() {
        fx.type("hedge");
        assertThat(fx.call(() -> new String(secret.typed()))).isEqualTo("hedge");
        fx.act(() -> ticker.advance(TypedAhead.PAUSE));
        fx.act(this::goesOn).pulse();
        assertThat(done).containsExactly("told");
        fx.type("osei");
        assertThat(searched()).isEqualTo("osei");
    }

    /** At a person's pace no key need fall between the dots and the frame. */
    @Test
    void aRunThatBeganInTheDotsDoesNotGoOnInAFieldThatCanBeRead() {
        fx.type("hed");
        fx.act(this::goesOn).pulse();
        fx.type("ge").press(KeyCode.ENTER);
        assertThat(searched()).isEmpty();
        assertThat(done).containsExactly("told");
    }

    @Test
    void keysBeforeTheFirstFrameReachNothingAndItIsSaid() {
        goesOnWith("hed");
        assertThat(searched()).isEmpty();
        fx.pulse().pulse();
        assertThat(searched()).isEmpty();
        assertThat(done).containsExactly("told");
    }

    @Test
    void theRestOfARunIsLeftOutWithItUntilItsEnterOrAPause() {
        goesOnWith("hed");
        fx.pulse().pulse();
        fx.type("ge").press(KeyCode.BACK_SPACE).press(KeyCode.ENTER);
        assertThat(searched()).isEmpty();
        assertThat(done).containsExactly("told");
        fx.type("osei");
        assertThat(searched()).isEqualTo("osei");
    }

    @Test
    void afterAPauseKeysAreMeantForWhatIsSeen() {
        goesOnWith("hed");
        fx.pulse().pulse();
        fx.act(() -> ticker.advance(TypedAhead.PAUSE.minusMillis(1)));
        fx.type("g");
        fx.act(() -> ticker.advance(TypedAhead.PAUSE));
        fx.type("osei");
        assertThat(searched()).isEqualTo("osei");
    }

    @Test
    void aKeyThatTypesNothingEndsTheRunAndWorks() {
        goesOnWith("hed");
        fx.pulse().pulse();
        fx.press(KeyCode.END).type("osei");
        assertThat(searched()).isEqualTo("osei");
    }

    @Test
    void whereNothingWasTypedAheadNothingIsSaidAndTheNextKeyCounts() {
        FxHarness.doOnFx(this::goesOn);
        fx.pulse().pulse();
        fx.type("osei");
        assertThat(searched()).isEqualTo("osei");
        assertThat(done).isEmpty();
    }

    @Test
    void whereAPersonMovesTheFocusWhatFollowsIsMeantForWhereItWent() {
        FxHarness.doOnFx(
                () -> {
                    Scanner hand = new Scanner(fx.scene());
                    hand.key(KeyCode.TAB, "\t");
                    hand.key(KeyCode.TAB, "\t");
                    hand.types("o");
                });
        Node at = fx.focused();
        assertThat(at).isSameAs(other);
        String typed = fx.call(other::getText);
        assertThat(typed).isEqualTo("o");
        assertThat(done).isEmpty();
    }

    @Test
    void aFunctionKeyAlwaysWorks() {
        FxHarness.doOnFx(
                () -> {
                    goesOn();
                    fx.scene()
                            .getAccelerators()
                            .put(
                                    javafx.scene.input.KeyCombination.valueOf("F2"),
                                    () -> done.add("F2"));
                    new Scanner(fx.scene()).key(KeyCode.F2, "");
                });
        assertThat(done).containsExactly("F2");
    }
}
