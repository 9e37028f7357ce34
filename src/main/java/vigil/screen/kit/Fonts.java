package vigil.screen.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The type the program brings along, so that it looks the same on a machine without fonts. Digits
 * are of equal width.
 */
public final class Fonts {

    /** The family of running text. */
    public static final String REGULAR = "IBM Plex Sans";

    /**
     * The family of values, labels and headings; a family of its own because the toolkit knows only
     * plain and bold.
     */
    public static final String SEMIBOLD = "IBM Plex Sans SemiBold";

    private static final List<String> FILES =
            List.of(
                    "fonts/IBMPlexSans-Regular.ttf",
                    "fonts/IBMPlexSans-SemiBold.ttf",
                    "fonts/IBMPlexSans-Bold.ttf",
                    Icons.FONT);

    private Fonts() {}

    /** Makes the shipped fonts known to the toolkit; harmless when repeated. */
    public static void load() {
        for (String file : FILES) {
            try (InputStream in = new Asset(file).open()) {
                if (Font.loadFont(in, 15) == null) {
                    throw new IllegalStateException("Not a font: " + file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
    }
}
