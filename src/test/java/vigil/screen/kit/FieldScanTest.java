package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Barcodes that are scanned into a field. */
class FieldScanTest {
    private final List<ScannedCode> left = new ArrayList<>();
    private final List<String> entered = new ArrayList<>();
    private final ManualTicker ticker = new ManualTicker();
    private final TextField field = FxHarness.onFx(TextField::new);
    private final PasswordField secret = FxHarness.onFx(PasswordField::new);
    private final TextArea note = FxHarness.onFx(TextArea::new);
    private final FieldScan guard =
            new FieldScan(ticker, left::add, () -> entered.add("taken back"));
    private final FxHarness fx = FxHarness.show(() -> new VBox(field, secret, note), 300, 300);

    @BeforeEach
    void guarded() {
        fx.act(
                () -> {
                    field.setOnAction(event -> entered.add(field.getText()));
                    secret.setOnAction(event -> entered.add(secret.getText()));
                    guard.installOn(fx.scene());
                });
        fx.focus(field);
    }

    @AfterEach
    void end() {
        fx.close();
    }

    private void scan(String code) {
        fx.type(code).press(KeyCode.ENTER);
        aMomentPasses();
    }

    private void byHand(String text) {
        text.chars()
                .forEach(
                        sign -> {
                            fx.type(Character.toString(sign));
                            aMomentPasses();
                        });
    }

    private void aMomentPasses() {
        fx.act(() -> ticker.advance(Duration.ofMillis(30)));
        fx.act(() -> ticker.advance(Duration.ofMillis(1)));
    }

    private String text() {
        return fx.call(field::getText);
    }

    @Test
    void theScannersSignIsLeftOutBeforeTheEnterDoesAnything() {
        scan("]C1123456");
        assertThat(entered).containsExactly("123456");
        assertThat(left).containsExactly(new ScannedCode("]C1", "123456"));
    }

    /** Many scanners end with Tab. */
    @Test
    void aTabEndsAScanAsAnEnterDoes() {
        fx.type("]C1123456").press(KeyCode.TAB);
        fx.focus(field);
        fx.act(field::end);
        fx.type("]C1654321").press(KeyCode.TAB);
        assertThat(text()).isEqualTo("654321");
        assertThat(left)
                .containsExactly(
                        new ScannedCode("]C1", "123456"), new ScannedCode("]C1", "654321"));
    }

    @Test
    void aCodeWithoutItStaysAsItWasReadAndNothingIsSaid() {
        scan("K-S-2231");
        assertThat(entered).containsExactly("K-S-2231");
        assertThat(left).isEmpty();
    }

    @Test
    void aSecondScanTakesThePlaceOfTheFirst() {
        scan("]C1123456");
        scan("]C1654321");
        assertThat(entered).containsExactly("123456", "654321");
    }

    @Test
    void whatAPersonTypedStaysBeforeAScan() {
        byHand("12");
        scan("]C13456");
        scan("9999");
        assertThat(entered).containsExactly("123456", "129999");
    }

    @Test
    void aScanThatWasChangedByHandIsAPersonsText() {
        scan("123456");
        byHand("7");
        scan("654321");
        assertThat(text()).isEqualTo("1234567654321");
    }

    /** On record stands that a wristband was scanned only where it was. */
    @Test
    void aFieldIsScannedWhereAScannerWroteAllOfIt() {
        byHand("123456");
        fx.press(KeyCode.ENTER);
        assertThat(scanned()).as("typed").isFalse();
        fx.act(field::clear);
        scan("]C1123456");
        assertThat(scanned()).isTrue();
        scan("654321");
        assertThat(scanned()).as("once more").isTrue();
        byHand("7");
        assertThat(scanned()).as("changed since").isFalse();
        fx.act(field::clear);
        byHand("12");
        scan("3456");
        assertThat(scanned()).as("in part").isFalse();
    }

    private boolean scanned() {
        return fx.call(() -> FieldScan.isScanned(field));
    }

    @Test
    void theSignTypedByHandStays() {
        byHand("]C1123456");
        fx.press(KeyCode.ENTER);
        assertThat(entered).containsExactly("]C1123456");
        assertThat(left).isEmpty();
    }

    /** What is scanned into a note is kept line by line. */
    @Test
    void inANoteTheSignIsLeftOutAndEachScanStays() {
        fx.focus(note);
        scan("]C1123456");
        scan("]C1654321");
        String written = fx.call(note::getText);
        assertThat(written).isEqualTo("123456\n654321\n");
        assertThat(left).hasSize(2);
    }

    /** A complete value went on to a button, over which the rest of the code waited. */
    @Test
    void whatACodeWroteBeforeItWentOnElsewhereIsTakenBack() {
        fx.act(() -> field.setText("7"));
        fx.act(field::end);
        fx.type("2");
        fx.act(() -> ticker.advance(Duration.ofMillis(20)));
        fx.act(guard::goesOn);
        fx.act(() -> ticker.advance(Duration.ofMillis(20)));
        fx.act(guard::takeBack);
        assertThat(text()).isEqualTo("7");
        assertThat(entered).containsExactly("taken back");
    }

    @Test
    void whatAPersonTypedBeforeAScanElsewhereStays() {
        byHand("72");
        fx.act(guard::goesOn);
        fx.act(guard::takeBack);
        assertThat(text()).isEqualTo("72");
        assertThat(entered).isEmpty();
    }

    /** Found at a window that stood still: a complete pressure and its Enter are a person's. */
    @Test
    void aValueThatWentOnByItselfStaysWhereEnterEndsItAtOnce() {
        fx.type("132");
        fx.focus(note);
        fx.press(KeyCode.ENTER);
        assertThat(text()).isEqualTo("132");
        assertThat(entered).isEmpty();
    }

    @Test
    void aPasswordIsNeverTouched() {
        fx.focus(secret);
        scan("]C1123456");
        scan("]C1123456");
        assertThat(entered).containsExactly("]C1123456", "]C1123456]C1123456");
    }

    /** A code that became somebody's PIN is one that nobody knows and everybody can read. */
    @Test
    void aNewPinIsTypedByHandAndACodeIsTakenBackBeforeItsEnterDoesAnything() {
        fx.act(() -> FieldScan.takesNoneIn(secret));
        fx.focus(secret);
        scan("50412345");
        assertThat(entered).containsExactly("taken back");
        fx.type("504123").press(KeyCode.TAB);
        boolean left = fx.call(() -> !secret.isFocused() || !secret.getText().isEmpty());
        assertThat(left).isFalse();
        byHand("482913");
        fx.press(KeyCode.ENTER);
        assertThat(entered).containsExactly("taken back", "taken back", "482913");
    }

    @Test
    void aScanThatBeganElsewhereIsNoScanHere() {
        fx.focus(secret);
        fx.type("]C112");
        fx.focus(field);
        fx.type("34").press(KeyCode.ENTER);
        assertThat(entered).containsExactly("34");
    }
}
