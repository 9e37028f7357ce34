package vigil.notation;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.notation.Node.Fields;

/**
 * A record as an object: its parts by their names, in their order. An absent part is a field that
 * is not there.
 */
final class RecordShape implements Shape {
    private final Constructor<?> constructor;
    private final List<Part> parts;
    private final Set<String> names;

    private record Part(
            String name,
            JsonPrinting.Name printed,
            Method accessor,
            Shape shape,
            boolean optional) {

        static Part of(RecordComponent component, Shape shape) {
            Method accessor = component.getAccessor();
            // Whether it may be called is asked once and not with every value.
            accessor.setAccessible(true);
            return new Part(
                    component.getName(),
                    new JsonPrinting.Name(component.getName()),
                    accessor,
                    shape,
                    component.getType() == Optional.class);
        }

        Object content(Object value) {
            try {
                return accessor.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
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
                        .map(component -> Part.of(component, shapes.apply(component)))
                        .toList();
        names = parts.stream().map(Part::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void print(Object value, JsonPrinting to) {
        to.beginObject();
        printParts(value, to);
        to.endObject();
    }

    void printParts(Object value, JsonPrinting to) {
        for (Part part : parts) {
            Object content = part.content(value);
            if (content instanceof Optional<?> optional) {
                if (optional.isPresent()) {
                    to.field(part.printed());
                    part.shape().print(optional.get(), to);
                }
            } else {
                to.field(part.printed());
                part.shape().print(content, to);
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
            throw Shape.refused(node, Problem.OBJECT_ASKED);
        }
        refuseUnknown(fields, others);
        Object[] contents = new Object[parts.size()];
        for (int at = 0; at < contents.length; at++) {
            contents[at] = content(parts.get(at), fields);
        }
        return built(node, contents);
    }

    private void refuseUnknown(Fields fields, Set<String> others) {
        fields.fields()
                .forEach(
                        (name, content) -> {
                            if (!names.contains(name) && !others.contains(name)) {
                                throw Shape.refused(content, Problem.UNKNOWN_FIELD, name);
                            }
                        });
    }

    private static Object content(Part part, Fields fields) {
        @Nullable Node content = fields.fields().get(part.name());
        if (content instanceof Node.Null) {
            throw Shape.refused(content, Problem.NULL, part.name());
        }
        if (part.optional()) {
            return content == null ? Optional.empty() : Optional.of(part.shape().read(content));
        }
        if (content == null) {
            throw Shape.refused(fields, Problem.MISSING_FIELD, part.name());
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
                        Shape.refused(
                                node,
                                Problem.REFUSED_VALUE,
                                constructor.getDeclaringClass().getSimpleName());
                refused.initCause(refusal);
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A record of one part, written as that part alone: ids and quantities. */
    record Bare(RecordShape shape) implements Shape {
        @Override
        public void print(Object value, JsonPrinting to) {
            Part only = shape.parts.getFirst();
            only.shape().print(only.content(value), to);
        }

        @Override
        public Object read(Node node) {
            return shape.built(node, shape.parts.getFirst().shape().read(node));
        }
    }
}
