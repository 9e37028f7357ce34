package vigil.notation;

import java.util.List;
import java.util.Map;

/** A piece of JSON with the place where it stood. */
sealed interface Node {
    Place place();

    record Fields(Place place, Map<String, Node> fields) implements Node {}

    record Items(Place place, List<Node> items) implements Node {}

    record Text(Place place, String text) implements Node {}

    /** A number as its digits stood, so that no digit is ever lost. */
    record Digits(Place place, String digits) implements Node {}

    record Truth(Place place, boolean truth) implements Node {}

    record Null(Place place) implements Node {}

    /** What it is, for a message. */
    default String kind() {
        return switch (this) {
            case Fields _ -> "an object";
            case Items _ -> "a list";
            case Text _ -> "text";
            case Digits _ -> "a number";
            case Truth _ -> "true or false";
            case Null _ -> "null";
        };
    }
}
