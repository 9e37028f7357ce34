package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** What only follows from something comes behind the frame that shows it, and always comes. */
class BehindFrameTest {
    private final Label label = FxHarness.onFx(() -> new Label("first"));

    @Test
    void theFrameIsLaidOutBeforeWhatFollows() {
        List<String> order = new ArrayList<>();
        try (FxHarness fx = FxHarness.show(() -> new VBox(label), 300, 200)) {
            FxHarness.doOnFx(
                    () -> {
                        Runnable laid = () -> order.add("frame with " + label.getText());
                        fx.scene().addPostLayoutPulseListener(laid);
                        label.setText("what was saved");
                        BehindFrame.run(
                                label,
                                () -> {
                                    fx.scene().removePostLayoutPulseListener(laid);
                                    order.add("what follows");
                                });
                        order.add("asked");
                    });
            fx.pulse();
            assertThat(fx.call(() -> List.copyOf(order)))
                    .startsWith("asked", "frame with what was saved")
                    .endsWith("what follows")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whereNoFrameWillComeItIsDoneAtOnce() {
        List<String> done = new ArrayList<>();
        FxHarness fx = FxHarness.show(VBox::new, 300, 200);
        VBox root = fx.call(() -> new VBox(label));
        FxHarness.doOnFx(() -> BehindFrame.run(root, () -> done.add("in no window")));
        assertThat(done).containsExactly("in no window");
        fx.act(() -> fx.scene().setRoot(root));
        var scene = fx.scene();
        fx.close();
        FxHarness.doOnFx(
                () -> {
                    assertThat(scene.getRoot()).isSameAs(root);
                    BehindFrame.run(root, () -> done.add("in a window that is closed"));
                });
        assertThat(done).containsExactly("in no window", "in a window that is closed");
    }
}
