package vigil.notation;

/** How values of one type are written as JSON and read back. */
interface Shape {
    /** Prints the value as JSON. */
    void print(Object value, JsonPrinting to);

    /** The value that stands there. Refuses anything else with a {@link NotationException}. */
    Object read(Node node);

    /** Refuses a node of the wrong kind. */
    static NotationException wrong(Node node, String expected) {
        return node instanceof Node.Null
                ? new NotationException(node.place(), Problem.NULL, expected + " is asked")
                : new NotationException(
                        node.place(),
                        Problem.WRONG_TYPE,
                        expected + " is asked, " + node.kind() + " stands there");
    }
}
