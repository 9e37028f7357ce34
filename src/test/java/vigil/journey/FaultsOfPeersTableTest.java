package vigil.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of faults of peers names a test for each, and each of these tests is there. */
final class FaultsOfPeersTableTest {
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\|.*\\| ([^|]*) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");

    private static List<Matcher> rows() throws IOException {
        return Files.readAllLines(Path.of("src/docs/faults-of-peers.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .toList();
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    @Test
    void every_fault_has_its_row_and_every_test_of_a_row_exists() throws IOException {
        Map<String, Path> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests =
                    files.filter(file -> file.toString().endsWith("Test.java"))
                            .collect(
                                    Collectors.toMap(
                                            FaultsOfPeersTableTest::name,
                                            file -> file,
                                            (one, other) -> one));
        }
        assertThat(rows())
                .extracting(row -> Integer.valueOf(row.group(1)))
                .isEqualTo(IntStream.rangeClosed(1, 15).boxed().toList());
        for (Matcher row : rows()) {
            assertThat(row.group(2)).as(row.group(1)).containsPattern(TEST);
            for (MatchResult test : TEST.matcher(row.group(2)).results().toList()) {
                assertThat(tests).containsKey(test.group(1));
                assertThat(tests.get(test.group(1)))
                        .content()
                        .contains("void " + test.group(2) + "(");
            }
        }
    }
}
