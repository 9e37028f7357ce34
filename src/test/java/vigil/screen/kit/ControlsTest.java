package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** The controls that are not a clinical value's row, by keyboard. */
class ControlsTest {

    private final Words words = Words.of();

    @Test
    void aChoiceIsMadeByItsDigitAndMovedWithArrows() {
        ChoiceRow<Integer> row =
                FxHarness.onFx(
                        () -> new ChoiceRow<>("Sedation", List.of(0, 1, 2), String::valueOf));
        try (FxHarness fx = FxHarness.show(() -> new VBox(row), 400, 200)) {
            fx.focus(row.focusTarget()).type("2");
            assertThat(row.value()).contains(2);
            fx.press(KeyCode.LEFT, KeyCode.SPACE);
            assertThat(row.value()).contains(1);
            fx.press(KeyCode.DELETE);
            assertThat(row.value()).isEmpty();
        }
    }

    @Test
    void anOptionThatIsPressedOnceMoreStaysChosenAndLooksSo() {
        ChoiceRow<Integer> row =
                FxHarness.onFx(
                        () -> new ChoiceRow<>("Sedation", List.of(0, 1, 2), String::valueOf));
        try (FxHarness fx = FxHarness.show(() -> new VBox(row), 400, 200)) {
            fx.focus(row.focusTarget()).type("2").press(KeyCode.SPACE);
            assertThat(row.value()).contains(2);
            assertThat(fx.call(() -> ((ToggleButton) row.focusTarget()).isSelected())).isTrue();
        }
    }

    @Test
    void enterDoesWhatAButtonSaysAsSpaceDoes() {
        List<String> done = new ArrayList<>();
        Button button = FxHarness.onFx(() -> Buttons.quiet("Emergency card", () -> done.add("x")));
        try (FxHarness fx = FxHarness.show(() -> new VBox(button), 300, 100)) {
            fx.focus(button).press(KeyCode.ENTER);
            assertThat(done).hasSize(1);
            fx.press(KeyCode.SPACE);
            assertThat(done).hasSize(2);
            fx.press("Ctrl+Enter").press("Shift+Enter");
            assertThat(done).hasSize(2);
        }
    }

    @Test
    void aChoiceThatIsLongerThanItsFormWrapsWithinIt() {
        String text = "systolic above 160: repeat; if confirmed call the prescriber and wait";
        ChoiceRow<String> row =
                FxHarness.onFx(() -> new ChoiceRow<>("Flag", List.of(text, "other"), one -> one));
        try (FxHarness fx =
                FxHarness.show(
                        () -> {
                            ScrollPane form = new ScrollPane(new VBox(row));
                            form.setFitToWidth(true);
                            return form;
                        },
                        300,
                        200)) {
            Region option = fx.call(() -> (Region) row.focusTarget());
            assertThat(fx.call(option::getWidth)).isLessThanOrEqualTo(300);
            assertThat(fx.call(option::getHeight)).as("two lines").isGreaterThan(60);
        }
    }

    @Test
    void whatStandsInALineWithAChoiceFollowsCloseBehindIt() {
        ChoiceRow<String> row =
                FxHarness.onFx(
                        () ->
                                new ChoiceRow<>("", "Period", List.of("Month", "Year"), one -> one)
                                        .inALine());
        Button next = FxHarness.onFx(() -> Buttons.plain("Earlier", () -> {}));
        try (FxHarness fx =
                FxHarness.show(
                        () -> {
                            FlowLine line = new FlowLine(Style.TILE_FACTS);
                            line.show(List.of(row, next), List.of());
                            return new VBox(line);
                        },
                        900,
                        120)) {
            List<Double> edges =
                    fx.call(
                            () -> {
                                Node last =
                                        row.lookupAll(".toggle-button").stream().toList().getLast();
                                return List.of(
                                        last.localToScene(last.getBoundsInLocal()).getMaxX(),
                                        next.localToScene(next.getBoundsInLocal()).getMinX(),
                                        last.localToScene(last.getBoundsInLocal()).getMaxY(),
                                        next.localToScene(next.getBoundsInLocal()).getMinY());
                            });
            assertThat(edges.get(1) - edges.get(0)).as("between the two").isBetween(0d, 40d);
            assertThat(edges.get(3)).as("in one row").isLessThan(edges.get(2));
        }
    }

