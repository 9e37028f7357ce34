package vigil.app;

import java.util.List;

/**
 * The acts of the command line besides opening the window; each is a picocli command that touches
 * no window.
 */
record Subcommands(List<Object> commands) {
    Subcommands {
        commands = List.copyOf(commands);
    }

    /** Those of this version. */
    static Subcommands all() {
        return new Subcommands(List.of());
    }
}
