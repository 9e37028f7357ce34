package vigil.screen.treatment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.Drawer;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Words;
import vigil.session.Stage;

/** The drawer of the bedside screen in a window, over a real store. */
final class FormWindow implements AutoCloseable {
    final TestDesk at;
    final SideForms forms;
    final FxHarness fx;
    private final Drawer drawer;
    private final Subscriptions attached = new Subscriptions();

    private FormWindow(TestDesk at) {
        this.at = at;
        this.drawer = FxHarness.onFx(Drawer::new);
        this.forms =
                FxHarness.onFx(
                        () ->
                                new SideForms(
                                        Words.of(
                                                "treatment",
                                                "chart",
                                                "charting",
                                                "desk",
                                                "scores",
                                                "record"),
                                        at.desk(),
                                        drawer::close));
        this.fx = FxHarness.show(this::root, 400, 760);
    }

    private Parent root() {
        drawer.setPrefWidth(400);
        return new BorderPane(drawer, null, null, null, new Region());
    }

    static FormWindow at(Path folder, String protocol, Stage stage) {
        return new FormWindow(TestDesk.at(folder, protocol, stage));
    }

    static FormWindow over(TestDesk at) {
        return new FormWindow(at);
    }

    /** Opens a form as its key does. */
    FormWindow open(Function<SideForms, SideForm> which) {
        fx.act(
                () -> {
                    SideForm form = which.apply(forms);
                    form.open(attached);
                    drawer.open(form.node(), form::takeFocus);
                });
        return this;
    }

    FormWindow type(String text) {
        fx.type(text).pulse();
        return this;
    }

    FormWindow press(KeyCode... keys) {
        fx.press(keys);
        at.settle();
        fx.pulse();
        return this;
    }

    FormWindow press(String combination) {
        fx.press(combination);
        at.settle();
        fx.pulse();
        return this;
    }

    boolean isOpen() {
        return fx.call(() -> drawer.openProperty().get());
    }

    /** Everything that can be read in the drawer. */
    String said() {
        return fx.call(() -> String.join("\n", texts(drawer)));
    }

    static List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        if (!node.isVisible()) {
            return texts;
        }
        if (node instanceof Labeled labeled) {
            texts.add(labeled.getText());
        } else if (node instanceof Text text) {
            texts.add(text.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> texts.addAll(texts(child)));
        }
        return texts;
    }

    @Override
    public void close() {
        fx.act(attached::close);
        at.settle();
        fx.close();
        at.close();
    }
}
