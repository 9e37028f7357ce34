package vigil.screen.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vigil.screen.kit.SheetScroll;
import vigil.screen.kit.Style;

/** A page to read, laid over what is shown: a title, lines that are scrolled, a last line. */
class SheetPage extends VBox {

    private final SheetScroll scroll;

    SheetPage(String title, List<Label> told, String foot) {
        Style.on(this, Style.SHEET);
        VBox lines = Style.on(new VBox(), Style.STACK);
        told.forEach(line -> line.setMinHeight(USE_PREF_SIZE));
        lines.getChildren().addAll(told);
        scroll = new SheetScroll(lines, title);
        getChildren()
                .addAll(
                        Style.on(new Label(title), Style.OVERLAY_TITLE),
                        scroll,
                        Style.on(new Label(foot), Style.MUTED));
    }

    static Label heading(String text) {
        return Style.on(new Label(text), Style.PANEL_TITLE, Style.WRAP);
    }

    static Label line(String text) {
        return Style.on(new Label(text), Style.WRAP);
    }

    void takeFocus() {
        scroll.requestFocus();
    }
}
