package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.screen.kit.Words;

/** Over the whole program: every sentence asked for is there, and every sentence is asked for. */
class WordsUsedTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern SAID =
            Pattern.compile("\\.(?:say|has)\\(\\s*\"([^\"]+)\"\\s*([,)+])");

    private final Words words = Wiring.words();
    private final List<String> sources = sources();

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/vigil"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(WordsUsedTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> found(Pattern pattern) {
        Set<String> all = new TreeSet<>();
        for (String source : sources) {
            Matcher found = pattern.matcher(source);
            while (found.find()) {
                all.add(found.group(1));
            }
        }
        return all;
    }

    @Test
    void everySentenceThatIsAskedForIsThere() {
        Set<String> missing = new TreeSet<>();
        for (String source : sources) {
            Matcher said = SAID.matcher(source);
            while (said.find()) {
                String key = said.group(1);
                boolean whole = !said.group(2).equals("+");
                boolean there =
                        whole
                                ? words.has(key)
                                : words.keys().stream().anyMatch(one -> one.startsWith(key));
                if (!there) {
                    missing.add(key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everySentenceThatIsThereIsAskedFor() {
        Set<String> literals = found(LITERAL);
        Set<String> unused = new TreeSet<>(words.keys());
        unused.removeIf(key -> used(key, literals));
        assertThat(unused).isEmpty();
    }

    /**
     * Named whole, or put together from a beginning that ends in a dot and what is left of it, or
     * the name of a constant behind the name of its kind.
     */
    private static boolean used(String key, Set<String> literals) {
        if (literals.contains(key)) {
            return true;
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            String beginning = key.substring(0, dot + 1);
            String rest = key.substring(dot + 1);
            boolean room = key.indexOf('.') == dot && literals.contains(beginning);
            if (literals.contains(beginning)
                    && (!room || literals.contains(rest) || endsLike(rest, literals))) {
                return true;
            }
            if (key.indexOf('.') == dot && literals.contains(key.substring(0, dot))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsLike(String rest, Set<String> literals) {
        int dot = rest.indexOf('.');
        return dot < 0
                ? rest.equals(rest.toUpperCase(java.util.Locale.ROOT))
                : literals.contains(rest.substring(0, dot))
                        || literals.contains(rest.substring(dot));
    }
}
