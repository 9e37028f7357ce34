package vigil.export.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours of paper by what they mean, from the file of tokens for print. */
final class PrintColours {
    private static final Pattern LINE =
            Pattern.compile("-vigil-([a-z0-9-]+)\\s*:\\s*#([0-9a-fA-F]{6})\\s*;");

    private final Map<String, Color> colours = new HashMap<>();

    PrintColours() {
        Matcher line = LINE.matcher(text());
        while (line.find()) {
            colours.put(line.group(1), new Color(Integer.parseInt(line.group(2), 16)));
        }
    }

    private static String text() {
        try (InputStream file =
                Objects.requireNonNull(
                        PrintColours.class.getResourceAsStream("/theme/tokens-print.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
