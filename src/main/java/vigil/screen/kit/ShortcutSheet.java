package vigil.screen.kit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Ctrl+/: every key that works here, drawn from the registry, so that it cannot go stale (rule K5).
 */
public final class ShortcutSheet extends VBox {

    private final SheetScroll scroll;

    /** The sheet of what is shown now. */
    public ShortcutSheet(Words words, ActionRegistry registry) {
        Style.on(this, Style.KEY_SHEET);
        FlowPane groups = new FlowPane(28, 18);
        Map<String, List<ScreenAction>> byScope =
                new TreeMap<>(
                        registry.here().stream()
                                .collect(
                                        Collectors.groupingBy(
                                                action -> title(words, registry, action))));
        byScope.forEach((title, actions) -> groups.getChildren().add(group(words, title, actions)));
        scroll = new SheetScroll(groups, words.say("kit.sheet.title"));
        getChildren()
                .addAll(
                        Style.on(new Label(words.say("kit.sheet.title")), Style.OVERLAY_TITLE),
                        scroll);
    }

    private static String title(Words words, ActionRegistry registry, ScreenAction action) {
        return switch (action.scope()) {
            case ScreenAction.Scope.Global() -> words.say("kit.sheet.everywhere");
            case ScreenAction.Scope.Screen(String name) -> registry.screenName(name);
            case ScreenAction.Scope.Pane(String screen, String pane) ->
                    words.say("kit.sheet.pane", pane);
        };
    }

    private static Node group(Words words, String title, List<ScreenAction> actions) {
        VBox group = Style.on(new VBox(Style.on(new Label(title), Style.PANEL_TITLE)), Style.STACK);
        for (ScreenAction action : actions) {
            Label key = Style.on(new Label(action.keyName()), Style.KEYCAP);
            HBox cap = Style.on(new HBox(key), Style.KEYCAP_COLUMN);
            HBox line =
                    Style.on(new HBox(cap, new Label(words.say(action.wordsKey()))), Style.LINE);
            group.getChildren().add(line);
        }
        return group;
    }

    /** Puts the focus where the sheet can be scrolled by keys. */
    public void takeFocus() {
        scroll.requestFocus();
    }
}
