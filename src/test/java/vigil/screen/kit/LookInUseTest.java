package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing in the look of the program is left over: each style and each colour has its use. */
class LookInUseTest {

    private static final Pattern CLASS = Pattern.compile("\\.(vigil-[a-z0-9-]+)");
    private static final Pattern COLOUR = Pattern.compile("-vigil-([a-z0-9-]+)");
    private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z][A-Z0-9_]+)\\b");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z0-9-]+)\"");

    private static final String SHEETS =
            text("assets/theme", file -> file.endsWith(".css") && !file.startsWith("tokens-"));

    private static final String PROGRAM =
            text(
                    "src/main/java/vigil",
                    file -> file.endsWith(".java") && !file.equals("Style.java"));

    @Test
    void eachStyleHasARuleAndEachRuleAStyle() {
        assertThat(Arrays.stream(Style.values()).map(Style::cssClass))
                .containsExactlyInAnyOrderElementsOf(found(CLASS, SHEETS));
    }

    @Test
    void eachStyleIsGivenSomewhere() {
        assertThat(found(CONSTANT, PROGRAM))
                .containsAll(Arrays.stream(Style.values()).map(Style::name).toList());
    }

    @Test
    void eachColourIsUsedOnScreenOrOnPaper() {
        Set<String> used = found(COLOUR, SHEETS);
        used.addAll(found(QUOTED, PROGRAM));

        assertThat(used).containsAll(Tokens.of(Theme.DAY).names());
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(String folder, Predicate<String> wanted) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            StringBuilder all = new StringBuilder();
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                if (wanted.test(file.getFileName().toString())) {
                    all.append(Files.readString(file)).append('\n');
                }
            }
            return all.toString();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
