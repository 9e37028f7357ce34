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
}
