package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** What a short form says of what it refused. */
class FormPanelTest {
    private final Words words = Words.of();
    private final LineField line = FxHarness.onFx(() -> new LineField(words, "Given by", true));
    private final ChoiceRow<String> choice =
            FxHarness.onFx(() -> new ChoiceRow<>("Way", List.of("one", "other"), one -> one));
    private final CheckLine tick = FxHarness.onFx(() -> new CheckLine("Told", "help"));
    private final ReasonPicker<String> reason =
            FxHarness.onFx(() -> new ReasonPicker<>("Why", "help", List.of("one"), one -> one));
    private final SecretField secret =
            FxHarness.onFx(() -> new SecretField(words, "Password", "help"));
    private final FormPanel form =
            FxHarness.onFx(
                    () ->
                            new FormPanel(words, "Title", "", "Save", () -> {}, () -> {})
                                    .add(line)
                                    .add(choice)
                                    .add(tick)
                                    .add(reason)
                                    .add(secret));

    @Test
    void aRefusalIsSaidUntilSomethingElseStandsThere() {
        try (FxHarness fx = FxHarness.show(form::node, 500, 700)) {
            List<Runnable> answers =
                    List.of(
                            () -> fx.focus(line.input()).type("a"),
                            () -> fx.type("b"),
                            () -> fx.focus(choice.focusTarget()).type("2"),
                            () -> fx.act(() -> tick.tickedProperty().set(true)),
                            () -> fx.act(() -> reason.choose("one")),
                            () -> fx.focus(secret.input()).type("x"));
            for (Runnable answer : answers) {
                fx.act(() -> form.refuse("A reason is missing."));
                assertThat(form.problem().orElse("")).contains("A reason is missing.");
                answer.run();
                assertThat(form.problem()).isEmpty();
            }
            fx.act(() -> form.refuse("This is not the password."));
            fx.act(secret::clear);
            assertThat(form.problem()).as("emptied by the program").isPresent();
            fx.act(() -> form.say(MessageBar.Level.INFO, "Saved.", ""));
            fx.focus(line.input()).type("c");
            assertThat(form.problem()).as("what is no refusal stays").isPresent();
        }
    }

    /**
     * The focus must not go from the button that was pressed to the one beside it: the next key
     * would press that.
     */
    @Test
    void noKeyPressesAnotherButtonWhileItsActIsOnItsWay() {
        List<String> pressed = new ArrayList<>();
        FormPanel asked =
                FxHarness.onFx(
                        () ->
                                new FormPanel(
                                                words,
                                                "Title",
                                                "",
                                                "Go on",
                                                self -> {
                                                    pressed.add("Go on");
                                                    self.busy(true);
                                                },
                                                () -> pressed.add("Cancel"))
                                        .add(line)
                                        .beside(
                                                Buttons.plain(
                                                        "Another way",
                                                        () -> pressed.add("Another way"))));
        try (FxHarness fx = FxHarness.show(asked::node, 500, 400)) {
            fx.focus(line.input()).type("a").press(KeyCode.ENTER).press("Ctrl+Enter");
            fx.press(KeyCode.SPACE, KeyCode.ENTER).press("Ctrl+Enter").type("a b");
            assertThat(pressed).containsExactly("Go on");
            fx.act(() -> asked.busy(false));
            fx.press(KeyCode.SPACE);
            assertThat(pressed).containsExactly("Go on", "Go on");
        }
    }

    /** Beside a list that would like more room than there is. */
    @Test
    void whatItIsForIsReadWholeHoweverLittleRoomThereIs() {
        String purpose =
                "What it is for takes more than one line in a pane as narrow as this one is.";
        FormPanel narrow =
                FxHarness.onFx(
                        () ->
                                new FormPanel(words, "Title", purpose, "Save", () -> {}, () -> {})
                                        .add(new LineField(words, "Reason", true)));
        ListView<String> list = FxHarness.onFx(() -> new ListView<>());
        try (FxHarness fx =
                FxHarness.show(
                        () -> {
                            list.setStyle("-fx-min-height: 20em; -fx-pref-height: 40em;");
                            return new VBox(narrow.node(), list);
                        },
                        360,
                        420)) {
            assertThat(fx.call(() -> FitAudit.of(narrow.node()))).isEmpty();
        }
    }
}
