package vigil.screen.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vigil.screen.kit.SheetScroll;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;

/**
 * The help of one screen, from a text that is shipped with the program: lines that begin with # are
 * headings.
 */
final class HelpPage extends VBox {

    private final SheetScroll scroll;

    HelpPage(Words words, String screen) {
        Style.on(this, Style.SHEET);
        VBox lines = Style.on(new VBox(), Style.STACK);
        String text =
                ShippedText.at("/help/" + screen + ".txt").orElse(words.say("shell.help.none"));
        for (String line : text.lines().toList()) {
            if (line.startsWith("#")) {
                lines.getChildren()
                        .add(
                                Style.on(
                                        new Label(line.substring(1).strip()),
                                        Style.PANEL_TITLE,
                                        Style.WRAP));
            } else if (!line.isBlank()) {
                lines.getChildren().add(Style.on(new Label(line), Style.WRAP));
            }
        }
        lines.getChildren().forEach(node -> ((Label) node).setMinHeight(USE_PREF_SIZE));
        String title = words.say("shell.help.title", words.say("screen." + screen));
        scroll = new SheetScroll(lines, title);
        getChildren()
                .addAll(
                        Style.on(new Label(title), Style.OVERLAY_TITLE),
                        scroll,
                        Style.on(new Label(words.say("shell.help.close")), Style.MUTED));
    }

    void takeFocus() {
        scroll.requestFocus();
    }
}
