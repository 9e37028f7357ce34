package vigil.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.puppycrawl.tools.checkstyle.AbstractAutomaticBean.OutputStreamOptions;
import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.DefaultLogger;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The size limits of {@code .mvn/checkstyle.xml}, each seen failing once and holding one line
 * below.
 */
class SizesTest {

    @TempDir private Path folder;

    @Test
    void aFileOf400LinesIsAllowedAndOneOf401IsNot() throws Exception {
        assertThat(complaints("class A {\n" + "\n".repeat(398) + "}\n")).isEmpty();
        assertThat(complaints("class A {\n" + "\n".repeat(399) + "}\n")).contains("[FileLength]");
    }

    @Test
    void aMethodOf60LinesIsAllowedAndOneOf61IsNot() throws Exception {
        assertThat(complaints(method(60))).isEmpty();
        assertThat(complaints(method(61))).contains("[MethodLength]");
    }

    @Test
    void tabsStarImportsAndUnusedImportsAreRefused() throws Exception {
        assertThat(complaints("class A {\n\tint x;\n}\n")).contains("[FileTabCharacter]");
        assertThat(complaints("import java.util.*;\n\nclass A {}\n")).contains("[AvoidStarImport]");
        assertThat(complaints("import java.util.List;\n\nclass A {}\n"))
                .contains("[UnusedImports]");
    }

    @Test
    void sealedRecordsAndUnnamedPatternsAreRead() throws Exception {
        assertThat(
                        complaints(
                                """
                class A {
                    sealed interface S permits B, C {}

                    record B(int x, String y) implements S {}

                    record C(B b) implements S {}

                    static int f(S s) {
                        return switch (s) {
                            case B(int x, _) when x > 0 -> x;
                            case B _ -> 0;
                            case C(B(var x, var _)) -> x;
                        };
                    }
                }
                """))
                .isEmpty();
    }

    private static String method(int lines) {
        return "class A {\n    void a() {\n" + "\n".repeat(lines - 2) + "    }\n}\n";
    }

    private String complaints(String source) throws IOException, CheckstyleException {
        Path file = Files.writeString(folder.resolve("A.java"), source);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Checker checker = new Checker();
        checker.setModuleClassLoader(Checker.class.getClassLoader());
        checker.configure(
                ConfigurationLoader.loadConfiguration(
                        ".mvn/checkstyle.xml", new PropertiesExpander(new Properties())));
        checker.addListener(
                new DefaultLogger(
                        OutputStream.nullOutputStream(),
                        OutputStreamOptions.CLOSE,
                        out,
                        OutputStreamOptions.CLOSE));
        checker.process(List.of(file.toFile()));
        checker.destroy();
        return out.toString(StandardCharsets.UTF_8);
    }
}
