package vigil.screen.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.review.Amendment;
import vigil.review.Timeline.Line;
import vigil.screen.kit.RowCell;
import vigil.screen.kit.Style;
import vigil.telling.LineText;
import vigil.wording.PhoneText;

/** One entry of the record: both times, what, who, and below it every correction. */
final class TimelineCell extends RowCell<Line> {
    private final LineText text;
    private final VBox when = new VBox();
    private final VBox body = new VBox();
    private final HBox box = Style.on(new HBox(when, body), Style.ENTRY_LINE);

    TimelineCell(LineText text) {
        this.text = text;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        Style.on(when, Style.ENTRY_WHEN);
        HBox.setHgrow(body, Priority.ALWAYS);
        body.setMinWidth(0);
    }

    @Override
    protected Region shown(Line line) {
        when.getChildren().setAll(label(text.time(line), Style.STRONG));
        text.minute(line)
                .ifPresent(said -> when.getChildren().add(label(said, Style.MUTED, Style.SMALL)));
        List<Label> lines = new ArrayList<>();
        Label content = label(text.content(line));
        Style.AMENDED.set(content, line.struckOut());
        lines.add(content);
        line.amendments().forEach(one -> correction(one, lines));
        lines.add(label(text.source(line), Style.MUTED, Style.SMALL));
        body.getChildren().setAll(lines);
        setAccessibleText(
                text.time(line)
                        + ", "
                        + lines.stream()
                                .map(Label::getAccessibleText)
                                .collect(Collectors.joining(", ")));
        return box;
    }

    private void correction(Amendment one, List<Label> into) {
        if (!one.strikesOut() && !text.before(one).isEmpty()) {
            Label before = label(text.before(one), Style.AMENDED);
            before.setAccessibleText(text.was(one));
            into.add(before);
        }
        text.added(one).ifPresent(added -> into.add(label(added)));
        into.add(label(text.why(one), Style.CAUTION, Style.SMALL));
    }

    private static Label label(String said, Style... styles) {
        Label label = Style.on(new Label(PhoneText.onScreen(said)), styles);
        Style.on(label, Style.WRAP);
        label.setAccessibleText(said);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
