package vigil.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import picocli.CommandLine;

/**
 * The first class of the program. It is not a JavaFX {@code Application}, so that the program
 * starts from the class path and the command line works without a window system.
 */
public final class Main {

    private Main() {}

    /** Starts the program with the words given on the command line. */
    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    /** Does what the words ask for and answers with an {@link vigil.command.ExitCode}. */
    static int run(List<String> words) {
        CommandLine line = new CommandLine(new OpenWindow());
        Subcommands.all().commands().forEach(line::addSubcommand);
        return line.execute(words.toArray(String[]::new));
    }

    /** The version in the pom, as the build wrote it beside the classes. */
    static String version() {
        try (InputStream in = Main.class.getResourceAsStream("/vigil.properties")) {
            if (in == null) {
                return "unknown";
            }
            Properties build = new Properties();
            build.load(in);
            return build.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
