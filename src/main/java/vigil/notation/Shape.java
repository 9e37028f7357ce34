package vigil.notation;

import java.util.Set;

/** How values of one type are written as JSON and read back. */
interface Shape {
    /** Prints the value as JSON. */
    void print(Object value, JsonPrinting to);

    /** The value that stands there. Refuses anything else with a {@link NotationException}. */
    Object read(Node node);

    /** Refuses a node because something else is asked there. */
    static NotationException refused(Node node, Problem asked, String... named) {
        return new NotationException(node.place(), asked, named);
    }

    /** Refuses a name that is none of those known. */
    static NotationException unknown(Node node, Set<String> known) {
        return refused(node, Problem.UNKNOWN_NAME, String.join(", ", known));
    }
}
