package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where files lie on this system, as its users expect it.
 *
 * @param data the store and the clinic's own files
 * @param config what this workstation remembers of its window
 * @param state logs
 * @param demo whether {@code data} is the invented room
 */
record Folders(Path data, Path config, Path state, boolean demo) {

    /** The variable that names the folder of a clinic's store. */
    static final String VARIABLE = "VIGIL_DATA_DIR";

    private static final String DATA = "XDG_DATA_HOME";
    private static final String CONFIG = "XDG_CONFIG_HOME";
    private static final String STATE = "XDG_STATE_HOME";

    /** The computer as far as folders depend on it. */
    record Computer(String system, Path home, Map<String, String> environment) {
        Computer {
            environment = Map.copyOf(environment);
        }

        /** This one. */
        static Computer here() {
            return new Computer(
                    System.getProperty("os.name", ""),
                    Path.of(System.getProperty("user.home", ".")),
                    System.getenv());
        }

        /**
         * Which variable names a folder that no path can lead to; none where each is one. A
         * computer whose language is not in UTF-8, as it is for a timed job, hands over a sign of
         * its own for every accent; a user without a home has one that is no whole path.
         */
        static Optional<String> unfit(String home, Map<String, String> environment) {
            if (isUnfit(home) || !Path.of(home).isAbsolute()) {
                return Optional.of("HOME");
            }
            return List.of(VARIABLE, DATA, CONFIG, STATE).stream()
                    .filter(name -> isUnfit(environment.getOrDefault(name, "")))
                    .findFirst();
        }

        private static boolean isUnfit(String folder) {
            try {
                Path _ = Path.of(folder);
                return false;
            } catch (InvalidPathException e) {
                return true;
            }
        }

        private Path folder(String variable, String below) {
            return named(variable).orElseGet(() -> home.resolve(below));
        }

        private Optional<Path> named(String variable) {
            return Optional.ofNullable(environment.get(variable))
                    .filter(value -> !value.isBlank())
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        }
    }

    /** The folders: the data folder asked for, else the one of the environment, else the demo's. */
    static Folders of(Computer computer, Optional<Path> asked, boolean demo) {
        Optional<Path> own = demo ? Optional.empty() : asked.or(() -> computer.named(VARIABLE));
        String system = computer.system().toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            Path base = computer.folder("LOCALAPPDATA", "AppData/Local").resolve("Vigil");
            return new Folders(
                    own.orElse(base.resolve("demo")),
                    base.resolve("config"),
                    base.resolve("log"),
                    own.isEmpty());
        }
        if (system.contains("mac")) {
            Path base = computer.home().resolve("Library");
            Path support = base.resolve("Application Support/Vigil");
            return new Folders(
                    own.orElse(support.resolve("demo")),
                    support.resolve("config"),
                    base.resolve("Logs/Vigil"),
                    own.isEmpty());
        }
        return new Folders(
                own.orElse(computer.folder(DATA, ".local/share").resolve("vigil/demo")),
                computer.folder(CONFIG, ".config").resolve("vigil"),
                computer.folder(STATE, ".local/state").resolve("vigil/log"),
                own.isEmpty());
    }

    /** The same with another data folder, which is a clinic's. */
    Folders at(Path other) {
        return new Folders(other, config, state, false);
    }

    /** Removes a folder, if it is there, and everything that lies in it. */
    static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }

    /** Makes a folder that only this user may look into. */
    static Path own(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }
}
