package vigil.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which store is meant, who asks, and how the answer is said. */
public final class AskedStore {

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            converter = NamedPath.class,
            description = "The folder of the clinic's store.")
    private @Nullable Path data;

    @Mixin private Credentials who = new Credentials();

    @Option(names = "--json", description = "Answers as JSON.")
    private boolean json;

    /** The folder of the store. */
    public Path folder() {
        return data == null ? Path.of("") : data;
    }

    /** Who asks. */
    public Credentials who() {
        return who;
    }

    /** Whether the answer is for a program. */
    public boolean json() {
        return json;
    }
}
