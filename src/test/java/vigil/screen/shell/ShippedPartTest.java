package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the program is said to be made of is what it is made of. */
class ShippedPartTest {
    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("<artifactId>(.*?)</artifactId>");

    /** Stands in an exclusion. */
    private static final String ALL_THAT_IT_BRINGS = "*";

    private final List<ShippedPart> parts = ShippedPart.all();

    private static Set<String> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(name -> name.endsWith(".jar"))
                .collect(Collectors.toSet());
    }

    @Test
    void eachLibraryIsThereInTheVersionThatIsNamed() {
        List<String> missing =
                parts.stream()
                        .filter(part -> !part.name().contains(" (") && !part.version().isEmpty())
                        .map(part -> part.name() + "-" + part.version())
                        .filter(name -> jars().stream().noneMatch(jar -> jar.startsWith(name)))
                        .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void eachLibraryThatTheBuildAsksForIsNamed() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String own = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
        List<String> shipped =
                DEPENDENCY
                        .matcher(own)
                        .results()
                        .map(found -> found.group(1))
                        .filter(text -> !text.contains("<scope>test</scope>"))
                        .flatMap(text -> NAME.matcher(text).results())
                        .map((MatchResult name) -> name.group(1))
                        .filter(name -> !name.equals(ALL_THAT_IT_BRINGS))
                        .toList();
        assertThat(shipped).hasSizeGreaterThan(10);
        assertThat(parts.stream().map(ShippedPart::name)).containsAll(shipped);
    }

    @Test
    void eachHasALicence() {
        assertThat(parts).isNotEmpty().noneMatch(part -> part.licence().isBlank());
    }
}
