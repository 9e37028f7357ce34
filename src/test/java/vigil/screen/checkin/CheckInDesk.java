package vigil.screen.checkin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import vigil.screen.desk.TestDesk;
import vigil.screen.desk.WaysGone;
import vigil.screen.kit.ActionRegistry;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.Stage;

/** The check-in screen over a real store, with its keys. */
final class CheckInDesk implements AutoCloseable {
    final TestDesk at;
    final WaysGone ways = new WaysGone();
    final CheckInView view;
    final FxHarness fx;
    private boolean owner = true;

    private CheckInDesk(TestDesk at, Theme theme, TextScale scale, double width, double height) {
        this.at = at;
        Words words = Words.of("checkin", "chart", "charting", "desk", "record");
        this.view = FxHarness.onFx(() -> new CheckInView(words, at.desk(), ways, Optional.empty()));
        this.fx = FxHarness.behind(() -> (Parent) view.node(), theme, scale, width, height);
        FxHarness.doOnFx(
                () -> {
                    ActionRegistry registry = new ActionRegistry(words);
                    registry.screenProperty().set("checkin");
                    registry.add(view.actions().toArray(vigil.screen.kit.ScreenAction[]::new));
                    registry.installOn(fx.scene(), sentence -> {});
                    view.opened();
                });
        settle();
    }

    /** A new session; the store knows one planned session of another time. */
    static CheckInDesk empty(Path folder) {
        return empty(folder, Theme.DAY, TextScale.NORMAL, 1440, 760);
    }

    static CheckInDesk empty(
            Path folder, Theme theme, TextScale scale, double width, double height) {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.PLANNED);
        at.minute(-50);
        FxHarness.doOnFx(at.desk()::leave);
        return new CheckInDesk(at, theme, scale, width, height);
    }

    /** The session of the store, opened at its stage. */
    static CheckInDesk of(TestDesk at) {
        return new CheckInDesk(at, Theme.DAY, TextScale.NORMAL, 1440, 760);
    }

    static CheckInDesk of(TestDesk at, Theme theme, TextScale scale, double width, double height) {
        return new CheckInDesk(at, theme, scale, width, height);
    }

    /** The same store stays open when this screen closes. */
    CheckInDesk borrowed() {
        owner = false;
        return this;
    }

    /** Waits until the acts of a step, one after the other, are on disk and shown. */
    CheckInDesk settle() {
        do {
            at.settle();
        } while (FxHarness.onFx(view::busy));
        fx.pulse();
        return this;
    }

    CheckInDesk type(String text) {
        fx.type(text);
        return this;
    }

    CheckInDesk keys(String... combinations) {
        for (String combination : combinations) {
            fx.press(combination);
        }
        return settle();
    }

    /** Types into the field of a name, found by its id. */
    CheckInDesk field(String name, String text) {
        Node node = FxHarness.onFx(() -> shown(name));
        fx.focus(node);
        return type(text);
    }

    /** Presses the button of a text, as a finger does. */
    CheckInDesk press(String text) {
        FxHarness.doOnFx(() -> button(text).fire());
        return settle();
    }

    /** Whether the first answer of a text looks chosen. */
    boolean chosen(String text) {
        return FxHarness.onFx(() -> ((ToggleButton) button(text)).isSelected());
    }

    private ButtonBase button(String text) {
        return all((Parent) view.node()).stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text));
    }

    /** What stands in a field. */
    String typed(String name) {
        return FxHarness.onFx(() -> ((javafx.scene.control.TextField) shown(name)).getText());
    }

    private Node shown(String name) {
        return all((Parent) view.node()).stream()
                .filter(node -> ("checkin-" + name).equals(node.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + name + " is shown"));
    }

    Chart chart() {
        return FxHarness.onFx(() -> at.desk().session().get().orElseThrow().chart());
    }

    Step here() {
        return FxHarness.onFx(view::here);
    }

    String said() {
        return FxHarness.onFx(view::said);
    }

    /** Every text on screen. */
    String text() {
        return FxHarness.onFx(
                () -> {
                    StringBuilder all = new StringBuilder();
                    for (Node node : all((Parent) view.node())) {
                        if (node instanceof Labeled labeled && labeled.getText() != null) {
                            all.append(labeled.getText()).append('\n');
                        } else if (node instanceof Text plain) {
                            all.append(plain.getText());
                        }
                    }
                    return all.toString().replace('\u00a0', ' ');
                });
    }

    /** Every visible node. */
    static List<Node> all(Parent root) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : root.getChildrenUnmodifiable()) {
            if (node.isVisible()) {
                nodes.add(node);
                if (node instanceof Parent parent) {
                    nodes.addAll(all(parent));
                }
            }
        }
        return nodes;
    }

    /** Types into a field instead of what stands there. */
    CheckInDesk replace(String name, String text) {
        Node node = FxHarness.onFx(() -> shown(name));
        fx.focus(node);
        FxHarness.doOnFx(((javafx.scene.control.TextField) node)::clear);
        return type(text);
    }

    /** What a screen reader says further of what has the focus: range, or what is wrong. */
    String help() {
        return FxHarness.onFx(() -> fx.scene().getFocusOwner().getAccessibleHelp());
    }

    /** What has the focus, as a screen reader says it. */
    String focused() {
        return FxHarness.onFx(
                () -> {
                    Node owner = fx.scene().getFocusOwner();
                    if (owner == null) {
                        return "nothing";
                    }
                    return owner.getAccessibleText() != null
                            ? owner.getAccessibleText()
                            : owner instanceof Labeled labeled
                                    ? labeled.getText()
                                    : owner.toString();
                });
    }

    @Override
    public void close() {
        FxHarness.doOnFx(view::closed);
        at.settle();
        fx.close();
        if (owner) {
            at.close();
        }
    }
}
