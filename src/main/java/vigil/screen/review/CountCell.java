package vigil.screen.review;

import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vigil.screen.kit.RowCell;
import vigil.screen.kit.Style;
import vigil.wording.DisplayText;

/**
 * A row of few words with how many sessions there are behind them.
 *
 * @param <T> what the row stands for
 */
final class CountCell<T> extends RowCell<T> {
    private final Function<T, String> named;
    private final ToIntFunction<T> counted;
    private final Label name = new Label();
    private final Label count = Style.on(new Label(), Style.MUTED);
    private final HBox line = Style.on(new HBox(name, gap(), count), Style.LINE);

    CountCell(Function<T, String> named, ToIntFunction<T> counted) {
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
        String many = DisplayText.number(counted.applyAsInt(item));
        name.setText(named.apply(item));
        count.setText(many);
        setAccessibleText(name.getText() + " " + many);
        return line;
    }
}
