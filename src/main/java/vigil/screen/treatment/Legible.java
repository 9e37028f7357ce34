package vigil.screen.treatment;

import vigil.quantity.Parsed;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Words;

/** What a field says of a text that only has to be readable. */
final class Legible {
    private Legible() {}

    static FieldState state(Words words, Parsed<?> parsed) {
        return switch (parsed) {
            case Parsed.Blank<?>() -> new FieldState.Empty();
            case Parsed.Unfinished<?>() -> new FieldState.Unfinished();
            case Parsed.Unreadable<?>(var fault) ->
                    new FieldState.Refused(words.say("treatment.unreadable." + fault));
            case Parsed.Read<?> _ -> new FieldState.Fine();
        };
    }
}
