package vigil.app.bench;

import java.util.OptionalDouble;

/** What a figure should not exceed. */
public sealed interface Goal {

    /** A number of its own, whatever the floor is. */
    record AtMost(double bound) implements Goal {}

    /** So much above the floor. */
    record FloorPlus(double more) implements Goal {}

    /** So many times the floor. */
    record FloorTimes(double times) implements Goal {}

    /** Nothing: the figure is shown for what it is. */
    record None() implements Goal {}

    /** The number itself, once the floor is known; nothing without a floor that it needs. */
    default OptionalDouble bound(OptionalDouble floor) {
        return switch (this) {
            case AtMost(double bound) -> OptionalDouble.of(bound);
            case FloorPlus(double more) ->
                    floor.isPresent()
                            ? OptionalDouble.of(floor.getAsDouble() + more)
                            : OptionalDouble.empty();
            case FloorTimes(double times) ->
                    floor.isPresent()
                            ? OptionalDouble.of(floor.getAsDouble() * times)
                            : OptionalDouble.empty();
            case None() -> OptionalDouble.empty();
        };
    }
}