    @Test
    void aReasonIsChosenByTheDigitItBeginsWith() {
        ReasonPicker<String> picker =
                FxHarness.onFx(
                        () ->
                                new ReasonPicker<>(
                                        "Reason",
                                        "digit",
                                        List.of("1 unavailable", "2 refused"),
                                        text -> text));
        try (FxHarness fx = FxHarness.show(() -> new VBox(picker), 400, 200)) {
            fx.focus(picker.focusTarget()).type("2");
            assertThat(picker.value()).contains("2 refused");
            fx.act(picker::clear);
            assertThat(picker.value()).isEqualTo(Optional.empty());
        }
    }

    @Test
    void aWholeFileFromTheClipboardIsTakenInByNoFieldAndWhatStoodThereStays() {
        String whole = "word word ".repeat(1_000_000);
        NoteField note = FxHarness.onFx(() -> new NoteField(words, "Remark", "Optional", 4000));
        LineField line = FxHarness.onFx(() -> new LineField(words, "Given by", true));
        SecretField secret = FxHarness.onFx(() -> new SecretField(words, "Password", "help"));
        EntryField entry =
                FxHarness.onFx(
                        () ->
                                new EntryField(
                                        words,
                                        new EntryField.Spec("Pulse", "/min", "help"),
                                        typed -> new FieldState.Fine()));
        try (FxHarness fx = FxHarness.show(() -> new VBox(note, line, secret, entry), 400, 400)) {
            for (TextInputControl field :
                    List.of(note.input(), line.input(), secret.input(), entry.input())) {
                fx.act(() -> field.setText("72"));
                fx.act(() -> field.replaceText(0, 2, whole));
                assertThat(field.getText()).isEqualTo("72");
                fx.act(() -> field.appendText("9".repeat(9_999)));
                assertThat(field.getText()).isEqualTo("72");
            }
            String sentence = TakenIn.tooLong(words);
            assertThat(note.foot()).isEqualTo(sentence);
            assertThat(List.of(line.problem(), secret.message(), entry.message()))
                    .containsOnly(Optional.of(sentence));
        }
    }

    /** Where nothing else is pasted the toolkit itself empties the field and tells nobody. */
    @Test
    void signsThatOnlyControlLeaveWhatStandsInAFieldAndAnEndOfALineIsOne() {
        NoteField note = FxHarness.onFx(() -> new NoteField(words, "Remark", "Optional", 4000));
        LineField line = FxHarness.onFx(() -> new LineField(words, "Given by", true));
        SecretField secret = FxHarness.onFx(() -> new SecretField(words, "Password", "help"));
        try (FxHarness fx = FxHarness.show(() -> new VBox(note, line, secret), 400, 400)) {
            for (TextInputControl field : List.of(line.input(), secret.input(), note.input())) {
                for (String signs : List.of("\u0000", "\u007f\u001b", "\r", "\n\t")) {
                    boolean breaks = field.equals(note.input()) && signs.isBlank();
                    fx.act(() -> field.setText("72"));
                    fx.act(() -> field.replaceText(0, 2, signs));
                    assertThat(field.getText())
                            .isEqualTo(breaks ? signs.replace('\r', '\n') : "72");
                }
            }
            fx.act(() -> line.input().replaceText(1, 2, "a\tb\u0000"));
            fx.act(() -> note.input().setText("zero four"));
            fx.act(() -> note.input().replaceText(5, 5, "one\r\ntwo\rthree "));
            assertThat(line.text()).isEqualTo("7a b");
            fx.act(() -> line.input().setText(""));
            fx.act(() -> line.input().replaceText(0, 0, "ondansetron 4\r\n0.5 mg\n"));
            assertThat(line.text())
                    .as("no two lines are one number")
                    .isEqualTo("ondansetron 4 0.5 mg");
            assertThat(note.text()).isEqualTo("zero one\ntwo\nthree four");
            assertThat(note.input().getCaretPosition()).isEqualTo("zero one\ntwo\nthree ".length());
        }
    }

