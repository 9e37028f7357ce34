package vigil.screen.review;

import java.util.OptionalInt;
import java.util.function.Function;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vigil.screen.kit.RowCell;
import vigil.screen.kit.Style;
import vigil.wording.DisplayText;

/**
 * A row of few words with how many sessions there are behind them, once that is known.
 *
 * @param <T> what the row stands for
 */
final class CountCell<T> extends RowCell<T> {
    private final Function<T, String> named;
    private final Function<T, OptionalInt> counted;
    private final Label name = new Label();
    private final Label count = Style.on(new Label(), Style.MUTED);
    private final HBox line = Style.on(new HBox(name, gap(), count), Style.LINE);

    CountCell(Function<T, String> named, Function<T, OptionalInt> counted) {
        this.named = named;
        this.counted = counted;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        count.setMinWidth(Region.USE_PREF_SIZE);
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    @Override
    protected Region shown(T item) {
        OptionalInt found = counted.apply(item);
        String many = found.isPresent() ? DisplayText.number(found.getAsInt()) : "";
        name.setText(named.apply(item));
        count.setText(many);
        setAccessibleText((name.getText() + " " + many).strip());
        return line;
    }
}
