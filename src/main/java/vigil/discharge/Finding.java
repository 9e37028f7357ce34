package vigil.discharge;

import vigil.protocol.Criterion;

/** How one criterion stands. */
public record Finding(Criterion criterion, Standing standing, Evidence evidence) {

    /** Met, open, or overridden. */
    public sealed interface Standing {

        /** The evidence shows it. */
        record Met() implements Standing {}

        /** The evidence shows that it is not so, or is too old. */
        record NotYet() implements Standing {}

        /** There is no evidence. */
        record NotAssessed() implements Standing {}

        /** Not met, and set aside with a reason by two people. */
        record Overridden(SetAside by) implements Standing {}
    }

    /** Whether the criterion no longer stands in the way. */
    public boolean settled() {
        return switch (standing) {
            case Standing.Met() -> true;
            case Standing.Overridden(SetAside _) -> true;
            case Standing.NotYet() -> false;
            case Standing.NotAssessed() -> false;
        };
    }
}
