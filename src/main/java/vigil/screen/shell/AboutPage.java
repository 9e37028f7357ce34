package vigil.screen.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vigil.screen.desk.Program;
import vigil.screen.kit.SheetScroll;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;

/**
 * What program this is, where its files lie, and what it is made of with the licence of each part
 * (screens.md, S17).
 */
final class AboutPage extends VBox {

    private final SheetScroll scroll;

    AboutPage(Words words, Program program) {
        Style.on(this, Style.SHEET);
        VBox lines = Style.on(new VBox(), Style.STACK);
        String title = words.say("shell.about");
        lines.getChildren()
                .addAll(
                        line(
                                words.say(
                                        "shell.about.version",
                                        program.version(),
                                        Runtime.version().toString())),
                        line(words.say("shell.about.what")),
                        heading(words.say("shell.about.folders")),
                        line(words.say("shell.about.data", program.data())),
                        line(words.say("shell.about.logs", program.logs())),
                        heading(words.say("shell.about.licences")),
                        line(words.say("shell.about.own")));
        for (ShippedPart part : ShippedPart.all()) {
            lines.getChildren().add(line(said(words, part)));
        }
        lines.getChildren().forEach(node -> ((Label) node).setMinHeight(USE_PREF_SIZE));
        scroll = new SheetScroll(lines, title);
        getChildren()
                .addAll(
                        Style.on(new Label(title), Style.OVERLAY_TITLE),
                        scroll,
                        Style.on(new Label(words.say("shell.about.close")), Style.MUTED));
    }

    private static String said(Words words, ShippedPart part) {
        return part.version().isEmpty()
                ? words.say("shell.about.part", part.name(), part.licence())
                : words.say(
                        "shell.about.part.version", part.name(), part.version(), part.licence());
    }

    private static Label heading(String text) {
        return Style.on(new Label(text), Style.PANEL_TITLE, Style.WRAP);
    }

    private static Label line(String text) {
        return Style.on(new Label(text), Style.WRAP);
    }

    void takeFocus() {
        scroll.requestFocus();
    }
}
