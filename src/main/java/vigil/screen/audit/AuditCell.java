package vigil.screen.audit;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vigil.screen.kit.Style;

/** One line: when at the left, who and what at the right; nothing is cut. */
final class AuditCell extends ListCell<AuditLine> {
    private final Label when = Style.on(new Label(), Style.MUTED);
    private final Label who = Style.on(new Label(), Style.STRONG, Style.WRAP);
    private final Label what = Style.on(new Label(), Style.WRAP);
    private final HBox row;

    AuditCell() {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        when.setMinWidth(Region.USE_PREF_SIZE);
        VBox said = new VBox(what, who);
        who.setMinHeight(Region.USE_PREF_SIZE);
        what.setMinHeight(Region.USE_PREF_SIZE);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        row = Style.on(new HBox(when, said), Style.ENTRY_LINE);
        // As wide as the list, so that what is long wraps.
        row.setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable AuditLine line, boolean empty) {
        super.updateItem(line, empty);
        if (line == null || empty) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        when.setText(line.when());
        who.setText(line.who());
        what.setText(line.what());
        setAccessibleText(String.join(", ", line.when(), line.who(), line.what()));
        setGraphic(row);
    }
}