    @Test
    void aNoteRefusesWhatCannotBeSeenAndKeepsWhatIsTooLong() {
        NoteField note = FxHarness.onFx(() -> new NoteField(words, "Remark", "Optional", 5));
        try (FxHarness fx = FxHarness.show(() -> new VBox(note), 400, 200)) {
            TextArea area = (TextArea) note.focusTarget();
            fx.act(() -> area.appendText("a\u202eb"));
            assertThat(area.getText()).isEmpty();
            assertThat(note.foot()).contains("U+202E");
            fx.act(() -> area.appendText("longer"));
            assertThat(area.getText()).isEqualTo("longer");
            assertThat(note.recordable()).isFalse();
            assertThat(note.foot()).startsWith("Too long by 1");
        }
    }

    @Test
    void aSearchTakesARowOnlyWhenItIsHighlighted() {
        List<String> taken = new ArrayList<>();
        SearchField<String> search =
                FxHarness.onFx(
                        () ->
                                new SearchField<String>(
                                        words,
                                        "Find",
                                        "name",
                                        text ->
                                                List.of("PARK", "PATEL").stream()
                                                        .filter(
                                                                name ->
                                                                        name.startsWith(
                                                                                text.toUpperCase(
                                                                                        java.util
                                                                                                .Locale
                                                                                                .ROOT)))
                                                        .toList(),
                                        Label::new));
        search.onPicked(name -> taken.add("row " + name));
        search.onEntered(text -> taken.add("text " + text));
        try (FxHarness fx = FxHarness.show(() -> new VBox(search), 400, 400)) {
            fx.focus(search.input()).type("pa").press(KeyCode.ENTER);
            fx.press(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
            assertThat(taken).containsExactly("text pa", "row PATEL");
        }
    }

    @Test
    void theButtonOfAKeyIsCalledWhatItsActionIsCalledNow() {
        ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("kit.palette.title");
        ScreenAction action =
                ScreenAction.named("drug", name, "F7", new ScreenAction.Scope.Global(), () -> {});
        KeyHint button = FxHarness.onFx(() -> new KeyHint(words, action));
        assertThat(button.getText()).isEqualTo(words.say("kit.palette.title"));
        FxHarness.onFx(
                () -> {
                    name.set("kit.sheet.title");
                    return true;
                });
        assertThat(action.wordsKey()).isEqualTo("kit.sheet.title");
        assertThat(List.of(button.getText(), button.getAccessibleText()))
                .containsOnly(words.say("kit.sheet.title"));
    }

    @Test
    void aDrawerAndAnOverlayGiveTheFocusBack() {
        Button below = FxHarness.onFx(() -> new Button("below"));
        Drawer drawer = FxHarness.onFx(Drawer::new);
        Overlay overlay = FxHarness.onFx(() -> new Overlay(new VBox(below, drawer)));
        try (FxHarness fx = FxHarness.show(() -> overlay, 500, 400)) {
            Button inside = FxHarness.onFx(() -> new Button("inside"));
            fx.focus(below).act(() -> drawer.open(inside, inside::requestFocus));
            assertThat(fx.focused()).isSameAs(inside);
            fx.act(drawer::close);
            assertThat(fx.focused()).isSameAs(below);
            Button question = FxHarness.onFx(() -> new Button("question"));
            fx.act(() -> overlay.show(new VBox(question), question::requestFocus));
            fx.press(KeyCode.TAB);
            assertThat(fx.focused()).isSameAs(question);
            fx.press(KeyCode.ESCAPE);
            assertThat(fx.focused()).isSameAs(below);
            assertThat(fx.call(() -> overlay.openProperty().get())).isFalse();
        }
    }

    @Test
    void aCardWhoseAskerIsGoneGivesTheFocusToWhatWasInHand() {
        Button first = FxHarness.onFx(() -> new Button("chart"));
        Button inHand = FxHarness.onFx(() -> new Button("entry"));
        Button asker = FxHarness.onFx(() -> new Button("check"));
        Overlay overlay = FxHarness.onFx(() -> new Overlay(new VBox(first, inHand)));
        try (FxHarness fx = FxHarness.show(() -> new VBox(asker, overlay), 500, 400)) {
            Button question = FxHarness.onFx(() -> new Button("question"));
            fx.focus(inHand).focus(asker);
            fx.act(
                    () -> {
                        overlay.show(new VBox(question), question::requestFocus);
                        Visibility.set(asker, false);
                    });
            assertThat(fx.focused()).isSameAs(question);
            fx.act(overlay::close);
            assertThat(fx.focused()).isSameAs(inHand);
        }
    }
}
