package vigil.screen.kit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Ctrl+K: type a part of an action's name, or of the further words it is looked for by; Enter does
 * the only one that is left, Down goes through several.
 */
public final class CommandPalette extends VBox {

    /** What the key of a name ends in where it has further words that it is found by. */
    public static final String FURTHER = ".further";

    private final Words words;
    private final ActionRegistry registry;
    private final SearchField<ScreenAction> search;

    /**
     * A palette over the actions of what is shown now; {@code close} takes it away before the act
     * is done.
     */
    public CommandPalette(
            Words words, ActionRegistry registry, Runnable close, Consumer<String> tell) {
        this.words = words;
        this.registry = registry;
        Style.on(this, Style.PALETTE);
        search =
                new SearchField<>(
                        words,
                        words.say("kit.palette.title"),
                        words.say("kit.palette.prompt"),
                        this::find,
                        this::row);
        search.onPicked(
                action -> {
                    close.run();
                    registry.perform(action, tell);
                });
        search.onEntered(typed -> search.takeOnly());
        getChildren()
                .addAll(
                        Style.on(new Label(words.say("kit.palette.title")), Style.OVERLAY_TITLE),
                        search);
    }

    /** What is called so first, then what belongs to the screen that is shown. */
    private List<ScreenAction> find(String typed) {
        List<String> parts = List.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return registry.here().stream()
                .filter(action -> holds(name(action) + " " + further(action), parts))
                .sorted(Comparator.comparingInt(action -> rank(action, parts)))
                .toList();
    }

    private int rank(ScreenAction action, List<String> parts) {
        if (holds(name(action), parts)) {
            return 0;
        }
        return action.scope() instanceof ScreenAction.Scope.Global ? 2 : 1;
    }

    private static boolean holds(String text, List<String> parts) {
        String small = text.toLowerCase(Locale.ROOT);
        return parts.stream().allMatch(small::contains);
    }

    private String name(ScreenAction action) {
        return words.say(action.wordsKey()) + " " + action.keyName();
    }

    /** For what is sought under another name than its own. */
    private String further(ScreenAction action) {
        String key = action.wordsKey() + FURTHER;
        return words.has(key) ? words.say(key) : "";
    }

    private Node row(ScreenAction action) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label name = new Label(words.say(action.wordsKey()));
        Style.MUTED.set(name, !action.enabled().get());
        Label key = Style.on(new Label(action.keyName()), Style.KEYCAP);
        String beside = action.enabled().get() ? further(action) : action.whyNot().get();
        HBox row = Style.on(new HBox(name), Style.PALETTE_ROW);
        if (!beside.isEmpty()) {
            row.getChildren().add(Style.on(new Label(beside), Style.MUTED, Style.SMALL));
        }
        row.getChildren().addAll(gap, key);
        return row;
    }

    /** The field and its list. */
    public SearchField<ScreenAction> search() {
        return search;
    }

    /** Puts the focus into the field. */
    public void takeFocus() {
        search.input().requestFocus();
    }
}
