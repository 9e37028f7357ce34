package vigil.notation;

import java.io.Serial;
import java.util.Locale;

/** A text that cannot be read: where, and why. */
public final class NotationException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final Problem problem;
    private final String about;

    NotationException(Place place, Problem problem, String about) {
        super(
                "line "
                        + place.line()
                        + ", column "
                        + place.column()
                        + ": "
                        + problem.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + ": "
                        + about);
        this.line = place.line();
        this.column = place.column();
        this.problem = problem;
        this.about = about;
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
     * What it is about: a field, a name, what was expected. Names and types, never what somebody
     * wrote in words.
     */
    public String about() {
        return about;
    }
}
