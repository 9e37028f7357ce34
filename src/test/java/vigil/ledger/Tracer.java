package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands between a program and the file system in the longer runs on Linux. It is built from
 * {@code src/test/native/tracer.c} where a C compiler is found.
 */
final class Tracer {
    private static final Path SOURCE = Path.of("src/test/native/tracer.c");

    private final Path library;

    private Tracer(Path library) {
        this.library = library;
    }

    /** Builds it; nothing where this is not Linux or no gcc is found. */
    static Optional<Tracer> built(Path folder) throws IOException, InterruptedException {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        Path library = folder.resolve("tracer.so");
        Path said = folder.resolve("gcc.txt");
        try {
            Process gcc =
                    new ProcessBuilder(
                                    "gcc",
                                    "-Wall",
                                    "-Wextra",
                                    "-Werror",
                                    "-O2",
                                    "-shared",
                                    "-fPIC",
                                    "-o",
                                    library.toString(),
                                    SOURCE.toAbsolutePath().toString(),
                                    "-ldl",
                                    "-lpthread")
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            if (gcc.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(said));
            }
            return Optional.of(new Tracer(library));
        } catch (IOException noCompiler) {
            return Optional.empty();
        }
    }

    /** Runs a program under it and waits for its end; the last of what it said. */
    int run(Class<?> program, Map<String, Path> environment, Path said, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("LD_PRELOAD", library.toString());
        environment.forEach((name, path) -> builder.environment().put(name, path.toString()));
        return builder.start().waitFor();
    }
}
