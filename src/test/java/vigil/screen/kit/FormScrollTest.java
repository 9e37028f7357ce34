package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** The stop with the focus is in sight. */
class FormScrollTest {

    /** Found on a real display: the amount of a waste was half below the edge. */
    @Test
    void aRowThatIsShownAndTakesTheFocusAtOnceIsInSight() {
        List<TextField> fields =
                FxHarness.onFx(
                        () -> IntStream.range(0, 12).mapToObj(_ -> new TextField()).toList());
        FxHarness.doOnFx(() -> fields.subList(3, 12).forEach(field -> shown(field, false)));
        try (FxHarness fx =
                FxHarness.show(
                        () ->
                                new StackPane(
                                        new FormScroll(new VBox(fields.toArray(TextField[]::new)))),
                        300,
                        220)) {
            fx.act(
                            () -> {
                                fields.forEach(field -> shown(field, true));
                                fields.get(9).requestFocus();
                            })
                    .pulse()
                    .pulse();
            Bounds field =
                    fx.call(() -> fields.get(9).localToScene(fields.get(9).getLayoutBounds()));
            assertThat(field.getMinY()).isNotNegative();
            assertThat(field.getMaxY()).isLessThanOrEqualTo(220);
        }
    }

    /** A message that comes above takes the room from below. */
    @Test
    void theStopStaysInSightWhereThePaneBecomesLower() {
        List<TextField> fields =
                FxHarness.onFx(
                        () -> IntStream.range(0, 12).mapToObj(_ -> new TextField()).toList());
        FormScroll scroll =
                FxHarness.onFx(() -> new FormScroll(new VBox(fields.toArray(TextField[]::new))));
        Region message = FxHarness.onFx(Region::new);
        try (FxHarness fx = FxHarness.show(() -> new VBox(message, scroll), 300, 220)) {
            fx.act(() -> fields.get(5).requestFocus()).pulse().pulse();
            fx.act(() -> message.setMinHeight(120)).pulse().pulse();
            Bounds field =
                    fx.call(() -> fields.get(5).localToScene(fields.get(5).getLayoutBounds()));
            assertThat(field.getMinY()).isGreaterThanOrEqualTo(120);
            assertThat(field.getMaxY()).isLessThanOrEqualTo(220);
        }
    }

    /** Found on a real display: that two passwords are not the same was half below the edge. */
    @Test
    void whatIsSaidBelowASecretIsInSightWithIt() {
        SecretField secret =
                FxHarness.onFx(() -> new SecretField(AllWords.read(), "Again", "Again"));
        FormScroll scroll =
                FxHarness.onFx(
                        () -> {
                            Region above = new Region();
                            above.setMinHeight(260);
                            Region below = new Region();
                            below.setMinHeight(120);
                            return new FormScroll(new VBox(new TextField(), above, secret, below));
                        });
        try (FxHarness fx = FxHarness.show(() -> new StackPane(scroll), 300, 220)) {
            fx.act(() -> secret.input().requestFocus()).pulse().pulse();
            fx.act(() -> secret.refuse("It is not the same as above.")).pulse().pulse();
            assertThat(InSight.of(fx, scroll, "It is not the same as above.")).isTrue();
        }
    }

    /** Found by keys at random: a note was above the edge, where rows came above it. */
    @Test
    void theStopStaysInSightWhereItIsMovedWithinRowsOfTheSameHeight() {
        TextField field = FxHarness.onFx(TextField::new);
        Region above = FxHarness.onFx(Region::new);
        Region below = FxHarness.onFx(Region::new);
        FxHarness.doOnFx(() -> heights(above, 400, below, 200));
        try (FxHarness fx =
                FxHarness.show(
                        () -> new StackPane(new FormScroll(new VBox(above, field, below))),
                        300,
                        220)) {
            fx.act(field::requestFocus).pulse().pulse();
            fx.act(() -> heights(above, 100, below, 500)).pulse().pulse();
            Bounds place = fx.call(() -> field.localToScene(field.getLayoutBounds()));
            assertThat(place.getMinY()).isNotNegative();
            assertThat(place.getMaxY()).isLessThanOrEqualTo(220);
        }
    }

