package vigil.screen.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import vigil.screen.desk.Screen;
import vigil.screen.kit.ActionRegistry;
import vigil.screen.kit.Appearance;
import vigil.screen.kit.CommandPalette;
import vigil.screen.kit.OnePress;
import vigil.screen.kit.Overlay;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.ScreenAction.Scope;
import vigil.screen.kit.ShortcutSheet;
import vigil.screen.kit.Words;

/**
 * Every key of the window and of the screens that were shown, in one registry; while it is locked
 * none works but help and the look.
 */
public final class ShellKeys {

    /** What the window itself can do. */
    record Acts(
            Runnable lock, Consumer<Place> place, Runnable own, Runnable help, Runnable about) {}

    private static final Scope EVERYWHERE = new Scope.Global();

    private final Words words;
    private final LookKeys looks;
    private final Overlay overlay;
    private final Messages messages;
    private final ActionRegistry registry;
    private Subscription panes = Subscription.EMPTY;
    private boolean locked;

    ShellKeys(Words words, Acts acts, Appearance appearance, Overlay overlay, Messages messages) {
        this.words = words;
        looks = new LookKeys(appearance);
        this.overlay = overlay;
        this.messages = messages;
        registry =
                new ActionRegistry(words)
                        .add(
                                global("help", "F1", acts.help()),
                                global("about", "Shift+F1", acts.about()),
                                global("lock", "Ctrl+L", acts.lock()),
                                global("palette", "Ctrl+K", this::palette),
                                global("asked", "F11", messages::takeFocus),
                                global("sheet", "Ctrl+Slash", this::sheet),
                                place("board", "Ctrl+B", acts, Place.BOARD),
                                place("review", "Ctrl+R", acts, Place.REVIEW),
                                place("outbox", "Ctrl+G", acts, Place.OUTBOX),
                                place("settings", "Ctrl+Comma", acts, Place.SETTINGS),
                                place("accounts", "Ctrl+U", acts, Place.ACCOUNTS),
                                place("audit", "Ctrl+H", acts, Place.AUDIT),
                                place("backup", "Ctrl+D", acts, Place.BACKUP),
                                global("own", "Ctrl+M", acts.own()))
                        .add(looks.actions().toArray(ScreenAction[]::new));
        registry.coveredProperty().bind(overlay.openProperty());
    }

    private static ScreenAction global(String what, String keys, Runnable run) {
        return ScreenAction.always("shell." + what, "shell." + what, keys, EVERYWHERE, run);
    }

    private static ScreenAction place(String what, String keys, Acts acts, Place place) {
        return global(what, keys, () -> acts.place().accept(place));
    }

    /** Makes the keys work in a scene, each press once. */
    Subscription installOn(Scene scene) {
        EventHandler<KeyEvent> guard = this::guard;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, guard);
        Subscription keys =
                registry.installOn(
                        scene,
                        sentence -> {
                            if (!locked) {
                                messages.tell(sentence);
                            }
                        });
        return keys.and(() -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, guard))
                .and(OnePress.installOn(scene));
    }

    /**
     * While it is locked no key of the program works but help and the look; those of a pane, such
     * as Enter, are left to the door, for the focus is in no pane.
     */
    private void guard(KeyEvent event) {
        boolean ours =
                registry.all().stream()
                        .filter(action -> !(action.scope() instanceof Scope.Pane))
                        .anyMatch(action -> action.keys().match(event));
        if (locked && ours && !help().keys().match(event) && !looks.match(event)) {
            event.consume();
        } else {
            looks.sizes(event);
        }
    }

    void locked(boolean now) {
        locked = now;
    }

    /**
     * The actions of a screen take the place of those it had when it was shown before; the bar
     * shows those of the panes that the screen shows.
     */
    void show(Screen screen, KeyBar bar) {
        registry.removeScreen(screen.name());
        registry.screenProperty().set(screen.name());
        List<ScreenAction> all = new ArrayList<>(screen.actions());
        if (all.stream().noneMatch(action -> action.keyName().equals("F6"))
                && screen.node() instanceof Parent node) {
            Scope here = new Scope.Screen(screen.name());
            String id = "shell.pane." + screen.name();
            all.add(
                    ScreenAction.always(
                            id + ".next",
                            "shell.pane.next",
                            "F6",
                            here,
                            () -> PaneWalk.go(node, 1)));
            all.add(
                    ScreenAction.always(
                            id + ".previous",
                            "shell.pane.previous",
                            "Shift+F6",
                            here,
                            () -> PaneWalk.go(node, -1)));
        }
        registry.add(all.toArray(ScreenAction[]::new));
        panes.unsubscribe();
        panes =
                screen.panesOnBar()
                        .subscribe(shown -> bar.keys(onKeyBar(screen, shown), help()))
                        .and(
                                screen.keyBarState()
                                        .subscribe(
                                                (before, now) ->
                                                        bar.keys(
                                                                onKeyBar(
                                                                        screen,
                                                                        screen.panesOnBar()
                                                                                .getValue()),
                                                                help())));
    }

    /**
     * The actions of a screen that stand on the bottom bar: those of the whole screen, what Space
     * does to the row at hand, and those of its panes where the screen wants them.
     */
    private static List<ScreenAction> onKeyBar(Screen screen, Set<String> panes) {
        return screen.onKeyBar().stream()
                .filter(
                        action ->
                                action.scope() instanceof Scope.Screen
                                        || (action.scope() instanceof Scope.Pane pane
                                                && panes.contains(pane.pane()))
                                        || action.keyName().equals("Space"))
                .filter(action -> !action.keyName().endsWith("F6"))
                .toList();
    }

    private ScreenAction help() {
        return registry.action("shell.help");
    }

    /** Every action known so far. */
    public ActionRegistry registry() {
        return registry;
    }

    private void palette() {
        CommandPalette palette =
                new CommandPalette(words, registry, overlay::close, messages::tell);
        overlay.show(palette, palette::takeFocus);
    }

    private void sheet() {
        ShortcutSheet sheet = new ShortcutSheet(words, registry);
        overlay.show(sheet, sheet::takeFocus);
    }
}
