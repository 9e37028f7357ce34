package vigil.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryHostsTest {

    @TempDir private Path folder;

    @Test
    void noFileOfTheProjectNamesTheHostOfARegistry() throws IOException {
        assertThat(Path.of("pom.xml")).exists();
        assertThat(RegistryHosts.namedBelow(Path.of(""))).isEmpty();
    }

    @Test
    void aFileThatNamesOneIsFound() throws IOException {
        Files.writeString(
                folder.resolve("pom.xml"), "<url>https://repo" + ".maven.apache.org/maven2</url>");

        assertThat(RegistryHosts.namedBelow(folder)).singleElement().asString().contains("pom.xml");
    }
}
