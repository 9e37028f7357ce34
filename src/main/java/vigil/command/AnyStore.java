package vigil.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A clinic's store, or that of the demo room where none is named; who asks, and how the answer is
 * said.
 */
public final class AnyStore {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            converter = NamedPath.class,
            description = "The folder of the clinic's store. Without it that of the demo room.")
    private @Nullable Path data;

    @Mixin private Credentials who = new Credentials();

    @Option(names = "--json", description = "Answers as JSON.")
    private boolean json;

    /** The folder of the store, if one is named. */
    public Optional<Path> folder() {
        return Optional.ofNullable(data);
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
