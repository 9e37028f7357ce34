package vigil.app;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program in a process of its own, as a shell starts it, with nothing of this one's settings.
 */
final class Child {

    private static final long LIMIT_MINUTES = 8;
    private static final String ROOT = "root";

    /** How it ended. */
    record Ended(int code, String said, String troubles) {}

    private final List<String> command = new ArrayList<>();
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private Optional<Path> input = Optional.empty();
    private Optional<Path> answers = Optional.empty();

    /**
     * A program whose home, working directory and temporary files lie in a folder.
     *
     * @param settings of the virtual machine, before the class path
     */
    Child(Path folder, String... settings) {
        this(Main.class, folder, settings);
    }

    private Child(Class<?> main, Path folder, String... settings) {
        this.folder = folder;
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Duser.home=" + folder));
        command.addAll(List.of(settings));
        command.addAll(List.of("-cp", classPath()));
        command.add(main.getName());
    }

    /** The same with another first class, which does to the program what nobody can by keys. */
    static Child of(Class<?> main, Path folder, String... settings) {
        return new Child(main, folder, settings);
    }

    /** That of this process; the child works in another folder. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * The same, but without the right of {@code root} to write where the rights of a file forbid
     * it. Anybody else has no such right to begin with.
     */
    Child unprivileged() {
        if (ROOT.equals(System.getProperty("user.name"))) {
            command.addAll(0, List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search"));
        }
        return this;
    }

    /** On a display of a name. */
    Child onDisplay(String name) {
        environment.put("DISPLAY", name);
        return this;
    }

    /** With a line on its standard input. */
    Child typing(String line) throws IOException {
        input = Optional.of(Files.writeString(folder.resolve("typed.txt"), line + "\n"));
        return this;
    }

    /** What it answers goes there, and is not read. */
    Child answering(Path there) {
        answers = Optional.of(there);
        return this;
    }

    /** Starts it with words; whoever starts it ends it. */
    Process start(String... words) throws IOException {
        return start(
                Files.createTempFile(folder, "said", ".txt"),
                Files.createTempFile(folder, "troubles", ".txt"),
                words);
    }

    private Process start(Path said, Path troubles, String... words) throws IOException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(whole)
                        .directory(folder.toFile())
                        .redirectOutput(answers.orElse(said).toFile())
                        .redirectError(troubles.toFile());
        input.ifPresent(file -> builder.redirectInput(file.toFile()));
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Starts it with words, without any display unless one was named, and waits for its end. */
    Ended run(String... words) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Path troubles = Files.createTempFile(folder, "troubles", ".txt");
        Process process = start(said, troubles, words);
        try {
            if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the program does not end");
            }
            return new Ended(
                    process.exitValue(),
                    Files.readString(said, StandardCharsets.UTF_8),
                    Files.readString(troubles, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }
}
