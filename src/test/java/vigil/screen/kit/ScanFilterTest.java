package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scanner that types like a keyboard, over a field and a default button. */
class ScanFilterTest {
    private final List<String> scanned = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private Consumer<Runnable> asked = Runnable::run;
    private final ManualTicker ticker = new ManualTicker();
    private final TextField field = FxHarness.onFx(TextField::new);
    private final FxHarness fx = FxHarness.show(this::form, 300, 200);

    private VBox form() {
        Button save = new Button("Save");
        save.setDefaultButton(true);
        save.setOnAction(event -> done.add("saved"));
        return new VBox(field, save);
    }

    private Subscription filter(String prefix, String suffix) {
        fx.act(
                () ->
                        fx.scene()
                                .addEventFilter(
                                        KeyEvent.KEY_PRESSED,
                                        event -> done.add("pressed " + event.getCode())));
        fx.focus(field);
        return fx.call(
                () ->
                        new ScanFilter(
                                        () -> new ScanFilter.Marks(prefix, suffix),
                                        ticker,
                                        (code, answered) -> {
                                            scanned.add(code);
                                            asked.accept(answered);
                                        })
                                .installOn(fx.scene()));
    }

    private void wait(int milliseconds) {
        fx.act(() -> ticker.advance(Duration.ofMillis(milliseconds)));
    }

    private void nextFrame() {
        wait(1);
    }

    private String text() {
        return fx.call(field::getText);
    }

    @AfterEach
    void end() {
        fx.close();
    }

    /** An administrator says whose badge it is, and scans it for that. */
    @Test
    void aBadgeThatIsGivenToSomebodyIsWrittenAndHandedToNobody() {
        filter("~", "\r");
        fx.act(() -> ScanFilter.writesInto(field));
        fx.type("ab").type("~B-4711");
        done.clear();
        fx.press(KeyCode.ENTER);
        assertThat(text()).isEqualTo("B-4711");
        assertThat(scanned).isEmpty();
        assertThat(done).isEmpty();
        fx.type("x");
        assertThat(text()).isEqualTo("B-4711x");
    }

    @Test
    void aScanIsHandedOverAndNeitherFieldNorButtonNorKeysSeeIt() {
        filter("~", "\r");
        fx.type("ab").type("~B-4711");
        done.clear();
        fx.press(KeyCode.ENTER);

        assertThat(scanned).containsExactly("B-4711");
        assertThat(text()).isEqualTo("ab");
        assertThat(done).isEmpty();
    }

    @Test
    void afterAScanTheKeysAreThoseOfAPersonAgain() {
        filter("~", "\r");
        fx.type("~B1").press(KeyCode.ENTER);
        fx.type("c").press(KeyCode.ENTER);

        assertThat(text()).isEqualTo("c");
        assertThat(done).contains("saved");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 31, 500})
    void whoTypesThePrefixByHandSeesItInTheField(int pause) {
        filter("~", "\r");
        fx.type("~");
        assertThat(text()).isEmpty();
        wait(pause);
        nextFrame();
        assertThat(text()).isEqualTo("~");
        fx.type("B1");
        assertThat(text()).isEqualTo("~B1");
        assertThat(scanned).isEmpty();
    }

    @Test
    void keysTwentyNineMillisecondsApartAreAScan() {
        filter("~", "\r");
        for (String key : List.of("~", "B", "1")) {
            fx.type(key);
            wait(29);
        }
        fx.press(KeyCode.ENTER);
        assertThat(scanned).containsExactly("B1");
    }

    /** A hand lets a key go between two keys: that is no key of a scanner. */
    @Test
    void aKeyThatIsLetGoDoesNotMakeTwoKeysOfAHandAScan() {
        filter("~", "\r");
        fx.type("~");
        wait(20);
        fx.act(
                () ->
                        Event.fireEvent(
                                field,
                                new KeyEvent(
                                        KeyEvent.KEY_RELEASED,
                                        "",
                                        "",
                                        KeyCode.DEAD_TILDE,
                                        false,
                                        false,
                                        false,
                                        false)));
        wait(10);
        nextFrame();
        assertThat(text()).isEqualTo("~");
    }

    /** The window stood still: the time is over before the keys that wait have been seen. */
    @Test
    void aScanIsNoneTheLessOneWhereTheWindowStoodStillInTheMiddle() {
        filter("~", "\r");
        fx.type("~B");
        wait(30);
        fx.type("1").press(KeyCode.ENTER);
        assertThat(scanned).containsExactly("B1");
        assertThat(text()).isEmpty();
    }

    @Test
    void whatIsTypedBeforeTheHolderIsFoundGoesToTheFieldThatHasTheFocusThen() {
        List<Runnable> open = new ArrayList<>();
        asked = open::add;
        filter("~", "\r");
        fx.type("~B1").press(KeyCode.ENTER);
        done.clear();
        fx.type("secret");
        assertThat(text()).isEmpty();
        assertThat(done).isEmpty();
        fx.act(open.getFirst());
        assertThat(text()).isEqualTo("secret");
        fx.type("s");
        assertThat(text()).isEqualTo("secrets");
    }

    @Test
    void whatOnlyBeginsLikeThePrefixIsTypedOnAtOnce() {
        filter("~~", "\r");
        fx.type("~a");
        assertThat(text()).isEqualTo("~a");
    }

    @Test
    void withoutASuffixTheScanEndsWithThePause() {
        filter("~", "");
        fx.type("~B1");
        assertThat(scanned).isEmpty();
        wait(30);
        nextFrame();
        assertThat(scanned).containsExactly("B1");
        assertThat(text()).isEmpty();
    }

    @Test
    void controlCharactersAreLeftOutAndAnUnendedScanIsGivenBack() {
        filter("~", "#");
        fx.type("~B\u0002\u00071#");
        assertThat(scanned).containsExactly("B1");
        fx.type("~" + "9".repeat(200));
        assertThat(scanned).hasSize(1);
        assertThat(text()).isEqualTo("~" + "9".repeat(200));
    }

    @Test
    void onceTakenAwayItTakesNothing() {
        Subscription filter = filter("~", "\r");
        fx.act(filter::unsubscribe);
        fx.type("~B1");
        assertThat(text()).isEqualTo("~B1");
    }

    @Test
    void aScannerNeedsAPrefix() {
        assertThatThrownBy(() -> new ScanFilter.Marks("", "\r"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