    /** An answer alone does not say what is asked, nor the first of several which there are. */
    @Test
    void aQuestionIsInSightWithItsAnswersOrWithTheOneAtHand() {
        List<ChoiceRow<String>> questions =
                FxHarness.onFx(
                        () ->
                                IntStream.range(0, 6)
                                        .mapToObj(
                                                at ->
                                                        new ChoiceRow<>(
                                                                        "Question " + at,
                                                                        List.of("a", "b"),
                                                                        String::valueOf)
                                                                .oneBelowTheOther())
                                        .toList());
        FormScroll scroll =
                FxHarness.onFx(() -> new FormScroll(new VBox(questions.toArray(ChoiceRow[]::new))));
        try (FxHarness fx = FxHarness.show(() -> new StackPane(scroll), 300, 220)) {
            for (int at : List.of(3, 5, 2)) {
                fx.act(() -> questions.get(at).focusTarget().requestFocus()).pulse().pulse();
                Bounds row = fx.call(() -> place(questions.get(at)));
                assertThat(row.getMinY()).as("question %d", at).isNotNegative();
                assertThat(row.getMaxY()).as("question %d", at).isLessThanOrEqualTo(220);
            }
            fx.act(() -> scroll.setMaxHeight(120)).pulse().pulse();
            fx.act(() -> questions.get(4).focusTarget().requestFocus()).pulse().pulse();
            Bounds pane = fx.call(() -> place(scroll));
            Bounds asked = fx.call(() -> place(questions.get(4).getChildren().getFirst()));
            Bounds answer = fx.call(() -> place(questions.get(4).focusTarget()));
            assertThat(asked.getMinY()).isGreaterThanOrEqualTo(pane.getMinY());
            assertThat(answer.getMaxY()).isLessThanOrEqualTo(pane.getMaxY());
        }
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** What is scrolled by hand stays so: the stop has not moved. */
    @Test
    void whatIsScrolledByHandIsLeft() {
        TextField field = FxHarness.onFx(TextField::new);
        Region below = FxHarness.onFx(Region::new);
        FxHarness.doOnFx(() -> below.setMinHeight(800));
        FormScroll inner = FxHarness.onFx(() -> new FormScroll(new VBox(field, below)));
        FormScroll outer = FxHarness.onFx(() -> new FormScroll(new VBox(new Region(), inner)));
        try (FxHarness fx = FxHarness.show(() -> new StackPane(outer), 300, 220)) {
            fx.act(() -> inner.setMinHeight(400)).act(() -> inner.setMaxHeight(400));
            fx.act(field::requestFocus).pulse().pulse();
            fx.act(() -> inner.setVvalue(1)).act(() -> outer.setVvalue(1)).pulse().pulse();
            assertThat(fx.call(inner::getVvalue)).isEqualTo(1);
            assertThat(fx.call(outer::getVvalue)).isEqualTo(1);
        }
    }

    private static void heights(Region one, double height, Region other, double otherHeight) {
        one.setMinHeight(height);
        other.setMinHeight(otherHeight);
    }

    /** The library would draw all that is in sight for each letter typed. */
    @Test
    void noPictureIsKeptOfWhatIsInSight() {
        FormScroll scroll = FxHarness.onFx(() -> new FormScroll(new VBox(new TextField())));
        try (FxHarness fx = FxHarness.show(() -> new StackPane(scroll), 300, 220)) {
            assertThat(fx.call(() -> scroll.lookupAll(".viewport")))
                    .hasSize(1)
                    .noneMatch(Node::isCache);
        }
    }

    private static void shown(TextField field, boolean now) {
        field.setVisible(now);
        field.setManaged(now);
    }

    /** Found on a real display: the card that asks who the patient is was a line too low. */
    @Test
    void itIsAsHighAsItsRowsAreBesideWhatLiesAroundThem() {
        Label said = FxHarness.onFx(() -> new Label("one two three four five six seven eight"));
        FormScroll scroll =
                FxHarness.onFx(
                        () -> {
                            said.setWrapText(true);
                            FormScroll made = new FormScroll(new VBox(said));
                            made.setStyle("-fx-padding: 20;");
                            return made;
                        });
        try (FxHarness fx = FxHarness.show(() -> new StackPane(scroll), 300, 400)) {
            double wide = fx.call(() -> said.prefWidth(-1)) + 10;
            double lines = fx.call(() -> said.prefHeight(wide - 40));
            assertThat(lines).isGreaterThan(fx.call(() -> said.prefHeight(wide)));
            assertThat(fx.call(() -> scroll.prefHeight(wide))).isGreaterThanOrEqualTo(lines + 40);
        }
    }
}
