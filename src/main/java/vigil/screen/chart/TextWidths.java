package vigil.screen.chart;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide words are in px: a chart writes the same few numbers again and again. */
final class TextWidths {
    /** More than a chart in two sizes needs. */
    private static final int MOST = 2_000;

    private final Map<Written, Double> known = new HashMap<>();

    private record Written(String words, Font font) {}

    /** The width of words in a font. */
    double of(String words, Font font) {
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(new Written(words, font), TextWidths::measured);
    }

    private static double measured(Written one) {
        Text text = new Text(one.words());
        text.setFont(one.font());
        return text.getLayoutBounds().getWidth();
    }
}
