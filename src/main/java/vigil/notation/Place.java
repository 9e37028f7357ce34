package vigil.notation;

/** A place in a text; line and column count from 1, and are 0 where the text does not exist yet. */
record Place(int line, int column) {
    static final Place NOWHERE = new Place(0, 0);
}
