package vigil.screen.kit;

/** What a field's owner thinks of the text in it. The text itself is never changed by this. */
public sealed interface FieldState {

    /** Nothing typed. Means: not measured. */
    record Empty() implements FieldState {}

    /** May still become a value. */
    record Unfinished() implements FieldState {}

    /** Cannot be recorded, and the sentence that says why. */
    record Refused(String message) implements FieldState {}

    /**
     * Can be recorded once it is confirmed by Enter once more (rule V6); the sentence says what is
     * unusual.
     */
    record Unusual(String message) implements FieldState {}

    /** Can be recorded. */
    record Fine() implements FieldState {}

    /** Can be recorded and nothing can follow it: the focus jumps on by itself. */
    record Complete() implements FieldState {}

    /** Whether it could be recorded now, given that unusual values were confirmed or not. */
    default boolean recordable(boolean confirmed) {
        return switch (this) {
            case Empty() -> true;
            case Unfinished() -> false;
            case Refused(String message) -> false;
            case Unusual(String message) -> confirmed;
            case Fine() -> true;
            case Complete() -> true;
        };
    }
}
