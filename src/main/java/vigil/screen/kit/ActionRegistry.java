package vigil.screen.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Every action of the program and its key. Refuses two actions one key press could mean; a key used
 * in the wrong place says why nothing happened (rule K4). The shortcut sheet and the command
 * palette are drawn from it.
 */
public final class ActionRegistry {

    private static final String PANE = "vigil.pane";
    private static final String FORM = "vigil.form";
    private static final int MOST_KEYS = 3;

    private final Words words;
    private final List<ScreenAction> actions = new ArrayList<>();
    private final ObjectProperty<String> screen = new SimpleObjectProperty<>("");
    private final BooleanProperty covered = new SimpleBooleanProperty();

    /** An empty registry. */
    public ActionRegistry(Words words) {
        this.words = words;
    }

    /**
     * Adds actions; refuses a second action with the same id, or one whose key could mean two
     * things.
     */
    public ActionRegistry add(ScreenAction... more) {
        for (ScreenAction action : more) {
            check(action);
            actions.add(action);
        }
        return this;
    }

    private void check(ScreenAction action) {
        if (!words.has(action.wordsKey())) {
            throw new IllegalArgumentException("No words for the action " + action.id());
        }
        if (KeyNames.count(action.keys()) > MOST_KEYS) {
            throw new IllegalArgumentException("Too many keys at once: " + action.keyName());
        }
        if (isPlainLetter(action) && !(action.scope() instanceof ScreenAction.Scope.Pane)) {
            throw new IllegalArgumentException(
                    "A single letter works in a pane only: " + action.id());
        }
        for (ScreenAction other : actions) {
            if (other.id().equals(action.id())) {
                throw new IllegalArgumentException("Action added twice: " + action.id());
            }
            if (other.keyName().equals(action.keyName())
                    && other.scope().overlaps(action.scope())) {
                throw new IllegalArgumentException(
                        action.keyName()
                                + " would mean both "
                                + other.id()
                                + " and "
                                + action.id());
            }
        }
    }

    private static boolean isPlainLetter(ScreenAction action) {
        return action.keyName().length() == 1;
    }

    /** Takes away the actions of a screen that was closed for good. */
    public void removeScreen(String name) {
        actions.removeIf(
                action ->
                        switch (action.scope()) {
                            case ScreenAction.Scope.Global() -> false;
                            case ScreenAction.Scope.Screen(String of) -> of.equals(name);
                            case ScreenAction.Scope.Pane(String of, String pane) -> of.equals(name);
                        });
    }

    /**
     * The screen that is shown now, by the name its actions carry; set by whoever shows screens.
     */
    public ObjectProperty<String> screenProperty() {
        return screen;
    }

    /** Whether a card lies over the screen: until it is gone the keys of the screen are its own. */
    public BooleanProperty coveredProperty() {
        return covered;
    }

    /** Names a node as a pane in which single-letter keys may work. */
    public static void markPane(Node node, String pane) {
        node.getProperties().put(PANE, pane);
    }

    /** Names a node as a form: no letter of the panes around it works in there. */
    public static void markForm(Node node) {
        markPane(node, FORM);
    }

    /** Every action, in the order they were added. */
    public List<ScreenAction> all() {
        return List.copyOf(actions);
    }

    /**
     * The actions that belong to what is shown now: global ones and those of the present screen.
     */
    public List<ScreenAction> here() {
        return actions.stream().filter(this::onThisScreen).toList();
    }

    /** The action of this id; refuses one that was never added. */
    public ScreenAction action(String id) {
        return actions.stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No action " + id));
    }

    /** Actions that need three keys at once; each is a deliberate exception to rule K5. */
    public List<ScreenAction> withThreeKeys() {
        return actions.stream()
                .filter(action -> KeyNames.count(action.keys()) >= MOST_KEYS)
                .toList();
    }

