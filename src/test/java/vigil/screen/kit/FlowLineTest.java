package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One line where there is room, more where there is not, and nothing cut in either. */
class FlowLineTest {
    private final Label name = label("HARGREAVES-WORTHINGTON, Maximiliana Anastasia (Ms)");
    private final Label born = label("Born 04-Mar-1980 (46y)");
    private final Label allergies = label("Known allergies penicillin (rash)");

    private static Label label(String text) {
        Label label = FxHarness.onFx(() -> new Label(text));
        FxHarness.doOnFx(
                () -> {
                    label.setWrapText(true);
                    label.setMinHeight(Region.USE_PREF_SIZE);
                });
        return label;
    }

    private FxHarness shown(double width, TextScale scale) {
        return FxHarness.show(
                () -> {
                    FlowLine line = new FlowLine(Style.BANNER);
                    line.show(List.of(name, born), List.of(allergies));
                    return new VBox(line);
                },
                Theme.DAY,
                scale,
                width,
                500);
    }

    private static Bounds where(Label label) {
        return FxHarness.onFx(() -> label.localToScene(label.getBoundsInLocal()));
    }

    private static String seen(Label label) {
        return FxHarness.onFx(() -> ((Text) label.lookup(".text")).getText());
    }

    @Test
    void withRoomEverythingStandsInOneLineAndTheLastAtItsRightEnd() {
        try (FxHarness _ = shown(1400, TextScale.NORMAL)) {
            assertThat(where(name).getCenterY()).isEqualTo(where(allergies).getCenterY());
            assertThat(where(allergies).getMaxX()).isBetween(1370.0, 1400.0);
            assertThat(where(born).getMinX()).isLessThan(where(allergies).getMinX() - 100);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {320, 480, 640, 1024})
    void withLittleRoomNothingIsCutAndNothingOverlaps(double width) {
        try (FxHarness _ = shown(width, TextScale.LARGEST)) {
            for (Label label : List.of(name, born, allergies)) {
                assertThat(seen(label).replaceAll("\\s", ""))
                        .isEqualTo(label.getText().replaceAll("\\s", ""));
                assertThat(where(label).getMaxX()).isLessThanOrEqualTo(width);
            }
            assertThat(where(name).intersects(where(born))).isFalse();
            assertThat(where(born).intersects(where(allergies))).isFalse();
            assertThat(where(name).intersects(where(allergies))).isFalse();
        }
    }

    @Test
    void whatIsNotManagedTakesNoRoom() {
        try (FxHarness fx = shown(1400, TextScale.NORMAL)) {
            double before = where(allergies).getMaxX();
            fx.act(() -> born.setManaged(false));
            fx.act(() -> born.setVisible(false));
            assertThat(where(allergies).getMaxX()).isEqualTo(before);
            assertThat(where(name).getMinX()).isLessThan(40);
        }
    }

    private List<Boolean> inOneRow(double width) {
        Label help = label("F1 Help");
        return FxHarness.onFx(
                () -> {
                    FlowLine line = new FlowLine();
                    line.show(List.of(born, name, help), List.of(allergies));
                    line.keepToOneRow(true);
                    new Scene(line, width, 100);
                    line.applyCss();
                    line.resize(width, line.prefHeight(width));
                    line.layout();
                    return Stream.of(born, name, help, allergies).map(Node::isVisible).toList();
                });
    }

    @Test
    void inOneRowTheLastAndTheEndStayAndOfTheOthersThoseThatHaveRoom() {
        FxHarness.start();
        assertThat(inOneRow(2000)).containsExactly(true, true, true, true);
        assertThat(inOneRow(520)).containsExactly(true, false, true, true);
        assertThat(inOneRow(320)).containsExactly(false, false, true, true);
        assertThat(inOneRow(100)).as("rows after all").containsExactly(true, true, true, true);
    }
}
