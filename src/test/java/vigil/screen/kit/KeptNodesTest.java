package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pane holds becomes what is wanted, and what stays does not leave the window. */
final class KeptNodesTest {
    private final List<Node> all =
            FxHarness.onFx(
                    () ->
                            List.of(
                                    new Label("BP"),
                                    new Label("HR"),
                                    new Label("RR"),
                                    new Label("SpO2"),
                                    new Label("Pain")));
    private final List<Node> left = new ArrayList<>();
    private final VBox pane = FxHarness.onFx(VBox::new);

    private List<Node> at(int... places) {
        return Arrays.stream(places).mapToObj(all::get).toList();
    }

    private List<Node> laid(List<Node> first, List<Node> then) {
        return FxHarness.onFx(
                () -> {
                    new Scene(pane);
                    KeptNodes.lay(pane, first);
                    first.forEach(
                            node -> node.sceneProperty().subscribe((was, is) -> left.add(node)));
                    KeptNodes.lay(pane, then);
                    return List.copyOf(pane.getChildren());
                });
    }

    @Test
    void oneMoreBetweenTheOthersLeavesThemInTheWindow() {
        assertThat(laid(at(0, 1, 3), at(0, 1, 2, 3, 4))).isEqualTo(at(0, 1, 2, 3, 4));
        assertThat(left).isEmpty();
    }

    @Test
    void onlyWhatIsNoLongerWantedLeavesTheWindow() {
        assertThat(laid(at(0, 1, 2, 3, 4), at(0, 3, 4))).isEqualTo(at(0, 3, 4));
        assertThat(left).containsExactlyInAnyOrderElementsOf(at(1, 2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whateverIsHeldBecomesWhatIsWanted(long seed) {
        Random random = new Random(seed);
        List<Node> wanted = some(random);
        assertThat(laid(some(random), wanted)).isEqualTo(wanted);
    }

    private List<Node> some(Random random) {
        List<Node> some = new ArrayList<>(all);
        Collections.shuffle(some, random);
        return List.copyOf(some.subList(0, random.nextInt(some.size() + 1)));
    }
}