    /**
     * Makes the keys work in a scene; {@code tell} is given the sentence why a key did nothing. The
     * letter of a key that did something is typed nowhere, though the focus may have moved into a
     * field meanwhile.
     */
    public Subscription installOn(Scene scene, Consumer<String> tell) {
        boolean[] acted = new boolean[1];
        EventHandler<KeyEvent> keys = event -> acted[0] = acts(scene, event, tell);
        EventHandler<KeyEvent> letters =
                event -> {
                    if (acted[0]) {
                        event.consume();
                    }
                };
        // Behind everything else: a form may know the key, and then nothing is to be said.
        EventHandler<KeyEvent> unheard = event -> elsewhere(scene, event, tell);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        scene.addEventFilter(KeyEvent.KEY_TYPED, letters);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, unheard);
        return () -> {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            scene.removeEventFilter(KeyEvent.KEY_TYPED, letters);
            scene.removeEventHandler(KeyEvent.KEY_PRESSED, unheard);
        };
    }

    private boolean acts(Scene scene, KeyEvent event, Consumer<String> tell) {
        Optional<ScreenAction> here =
                event.isConsumed()
                        ? Optional.empty()
                        : meant(scene, event).stream()
                                .filter(action -> inScope(action, scene.getFocusOwner()))
                                .findFirst();
        if (here.isPresent()) {
            event.consume();
            perform(here.get(), tell);
        }
        return here.isPresent();
    }

    private void elsewhere(Scene scene, KeyEvent event, Consumer<String> tell) {
        if (isCommand(event) && actions.stream().noneMatch(one -> one.keys().match(event))) {
            tell.accept(words.say("kit.action.nothing", KeyNames.of(event)));
        }
        List<ScreenAction> meant = meant(scene, event).stream().filter(this::mayBeMissed).toList();
        if (!meant.isEmpty() && !presses(event, scene.getFocusOwner())) {
            tell.accept(
                    wrongPlace(
                            meant.stream()
                                    .filter(this::onThisScreen)
                                    .findFirst()
                                    .orElseGet(meant::getFirst)));
        }
    }

    /** Whether a key can be there for nothing but an act: it types nothing. */
    private static boolean isCommand(KeyEvent event) {
        boolean typesWithoutCtrl = event.getCode().isLetterKey() || event.getCode().isDigitKey();
        return !event.isAltDown()
                && (event.getCode().isFunctionKey() || (event.isControlDown() && typesWithoutCtrl));
    }

    /** A letter of another screen is meant there by nobody: here it chooses or is typed. */
    private boolean mayBeMissed(ScreenAction action) {
        return onThisScreen(action) || !isTyping(action);
    }

    /** The actions of a key, wherever they work; none for what is typed into a text. */
    private List<ScreenAction> meant(Scene scene, KeyEvent event) {
        List<ScreenAction> meant =
                actions.stream().filter(action -> action.keys().match(event)).toList();
        return !meant.isEmpty() && takesLetters(scene.getFocusOwner()) && isTyping(meant.getFirst())
                ? List.of()
                : meant;
    }

    /** A list that opens is chosen from by typing as well. */
    private static boolean takesLetters(@Nullable Node focus) {
        return focus instanceof TextInputControl || focus instanceof ComboBoxBase<?>;
    }

    /** Space on a button is meant for the button. */
    private static boolean presses(KeyEvent event, Node focus) {
        return focus instanceof ButtonBase && event.getCode() == KeyCode.SPACE;
    }

    private static boolean isTyping(ScreenAction action) {
        return action.scope() instanceof ScreenAction.Scope.Pane
                && action.keys().getControl() != ModifierValue.DOWN
                && action.keys().getShortcut() != ModifierValue.DOWN
                && action.keys().getAlt() != ModifierValue.DOWN;
    }

    /** Does an action, or says why it cannot be done now. */
    public void perform(ScreenAction action, Consumer<String> tell) {
        if (action.enabled().get()) {
            action.run().run();
        } else {
            tell.accept(
                    words.say(
                            "kit.action.not-now",
                            words.say(action.wordsKey()),
                            action.whyNot().get()));
        }
    }

    private String wrongPlace(ScreenAction action) {
        String name = words.say(action.wordsKey());
        if (covered.get() && onThisScreen(action)) {
            return words.say("kit.action.covered", action.keyName(), name);
        }
        return switch (action.scope()) {
            case ScreenAction.Scope.Global() -> name;
            case ScreenAction.Scope.Screen(String of) ->
                    words.say("kit.action.other-screen", action.keyName(), name, screenName(of));
            case ScreenAction.Scope.Pane(String of, String pane) ->
                    of.equals(screen.get())
                            ? words.say("kit.action.other-pane", action.keyName(), name)
                            : words.say(
                                    "kit.action.other-screen",
                                    action.keyName(),
                                    name,
                                    screenName(of));
        };
    }

    /** The visible name of a screen, from the words {@code screen.NAME}. */
    String screenName(String name) {
        String key = "screen." + name;
        return words.has(key) ? words.say(key) : name;
    }

    private boolean onThisScreen(ScreenAction action) {
        return switch (action.scope()) {
            case ScreenAction.Scope.Global() -> true;
            case ScreenAction.Scope.Screen(String of) -> of.equals(screen.get());
            case ScreenAction.Scope.Pane(String of, String pane) -> of.equals(screen.get());
        };
    }

    private boolean inScope(ScreenAction action, Node focus) {
        return switch (action.scope()) {
            case ScreenAction.Scope.Global() -> true;
            case ScreenAction.Scope.Screen(String of) -> !covered.get() && of.equals(screen.get());
            case ScreenAction.Scope.Pane(String of, String pane) ->
                    !covered.get() && of.equals(screen.get()) && within(focus, pane);
        };
    }

    private static boolean within(Node focus, String pane) {
        for (Node at = focus; at != null; at = at.getParent()) {
            if (at.hasProperties()) {
                Object marked = at.getProperties().get(PANE);
                if (pane.equals(marked) || FORM.equals(marked)) {
                    return pane.equals(marked);
                }
            }
        }
        return false;
    }
}
