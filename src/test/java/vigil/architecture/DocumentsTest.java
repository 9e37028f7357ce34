package vigil.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What documents name is there: every test, every method of one, every file that is linked to; and
 * the map of the rooms in the README is that of {@link Rooms}.
 */
class DocumentsTest {
    private static final Pattern NAMED =
            Pattern.compile("`([A-Z][A-Za-z0-9]*Test)(?:[#.]([A-Za-z0-9_]+))?`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern ROOM =
            Pattern.compile("\\| `([a-z.<>]+)` \\|[^|]*\\| ([^|]*) \\|");
    private static final Pattern COMMA = Pattern.compile(", (?:and )?");
    private static final String ANY_SCREEN = "screen.*";

    /** The README and everything in the folder of documents. */
    static List<Path> documents() throws IOException {
        List<Path> all = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CHANGELOG.md")));
        try (Stream<Path> files = Files.walk(Path.of("src/docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(all::add);
        }
        return all;
    }

    /**
     * The text of each test by its name; two tests of one name lie under it one after the other.
     */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> all = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.merge(
                        file.getFileName().toString().replace(".java", ""),
                        Files.readString(file),
                        String::concat);
            }
        }
        return all;
    }

    private static Set<String> missing(String document, Map<String, String> sources) {
        Set<String> missing = new TreeSet<>();
        Matcher found = NAMED.matcher(document);
        while (found.find()) {
            String source = sources.getOrDefault(found.group(1), "");
            String method = found.group(2);
            if (source.isEmpty() || (method != null && !source.contains("void " + method + "("))) {
                missing.add(found.group());
            }
        }
        return missing;
    }

    @ParameterizedTest
    @ValueSource(strings = {"threat-model.md", "asvs.md", "attacks-and-inputs.md"})
    void aTableOfTestsNamesMany(String document) throws IOException {
        String text = Files.readString(Path.of("src/docs", document));
        assertThat(NAMED.matcher(text).results().count()).isGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesOnlyTestsThatAreThere(Path document) throws IOException {
        assertThat(missing(Files.readString(document), sources())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksOnlyToFilesThatAreThere(Path document) throws IOException {
        List<String> links =
                LINK.matcher(Files.readString(document))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(links).allMatch(link -> Files.exists(document.resolveSibling(link)));
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThat(
                        missing(
                                "`GoneTest` `HereTest#gone` `HereTest.left` `HereTest#here`",
                                Map.of("HereTest", "void here() {}")))
                .containsExactly("`GoneTest`", "`HereTest#gone`", "`HereTest.left`");
    }

    @Test
    void theMapOfTheRoomsInTheReadmeIsTheTableThatIsHeld() throws IOException {
        Map<String, Set<String>> map = new HashMap<>();
        List<String> above = new ArrayList<>();
        for (MatchResult row :
                ROOM.matcher(Files.readString(Path.of("README.md"))).results().toList()) {
            String room = row.group(1).replace("screen.<name>", ANY_SCREEN);
            map.put(room, imports(row.group(2), above));
            above.add(room);
        }
        Map<String, Set<String>> held = new HashMap<>();
        Rooms.table().forEach(row -> held.put(row.name(), new TreeSet<>(row.mayImport())));

        assertThat(map).isEqualTo(held);
        assertThat(map.keySet()).containsAll(Rooms.core());
    }

    /** What a cell of the map says in words; {@code above} are the rooms of the rows before it. */
    private static Set<String> imports(String cell, List<String> above) {
        Set<String> rooms = new TreeSet<>();
        for (String said : COMMA.split(cell.replaceFirst(";.*", ""), -1)) {
            switch (said.strip()) {
                case "–" -> {}
                case "all above", "everything" -> rooms.addAll(above);
                case "core" -> rooms.addAll(Rooms.core());
                case "every screen" -> rooms.add(ANY_SCREEN);
                case "what a screen may import" ->
                        rooms.addAll(Rooms.of("screen.treatment").orElseThrow().mayImport());
                default -> rooms.add(said.strip());
            }
        }
        return rooms;
    }
}
