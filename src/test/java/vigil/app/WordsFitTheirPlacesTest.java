package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.screen.kit.Words;

/**
 * Every sentence gets as many values as it has places for: one too few shows {@code {1}} to a
 * nurse, one too many is a value that nobody reads.
 */
class WordsFitTheirPlacesTest {
    private static final Pattern SAID = Pattern.compile("\\.say\\(\\s*\"([^\"]+)\"\\s*([,)])");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    private final Words words = Wiring.words();

    /** How many values stand between here and the bracket that closes the call. */
    private static int values(String source, int from) {
        int depth = 0;
        int count = 1;
        boolean quoted = false;
        for (int at = from; at < source.length(); at++) {
            char sign = source.charAt(at);
            if (quoted) {
                at += sign == '\\' ? 1 : 0;
                quoted = sign != '"';
            } else if (sign == '"') {
                quoted = true;
            } else if ("([{".indexOf(sign) >= 0) {
                depth++;
            } else if (")]}".indexOf(sign) >= 0) {
                if (depth == 0) {
                    return count;
                }
                depth--;
            } else if (sign == ',' && depth == 0) {
                count++;
            }
        }
        throw new IllegalArgumentException("a call that is never closed");
    }

    private static int places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .mapToInt(place -> Integer.parseInt(place.group(1)) + 1)
                .max()
                .orElse(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a)|1",
                "a, b)|2",
                "f(a, b), c)|2",
                "\"x, y)\", b)|2",
                "\"\\\", \", b)|2",
                "a -> { g(1, 2); }, b)|2"
            })
    void valuesAreCountedAsTheyAreWritten(String source, int count) {
        assertThat(values(source, 0)).isEqualTo(count);
    }

    @Test
    void everySentenceIsGivenWhatItHasPlacesFor() throws IOException {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/vigil"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                Matcher said = SAID.matcher(source);
                while (said.find()) {
                    String key = said.group(1);
                    if (!words.has(key)) {
                        continue;
                    }
                    seen++;
                    int given = said.group(2).equals(")") ? 0 : values(source, said.end());
                    // Asked for without values, a sentence comes with its places as they are.
                    Object[] open =
                            Stream.iterate(0, n -> n + 1)
                                    .limit(9)
                                    .map(n -> "{" + n + "}")
                                    .toArray();
                    if (places(words.say(key, open)) != given) {
                        wrong.add(file + ": " + key + " is given " + given);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(1_000);
    }
}
