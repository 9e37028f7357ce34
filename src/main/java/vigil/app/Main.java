package vigil.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
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
        int code = 1;
        try {
            code = started(List.of(args));
        } catch (InterruptedException | RuntimeException fault) {
            // The toolkit's threads would keep the program alive.
            System.err.println(TroubleCode.of(fault).trace());
        }
        System.exit(code);
    }

    /** Where there are no words the window opens without the command line being made first. */
    private static int started(List<String> words) throws InterruptedException {
        return words.isEmpty() && !OpenWindow.noDisplay()
                ? OpenWindow.open(Wiring.folders(Optional.empty(), false))
                : run(words);
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
