package vigil.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every test that a document names is there, and every method of one that it names. */
class DocumentsTest {
    private static final Pattern NAMED =
            Pattern.compile("`([A-Z][A-Za-z0-9]*Test)(?:#([A-Za-z0-9_]+))?`");

    private static Map<String, String> sources() throws IOException {
        Map<String, String> all = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
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
    void namesOnlyTestsThatAreThere(String document) throws IOException {
        String text = Files.readString(Path.of("src/docs", document));
        assertThat(NAMED.matcher(text).results().count()).isGreaterThan(20);
        assertThat(missing(text, sources())).isEmpty();
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThat(missing("`GoneTest` `HereTest#gone`", Map.of("HereTest", "void here() {}")))
                .containsExactly("`GoneTest`", "`HereTest#gone`");
    }
}
