package vigil.screen.desk;

import vigil.quantity.Parsed;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Words;

/** What a field says of a text that only has to be readable. */
public final class Legible {
    private Legible() {}

    /** The state of a field with this text. */
    public static FieldState state(Words words, Parsed<?> parsed) {
        return switch (parsed) {
            case Parsed.Blank<?>() -> new FieldState.Empty();
            case Parsed.Unfinished<?>() -> new FieldState.Unfinished();
            case Parsed.Unreadable<?>(var fault) ->
                    new FieldState.Refused(words.say("treatment.unreadable." + fault));
            case Parsed.Read<?> _ -> new FieldState.Fine();
        };
    }
}
