package vigil.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every test that a document names is there. */
class DocumentsTest {
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]*Test)`");

    @ParameterizedTest
    @ValueSource(strings = {"threat-model.md", "asvs.md"})
    void namesOnlyTestsThatAreThere(String document) throws IOException {
        Set<String> there;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            there =
                    files.map(file -> file.getFileName().toString().replace(".java", ""))
                            .collect(Collectors.toSet());
        }
        Set<String> named = new TreeSet<>();
        Matcher found = NAMED.matcher(Files.readString(Path.of("src/docs", document)));
        while (found.find()) {
            named.add(found.group(1));
        }
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(there).containsAll(named);
    }
}
