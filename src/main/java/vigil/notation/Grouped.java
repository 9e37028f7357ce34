package vigil.notation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vigil.notation.Node.Fields;
import vigil.notation.Node.Items;

/** The shapes of lists, sets and maps. */
final class Grouped {
    private Grouped() {}

    /** A list, in its order. */
    record InOrder(Shape part) implements Shape {
        @Override
        public void print(Object value, JsonPrinting to) {
            to.beginList();
            for (Object item : (List<?>) value) {
                to.item();
                part.print(item, to);
            }
            to.endList();
        }

        @Override
        public Object read(Node node) {
            if (!(node instanceof Items items)) {
                throw Shape.refused(node, Problem.LIST_ASKED);
            }
            // A list that a record takes as it is, where it copies no other one.
            return List.copyOf(items.items().stream().map(part::read).toList());
        }
    }

    /** A set of names, sorted, so that the same set is always the same text. */
    record Sorted(Shape part) implements Shape {
        @Override
        public void print(Object value, JsonPrinting to) {
            List<Object> items = new ArrayList<>((Set<?>) value);
            items.sort(Comparator.comparing(this::text));
            new InOrder(part).print(items, to);
        }

        private String text(Object item) {
            return new String(JsonPrinting.onOneLine(part, item), StandardCharsets.UTF_8);
        }

        @Override
        public Object read(Node node) {
            if (!(node instanceof Items items)) {
                throw Shape.refused(node, Problem.LIST_ASKED);
            }
            Set<Object> values = new LinkedHashSet<>();
            for (Node item : items.items()) {
                if (!values.add(part.read(item))) {
                    throw Shape.refused(item, Problem.REPEATED_VALUE);
                }
            }
            return values;
        }
    }

    /** Values by their names, sorted by name. */
    record Named(Shape part) implements Shape {
        @Override
        public void print(Object value, JsonPrinting to) {
            to.beginObject();
            for (Map.Entry<?, ?> field : new TreeMap<>((Map<?, ?>) value).entrySet()) {
                to.field(new JsonPrinting.Name((String) field.getKey()));
                part.print(field.getValue(), to);
            }
            to.endObject();
        }

        @Override
        public Object read(Node node) {
            if (!(node instanceof Fields fields)) {
                throw Shape.refused(node, Problem.OBJECT_ASKED);
            }
            Map<String, Object> values = new LinkedHashMap<>();
            fields.fields().forEach((name, content) -> values.put(name, part.read(content)));
            return values;
        }
    }
}
