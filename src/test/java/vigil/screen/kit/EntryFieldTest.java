package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The keyboard's way through a form of clinical values. */
class EntryFieldTest {

    private final Words words = Words.of();
    private final List<String> done = new ArrayList<>();
    private EntryField first = FxHarness.onFx(() -> field("HR"));
    private EntryField second = FxHarness.onFx(() -> field("RR"));
    private EntryField third = FxHarness.onFx(() -> field("Sedation"));
    private FxHarness fx = FxHarness.show(this::form, 500, 400);

    private static FieldState judge(String text) {
        return switch (text) {
            case "" -> new FieldState.Empty();
            case "999" -> new FieldState.Refused("Too high.");
            case "200" -> new FieldState.Unusual("High.");
            case "132/" -> new FieldState.Unfinished();
            case "5" -> new FieldState.Complete();
            default -> new FieldState.Fine();
        };
    }

    private EntryField field(String label) {
        return new EntryField(
                words, new EntryField.Spec(label, "per min", "A number"), EntryFieldTest::judge);
    }

    private VBox form() {
        VBox form = new VBox(first, second, third, new Button("Save"));
        EntrySequence sequence = new EntrySequence(() -> done.add("saved"), () -> done.add("left"));
        sequence.add(first).add(second).add(third).addNode(form.getChildren().getLast());
        sequence.installOn(form);
        return form;
    }

    @BeforeEach
    void begin() {
        fx.focus(first.input());
    }

    @AfterEach
    void end() {
        fx.close();
    }

    private boolean isAt(EntryField field) {
        return fx.call(() -> field.input().isFocused());
    }

