package vigil.notation;

import java.io.Serial;
import java.util.List;

/** A text that cannot be read: where, and why. The message is for developers. */
public final class NotationException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final Problem problem;
    private final transient List<String> named;

    NotationException(Place place, Problem problem, String... named) {
        super(
                "line %d, column %d: %s %s"
                        .formatted(place.line(), place.column(), problem, List.of(named))
                        .replace(" []", ""));
        this.line = place.line();
        this.column = place.column();
        this.problem = problem;
        this.named = List.of(named);
    }

    /** The line, from 1; 0 where the whole text is meant. */
    public int line() {
        return line;
    }

    /** The column, from 1; 0 where the whole text is meant. */
    public int column() {
        return column;
    }

    /** What kind of fault it is. */
    public Problem problem() {
        return problem;
    }

    /**
     * What its sentence names, in its order: fields, types, names that are known. Never what
     * somebody wrote in words.
     */
    public List<String> named() {
        return named;
    }
}
