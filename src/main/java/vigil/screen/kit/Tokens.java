package vigil.screen.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/**
 * The colours of one theme by what they mean, so that a drawn chart uses the very same ones as the
 * style sheets.
 */
public final class Tokens {

    private static final Pattern LINE = Pattern.compile("-vigil-([a-z0-9-]+)\\s*:\\s*([^;]+);");

    private final Map<String, Color> colors;

    private Tokens(Map<String, Color> colors) {
        this.colors = colors;
    }

    /** The tokens of a theme, read from its style sheet. */
    public static Tokens of(Theme theme) {
        return parse(new Asset("theme/" + theme.tokenFile()).text());
    }

    static Tokens parse(String css) {
        Map<String, Color> found = new LinkedHashMap<>();
        Matcher line = LINE.matcher(css);
        while (line.find()) {
            found.put(line.group(1), Color.web(line.group(2).strip()));
        }
        return new Tokens(found);
    }

    /**
     * The colour named {@code token}, e.g. {@code "bp"}; refuses a name that is not in the style
     * sheet.
     */
    public Color color(String token) {
        Color color = colors.get(token);
        if (color == null) {
            throw new IllegalArgumentException("No colour token named " + token);
        }
        return color;
    }

    /** Every token of this theme. */
    public Set<String> names() {
        return Set.copyOf(colors.keySet());
    }
}
