package vigil.screen.kit;

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
 * Ctrl+K: type a part of an action's name; Enter does the only one that is left, Down goes through
 * several.
 */
public final class CommandPalette extends VBox {

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

    private List<ScreenAction> find(String typed) {
        List<String> parts = List.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return registry.here().stream()
                .filter(action -> parts.stream().allMatch(text(action)::contains))
                .toList();
    }

    private String text(ScreenAction action) {
        return (words.say(action.wordsKey()) + " " + action.keyName()).toLowerCase(Locale.ROOT);
    }

    private Node row(ScreenAction action) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label name = new Label(words.say(action.wordsKey()));
        Style.MUTED.set(name, !action.enabled().get());
        Label key = Style.on(new Label(action.keyName()), Style.KEYCAP);
        HBox row = Style.on(new HBox(name), Style.PALETTE_ROW);
        if (!action.enabled().get()) {
            row.getChildren()
                    .add(Style.on(new Label(action.whyNot().get()), Style.MUTED, Style.SMALL));
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
