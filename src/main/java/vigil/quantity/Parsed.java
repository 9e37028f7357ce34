package vigil.quantity;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading a typed text. The text itself is never changed: it stays with the field that
 * holds it.
 *
 * @param <T> the value that a finished, readable text stands for
 */
public sealed interface Parsed<T> {

    /** Nothing was typed. */
    record Blank<T>() implements Parsed<T> {}

    /** What was typed may still become a value, for example {@code 132/}. */
    record Unfinished<T>() implements Parsed<T> {}

    /** What was typed cannot become a value, and why. */
    record Unreadable<T>(ParseFault fault) implements Parsed<T> {}

    /** What was typed, read. */
    record Read<T>(T value) implements Parsed<T> {}

    /** The value, where what was typed stands for one. */
    default Optional<T> ifRead() {
        return this instanceof Read<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /** The same outcome with a value of another kind. */
    default <R> Parsed<R> map(Function<? super T, ? extends R> step) {
        return switch (this) {
            case Blank<T>() -> new Blank<>();
            case Unfinished<T>() -> new Unfinished<>();
            case Unreadable<T>(ParseFault fault) -> new Unreadable<>(fault);
            case Read<T>(T value) -> new Read<>(step.apply(value));
        };
    }
}
