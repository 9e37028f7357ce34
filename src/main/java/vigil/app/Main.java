package vigil.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.TypeConversionException;
import vigil.command.ExitCode;
import vigil.command.Unanswered;

/**
 * The first class of the program. It is not a JavaFX {@code Application}, so that the program
 * starts from the class path and the command line works without a window system.
 */
public final class Main {

    private Main() {}

    /** Starts the program with the words given on the command line. */
    public static void main(String[] args) {
        inOneLanguage();
        quiet();
        int code = 1;
        try {
            code = answered(started(List.of(args)));
        } catch (InterruptedException | RuntimeException | Error fault) {
            // The toolkit's threads would keep the program alive.
            System.err.println(TroubleCode.of(fault).trace());
        }
        System.exit(code);
    }

    /**
     * The program says everything in English, and so must its libraries: they write the tables of a
     * file, a version or a grade with the digits of the computer's language, which nobody could
     * read back, and the same record would be other bytes on another computer.
     */
    private static void inOneLanguage() {
        Locale.setDefault(Locale.ENGLISH);
    }

    /**
     * Messages of faults and remarks of libraries may hold what was typed of a patient, and many
     * desktops keep in a file what a program writes to its terminal. So libraries say nothing there
     * (the toolkit remarks at each start that it lies on the class path, as it does on purpose),
     * and of a fault that nobody caught the trace is written without messages.
     */
    static void quiet() {
        LogManager.getLogManager().reset();
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> System.err.println(TroubleCode.of(fault).trace()));
    }

    /** What nobody could read is no success: a script would take half an answer for the whole. */
    private static int answered(int code) {
        if (!System.out.checkError()) {
            return code;
        }
        System.err.println(Wiring.words().say("command.unanswered"));
        return ExitCode.ENVIRONMENT.code();
    }

    /** Where there are no words the window opens without the command line being made first. */
    private static int started(List<String> words) throws InterruptedException {
        Optional<String> unfit =
                Folders.Computer.unfit(System.getProperty("user.home", "."), System.getenv());
        if (unfit.isPresent()) {
            return refused(words, Wiring.words().say("command.lost.folder", unfit.get()));
        }
        return words.isEmpty() && !OpenWindow.noDisplay()
                ? OpenWindow.open(Wiring.folders(Optional.empty(), false), System.err::println)
                : run(words);
    }

    private static int refused(List<String> words, String why) {
        System.err.println(why);
        if (Unanswered.inJson(words)) {
            System.out.println(Unanswered.json(List.of(why)));
        }
        return ExitCode.ENVIRONMENT.code();
    }

    /** Does what the words ask for and answers with an {@link vigil.command.ExitCode}. */
    static int run(List<String> words) {
        return line(Folders.Computer.here()).execute(words.toArray(String[]::new));
    }

    /** What understands the words, on a computer. */
    static CommandLine line(Folders.Computer computer) {
        CommandLine line = new CommandLine(new OpenWindow(computer));
        Subcommands.all(computer).commands().forEach(line::addSubcommand);
        sayTheSame(line);
        line.setExecutionStrategy(Main::execute);
        answering(line);
        return line;
    }

    /** Each command takes {@code --version}, and ends as the one that it is a part of. */
    private static void sayTheSame(CommandLine line) {
        UsageMessageSpec said = line.getCommandSpec().usageMessage();
        for (CommandLine below : line.getSubcommands().values()) {
            below.getCommandSpec().versionProvider(line.getCommandSpec().versionProvider());
            UsageMessageSpec saying = below.getCommandSpec().usageMessage();
            if (saying.exitCodeList().isEmpty()) {
                saying.exitCodeListHeading(said.exitCodeListHeading());
                saying.exitCodeList(said.exitCodeList());
            }
            sayTheSame(below);
        }
    }

    /** Where no command answers, the program does. */
    static void answering(CommandLine line) {
        Unanswered.on(line, Main::unforeseen);
        line.registerConverter(Integer.class, Main::number);
    }

    private static Integer number(String typed) {
        try {
            return Integer.valueOf(typed);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(Wiring.words().say("command.no-number", typed));
        }
    }

    private static List<String> unforeseen(Exception failure) {
        TroubleCode trouble = TroubleCode.of(failure);
        return List.of(Wiring.words().say("command.unforeseen", trouble.code()), trouble.trace());
    }

    private static int execute(CommandLine.ParseResult words) {
        if (words.hasSubcommand()) {
            Logging.silent();
        }
        return new CommandLine.RunLast().execute(words);
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
