package vigil.screen.kit;

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

/**
 * Compares the keys that the sources of some rooms name in string literals with the keys of a words
 * file. {@code WordsAudit.of("treatment", "screen/treatment")} looks for {@code "treatment.…"} in
 * that room's sources. A literal that ends in a dot, such as {@code "kit.icon."}, uses every key
 * that begins with it.
 */
public final class WordsAudit {

    private final String room;
    private final Set<String> named;

    private WordsAudit(String room, Set<String> named) {
        this.room = room;
        this.named = named;
    }

    /** Reads the sources below {@code src/main/java/vigil/FOLDER} for each folder. */
    public static WordsAudit of(String room, String... folders) {
        Pattern literal = Pattern.compile("\"(" + Pattern.quote(room) + "\\.[a-z0-9.-]*)\"");
        Set<String> named = new TreeSet<>();
        for (String folder : folders) {
            sources(Path.of("src/main/java/vigil", folder))
                    .forEach(
                            text -> {
                                Matcher found = literal.matcher(text);
                                while (found.find()) {
                                    named.add(found.group(1));
                                }
                            });
        }
        return new WordsAudit(room, named);
    }

    private static List<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(WordsAudit::read)
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

    /** Keys the code names and the file lacks. */
    public Set<String> missing(Words words) {
        Set<String> missing = new TreeSet<>(named);
        missing.removeIf(key -> key.endsWith(".") || words.has(key));
        return missing;
    }

    /** Keys of the room that no source names. */
    public Set<String> unused(Words words) {
        Set<String> unused = new TreeSet<>(words.keys());
        unused.removeIf(key -> !key.startsWith(room + ".") || isNamed(key));
        return unused;
    }

    private boolean isNamed(String key) {
        return named.contains(key)
                || named.stream().anyMatch(part -> part.endsWith(".") && key.startsWith(part));
    }

    /** The sentence with its slots filled by nothing in particular. */
    public static String text(Words words, String key) {
        return words.say(key, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    }
}