    @Test
    void enterGoesOnAndTheTextIsWhatWasTyped() {
        fx.type(" 072").press(KeyCode.ENTER);
        assertThat(first.text()).isEqualTo(" 072");
        assertThat(isAt(second)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTER", "TAB"})
    void whoEndsAFieldThatHasJumpedOnByItselfSkipsNone(KeyCode end) {
        fx.type("5").press(end);
        assertThat(isAt(second)).isTrue();
        fx.press(end);
        assertThat(isAt(third)).isTrue();
    }

    @Test
    void whatIsTypedAfterTheFocusHasJumpedOnIsEndedByEnterAsEver() {
        fx.type("5").type("7").press(KeyCode.ENTER);
        assertThat(second.text()).isEqualTo("7");
        assertThat(isAt(third)).isTrue();
    }

    @Test
    void tabGoesOnAndShiftEnterGoesBack() {
        fx.press(KeyCode.TAB);
        assertThat(isAt(second)).isTrue();
        fx.press("Shift+Enter");
        assertThat(isAt(first)).isTrue();
    }

    @Test
    void backspaceInAnEmptyFieldGoesBack() {
        fx.press(KeyCode.ENTER).type("7").press(KeyCode.BACK_SPACE);
        assertThat(isAt(second)).isTrue();
        fx.press(KeyCode.BACK_SPACE);
        assertThat(isAt(first)).isTrue();
    }

    @Test
    void aRefusedTextStaysAndSaysWhyAndKeepsTheFocusAtEnter() {
        fx.type("999").press(KeyCode.ENTER);
        assertThat(first.text()).isEqualTo("999");
        assertThat(first.message()).contains("Too high.");
        assertThat(first.input().getAccessibleHelp()).startsWith("Too high.");
        assertThat(isAt(first)).isTrue();
    }

    @Test
    void aRefusalIsShownWhenTheFocusLeaves() {
        fx.type("999");
        assertThat(first.message()).isEmpty();
        fx.press(KeyCode.TAB);
        assertThat(first.message()).contains("Too high.");
    }

    @Test
    void anUnusualValueIsKeptByEnterOnceMore() {
        fx.type("200").press(KeyCode.ENTER);
        assertThat(isAt(first)).isTrue();
        assertThat(first.message().orElseThrow()).startsWith("Unusual");
        assertThat(first.confirmedProperty().get()).isFalse();
        fx.press(KeyCode.ENTER);
        assertThat(first.confirmedProperty().get()).isTrue();
        assertThat(isAt(second)).isTrue();
    }

    /** A form that asks the judge each second would have it read aloud each second. */
    @Test
    void whatWasSaidIsNotSaidAgainWhereTheJudgeSaysTheSame() {
        fx.type("200").press(KeyCode.ENTER);
        Node said = said();
        fx.act(first::rejudge);
        assertThat(said()).isSameAs(said);
    }

    /** The sign before what is said, which each saying makes anew. */
    private Node said() {
        return fx.call(
                () ->
                        first.lookupAll(".label").stream()
                                .map(Labeled.class::cast)
                                .filter(one -> one.getText().startsWith("Unusual"))
                                .findFirst()
                                .orElseThrow()
                                .getGraphic());
    }

    @Test
    void aChangedTextHasToBeConfirmedAgain() {
        fx.type("200").press(KeyCode.ENTER, KeyCode.ENTER);
        fx.focus(first.input()).press(KeyCode.END).type("0");
        assertThat(first.confirmedProperty().get()).isFalse();
    }

    @Test
    void aCompleteEntryJumpsOnByItself() {
        fx.type("5");
        assertThat(isAt(second)).isTrue();
    }

    @Test
    void controlEnterSavesFromAnyFieldAndOnlyWhatCanBeRecorded() {
        fx.type("72").press("Ctrl+Enter");
        assertThat(done).containsExactly("saved");
        fx.focus(second.input()).type("132/").focus(first.input()).press("Ctrl+Enter");
        assertThat(done).containsExactly("saved");
        assertThat(isAt(second)).isTrue();
        assertThat(second.message()).isPresent();
    }

    @Test
    void escapeLeaves() {
        fx.press(KeyCode.ESCAPE);
        assertThat(done).containsExactly("left");
    }

    @Test
    void hiddenAndDisabledFieldsAreSteppedOver() {
        fx.act(
                () -> {
                    second.setVisible(false);
                    third.setDisable(true);
                });
        fx.press(KeyCode.ENTER);
        assertThat(fx.focused()).isInstanceOf(Button.class);
    }

    @Test
    void controlZTakesBackTheLastFieldThatWasEdited() {
        fx.type("72").press(KeyCode.ENTER).type("16").press("Ctrl+Z");
        assertThat(second.text()).isEmpty();
        assertThat(isAt(second)).isTrue();
        fx.press("Ctrl+Z");
        assertThat(first.text()).isEmpty();
        assertThat(isAt(first)).isTrue();
    }

    @Test
    void aFieldSaysItsLabelAndItsUnit() {
        assertThat(first.input().getAccessibleText()).isEqualTo("HR");
        assertThat(first.input().getAccessibleHelp()).isEqualTo("per min. A number");
    }

    /** What was said as she passed by nobody need have seen: it is gone to before it is kept. */
    @Test
    void whatWasOnlySaidInPassingIsNotKeptFromAnotherField() {
        fx.type("200").press(KeyCode.TAB).type("12").press("Ctrl+Enter");
        assertThat(done).isEmpty();
        assertThat(fx.focused()).isEqualTo(first.input());
        fx.press("Ctrl+Enter");
        assertThat(done).containsExactly("saved");
    }

    /** In the night on which clocks are set back a letter stands behind the time. */
    @Test
    void theUnitStandsBesideATimeThatIsOfferedAndIsNeverWrittenOverIt() {
        EntryField time =
                FxHarness.onFx(
                        () ->
                                new EntryField(
                                        words,
                                        new EntryField.Spec("Taken", "24 h", "A time", 7.4),
                                        EntryFieldTest::judge));
        try (FxHarness shown = FxHarness.show(() -> new VBox(time), 600, 200)) {
            Node unit = shown.call(() -> time.lookup(".vigil-entry-unit"));
            for (String fits : List.of("", "06:06", "20:08")) {
                shown.act(() -> time.input().setPromptText(fits));
                assertThat(shown.call(unit::isVisible)).as(fits).isTrue();
            }
            shown.act(() -> time.input().setPromptText("01:19B"));
            assertThat(shown.call(unit::isVisible)).isFalse();
        }
    }
}
