package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.IndexRange;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** Who is typing goes on typing when the window is arranged anew around the field. */
final class KeptFocusTest {

    private final VBox root = FxHarness.onFx(VBox::new);
    private final TextField other = FxHarness.onFx(() -> new TextField("other"));
    private final TextField typing = FxHarness.onFx(() -> new TextField("132/78"));

    private FxHarness shown() {
        FxHarness harness =
                FxHarness.show(
                        () -> {
                            root.getChildren().setAll(other, new ScrollPane(new VBox(typing)));
                            return root;
                        },
                        400,
                        300);
        harness.pulse().focus(typing).pulse();
        FxHarness.doOnFx(() -> typing.selectRange(2, 5));
        return harness;
    }

    @Test
    void aFieldThatIsPutIntoAnotherScrollPaneKeepsTheFocusAndWhatIsMarked() {
        try (FxHarness harness = shown()) {
            FxHarness.doOnFx(
                    () ->
                            KeptFocus.during(
                                    root,
                                    () ->
                                            root.getChildren()
                                                    .setAll(
                                                            new ScrollPane(new HBox(typing)),
                                                            other)));
            harness.pulse().pulse();
            assertThat(FxHarness.onFx(typing::isFocused)).isTrue();
            assertThat(FxHarness.onFx(typing::getSelection)).isEqualTo(new IndexRange(2, 5));
        }
    }

    @Test
    void withoutItTheFocusGoesToAnotherField() {
        try (FxHarness harness = shown()) {
            FxHarness.doOnFx(
                    () -> root.getChildren().setAll(new ScrollPane(new HBox(typing)), other));
            harness.pulse().pulse();
            assertThat(FxHarness.onFx(typing::isFocused)).isFalse();
        }
    }

    @Test
    void aFieldThatIsNoLongerShownGivesTheFocusUp() {
        try (FxHarness harness = shown()) {
            FxHarness.doOnFx(() -> KeptFocus.during(root, () -> root.getChildren().setAll(other)));
            harness.pulse().pulse();
            assertThat(FxHarness.onFx(typing::isFocused)).isFalse();
        }
    }
}
