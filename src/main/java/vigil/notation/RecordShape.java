package vigil.notation;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigil.notation.Node.Fields;

/**
 * A record as an object: its parts by their names, in their order. An absent part is a field that
 * is not there.
 */
final class RecordShape implements Shape {
    private final Constructor<?> constructor;
    private final List<Part> parts;

    private record Part(RecordComponent component, Shape shape, boolean optional) {
        String name() {
            return component.getName();
        }
    }

    RecordShape(Class<?> type, Function<RecordComponent, Shape> shapes) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        parts =
                Arrays.stream(components)
                        .map(
                                component ->
                                        new Part(
                                                component,
                                                shapes.apply(component),
                                                component.getType() == Optional.class))
                        .toList();
    }

    @Override
    public Node write(Object value) {
        Map<String, Node> fields = new LinkedHashMap<>();
        writeInto(fields, value);
        return new Fields(Place.NOWHERE, fields);
    }

    void writeInto(Map<String, Node> fields, Object value) {
        for (Part part : parts) {
            Object content = content(part.component(), value);
            if (content instanceof Optional<?> optional) {
                optional.ifPresent(present -> fields.put(part.name(), part.shape().write(present)));
            } else {
                fields.put(part.name(), part.shape().write(content));
            }
        }
    }

    @Override
    public Object read(Node node) {
        return read(node, Set.of());
    }

    /** Reads the record from an object that also has fields that somebody else has read. */
    Object read(Node node, Set<String> others) {
        if (!(node instanceof Fields fields)) {
            throw Shape.wrong(node, "an object");
        }
        refuseUnknown(fields, others);
        Object[] contents = parts.stream().map(part -> content(part, fields)).toArray();
        return built(node, contents);
    }

    private void refuseUnknown(Fields fields, Set<String> others) {
        fields.fields()
                .forEach(
                        (name, content) -> {
                            if (!others.contains(name)
                                    && parts.stream().noneMatch(part -> part.name().equals(name))) {
                                throw new NotationException(
                                        content.place(), Problem.UNKNOWN_FIELD, name);
                            }
                        });
    }

    private static Object content(Part part, Fields fields) {
        @Nullable Node content = fields.fields().get(part.name());
        if (content instanceof Node.Null) {
            throw new NotationException(content.place(), Problem.NULL, part.name());
        }
        if (part.optional()) {
            return content == null ? Optional.empty() : Optional.of(part.shape().read(content));
        }
        if (content == null) {
            throw new NotationException(fields.place(), Problem.MISSING_FIELD, part.name());
        }
        return part.shape().read(content);
    }

    /**
     * Builds the record, which may refuse: what the core calls nonsense is nonsense in a text too.
     */
    Object built(Node node, Object... contents) {
        try {
            return constructor.newInstance(contents);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                NotationException refused =
                        new NotationException(
                                node.place(),
                                Problem.REFUSED_VALUE,
                                String.valueOf(refusal.getMessage()));
                refused.initCause(refusal);
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object content(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A record of one part, written as that part alone: ids and quantities. */
    record Bare(RecordShape shape) implements Shape {
        @Override
        public Node write(Object value) {
            Part only = shape.parts.getFirst();
            return only.shape().write(content(only.component(), value));
        }

        @Override
        public Object read(Node node) {
            return shape.built(node, shape.parts.getFirst().shape().read(node));
        }
    }
}
