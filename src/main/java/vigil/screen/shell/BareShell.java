package vigil.screen.shell;

import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.screen.desk.Screen;
import vigil.screen.kit.ActionRegistry;
import vigil.screen.kit.Appearance;
import vigil.screen.kit.FlowLine;
import vigil.screen.kit.KeyHint;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.OnePress;
import vigil.screen.kit.Overlay;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.ScreenAction.Scope;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Ticker;
import vigil.screen.kit.TypedAhead;
import vigil.screen.kit.Words;

/** What frames a screen over no store, as the set-up is: only help, look and keys. */
public final class BareShell {
    private final Words words;
    private final Screen view;
    private final Appearance appearance;
    private final Overlay overlay;
    private final LookKeys looks;
    private final ActionRegistry registry;
    private final MessageBar told = new MessageBar();
    private final VBox root = new VBox();
    private final Subscriptions listeners = new Subscriptions();

    /** The content of a window. */
    public BareShell(Words words, Screen view, Appearance appearance) {
        this.words = words;
        this.view = view;
        this.appearance = appearance;
        overlay = new Overlay(view.node());
        looks = new LookKeys(appearance);
        registry =
                new ActionRegistry(words)
                        .add(
                                ScreenAction.always(
                                        "shell.help",
                                        "shell.help",
                                        "F1",
                                        new Scope.Global(),
                                        this::help))
                        .add(looks.actions().toArray(ScreenAction[]::new))
                        .add(view.actions().toArray(ScreenAction[]::new));
        registry.screenProperty().set(view.name());
        FlowLine top = new FlowLine(Style.TOPLINE);
        top.show(
                List.of(Style.on(new Label(words.say("shell.product")), Style.PRODUCT)), List.of());
        FlowLine keys = new FlowLine(Style.KEYBAR);
        keys.show(
                registry.here().stream()
                        .filter(action -> !looks.isAWayBack(action))
                        .map(this::hint)
                        .toList(),
                List.of());
        VBox.setVgrow(overlay, Priority.ALWAYS);
        root.getChildren().addAll(top, told, overlay, keys);
    }

    private KeyHint hint(ScreenAction action) {
        KeyHint hint = new KeyHint(words, action);
        hint.setFocusTraversable(false);
        return hint;
    }

    private void help() {
        HelpPage page = new HelpPage(words, view.name());
        overlay.show(page, page::takeFocus);
    }

    /** The content of the window. */
    public Parent root() {
        return root;
    }

    /** Makes look and keys work in a scene, and shows the first step. */
    public void attachTo(Scene scene) {
        appearance.applyTo(scene);
        EventHandler<KeyEvent> sizes = looks::sizes;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, sizes);
        listeners.onClose(() -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, sizes));
        listeners.add(registry.installOn(scene, this::tell));
        Runnable leftOut = () -> tell(words.say("shell.typed-ahead"));
        listeners.add(new TypedAhead(Ticker.real(), leftOut).installOn(scene));
        listeners.add(OnePress.installOn(scene));
        // What a scroll pane holds can take the focus only once the pane has its skin.
        root.applyCss();
        root.layout();
        view.opened();
    }

    private void tell(String sentence) {
        told.show(MessageBar.Level.INFO, "", sentence);
    }

    /** Stops listening. */
    public void close() {
        view.closed();
        listeners.close();
    }
}
