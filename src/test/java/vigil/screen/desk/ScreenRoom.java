package vigil.screen.desk;

import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vigil.screen.kit.ActionRegistry;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Words;

/**
 * One screen with its keys in a window, over the real store of a {@link TestDesk}, and where it
 * wanted to go.
 *
 * @param <S> the screen
 * @param <R> the room itself, so that its steps can be told one after the other
 */
public abstract class ScreenRoom<S extends Screen, R extends ScreenRoom<S, R>> extends WaysGone
        implements AutoCloseable {
    /** The desk and its session. */
    public final TestDesk at;

    private final Words words;
    private Optional<FxHarness> window = Optional.empty();
    private Optional<S> view = Optional.empty();

    /** A room whose screen is not shown yet. */
    protected ScreenRoom(TestDesk at, Words words) {
        this.at = at;
        this.words = words;
    }

    /** The screen under test. */
    protected abstract S made(Theme theme);

    /** This room. */
    protected abstract R self();

    /** Shows it in Day at 100 %. */
    public R shown() {
        return shown(Theme.DAY, TextScale.NORMAL, 1440, 740);
    }

    /** Shows it. */
    public R shown(Theme theme, TextScale scale, double width, double height) {
        FxHarness fx =
                FxHarness.show(
                        () -> {
                            S screen = made(theme);
                            view = Optional.of(screen);
                            return (Parent) screen.node();
                        },
                        theme,
                        scale,
                        width,
                        height);
        window = Optional.of(fx);
        FxHarness.doOnFx(
                () -> {
                    ActionRegistry keys = new ActionRegistry(words);
                    keys.add(view().actions().toArray(ScreenAction[]::new));
                    keys.screenProperty().set(view().name());
                    keys.installOn(fx.scene(), said -> gone.add("said " + said));
                    view().opened();
                });
        return settle();
    }

    /** The screen. */
    public S view() {
        return view.orElseThrow();
    }

    /** Its window. */
    public FxHarness fx() {
        return window.orElseThrow();
    }

    /** Presses keys, each with what it causes. */
    public R press(KeyCode... codes) {
        for (KeyCode code : codes) {
            fx().press(code);
            settle();
        }
        return self();
    }

    /** Presses a combination. */
    public R press(String combination) {
        fx().press(combination);
        return settle();
    }

    /** Types a text. */
    public R type(String text) {
        fx().type(text);
        return settle();
    }

    /** Waits until everything is on disk and shown. */
    public R settle() {
        at.settle();
        fx().pulse();
        return self();
    }

    /** All that is said on the screen, from top to bottom. */
    public String said() {
        return call(() -> said(view().node()));
    }

    /** All that a node and what is in it say, from top to bottom. */
    public static String said(Node node) {
        StringBuilder all = new StringBuilder();
        collect(node, all);
        return all.toString();
    }

    private static void collect(Node node, StringBuilder into) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            into.append(labeled.getText()).append('\n');
        }
        if (node instanceof TextFlow flow) {
            flow.getChildren().forEach(text -> into.append(((Text) text).getText()));
            into.append('\n');
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    /** The field with a label. */
    public Node field(String label) {
        return call(
                () ->
                        view().node().lookupAll(".text-input").stream()
                                .filter(node -> label.equals(node.getAccessibleText()))
                                .findFirst()
                                .orElseThrow(() -> new AssertionError("no field " + label)));
    }

    /** The button, of whichever kind, whose text begins so. */
    public Node button(String text) {
        return call(
                () ->
                        view().node().lookupAll("*").stream()
                                .filter(javafx.scene.control.ButtonBase.class::isInstance)
                                .filter(node -> ((Labeled) node).getText().startsWith(text))
                                .findFirst()
                                .orElseThrow(() -> new AssertionError("no button " + text)));
    }

    /** Runs on the JavaFX thread. */
    public <T> T call(Callable<T> work) {
        return FxHarness.onFx(work);
    }

    @Override
    public void close() {
        window.ifPresent(
                fx -> {
                    FxHarness.doOnFx(view()::closed);
                    fx.close();
                });
        at.close();
    }
}
