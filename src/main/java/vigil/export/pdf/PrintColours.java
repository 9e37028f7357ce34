package vigil.export.pdf;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.assets.Shipped;

/** The colours of paper by what they mean: those of Day, but for what paper has otherwise. */
final class PrintColours {
    private static final Pattern LINE =
            Pattern.compile("-vigil-([a-z0-9-]+)\\s*:\\s*#([0-9a-fA-F]{6})\\s*;");

    private final Map<String, Color> colours = new HashMap<>();

    PrintColours() {
        read("theme/tokens-light.css");
        read("theme/tokens-print.css");
    }

    private void read(String file) {
        Matcher line = LINE.matcher(new String(Shipped.bytes(file), StandardCharsets.UTF_8));
        while (line.find()) {
            colours.put(line.group(1), new Color(Integer.parseInt(line.group(2), 16)));
        }
    }

    /** The colour of a token; refuses a name that is not in the file. */
    Color of(String token) {
        Color colour = colours.get(token);
        if (colour == null) {
            throw new IllegalArgumentException("No colour for print named " + token);
        }
        return colour;
    }
}
