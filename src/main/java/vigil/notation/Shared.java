package vigil.notation;

import java.util.concurrent.ConcurrentMap;

/**
 * A shape whose equal values are read as one and the same: of a hundred thousand sessions the
 * patients, lots, people and titles are far fewer. Only for values that nobody can change.
 *
 * @param kept the values read by now, each by itself
 */
record Shared(Shape shape, ConcurrentMap<Object, Object> kept) implements Shape {
    @Override
    public void print(Object value, JsonPrinting to) {
        shape.print(value, to);
    }

    @Override
    public Object read(Node node) {
        Object value = shape.read(node);
        Object before = kept.putIfAbsent(value, value);
        return before == null ? value : before;
    }
}
