package vigil.screen.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        for (String line : text(words, screen).lines().toList()) {
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

    private static String text(Words words, String screen) {
        String path = "/help/" + screen + ".txt";
        try (InputStream in = HelpPage.class.getResourceAsStream(path)) {
            return in == null
                    ? words.say("shell.help.none")
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    void takeFocus() {
        scroll.requestFocus();
    }
}
