package vigil.notation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import vigil.session.SessionEvent;

/**
 * Finds the shape of a type from the type itself: records by their parts, sealed types by {@link
 * TypeNames}. Refuses a type for which no form is agreed. Unchangeable once built, so any thread
 * may use it.
 */
final class Shapes {
    private final Map<Type, Shape> known = new HashMap<>(Scalar.all());
    private final Map<Class<?>, RecordShape> records = new HashMap<>();
    private final TypeNames.Unnamed unnamed;
    private final Optional<ConcurrentMap<Object, Object>> kept;
    private final Shape root;

    private Shapes(
            Class<?> type,
            TypeNames.Unnamed unnamed,
            Optional<ConcurrentMap<Object, Object>> kept) {
        this.unnamed = unnamed;
        this.kept = kept;
        known.replaceAll(this::shared);
        this.root = of(type);
    }

    /** The shape of a record or sealed type. */
    static Shape shapeOf(Class<?> type, TypeNames.Unnamed unnamed) {
        return new Shapes(type, unnamed, Optional.empty()).root;
    }

    /** The same; of what comes again in many records only one is kept. */
    static Shape sharing(Class<?> type, TypeNames.Unnamed unnamed) {
        return new Shapes(type, unnamed, Optional.of(new ConcurrentHashMap<>())).root;
    }

    private Shape shared(Type type, Shape shape) {
        return kept.filter(some -> Recurring.is(type))
                .<Shape>map(values -> new Shared(shape, values))
                .orElse(shape);
    }

    private Shape of(Type type) {
        Shape found = known.get(type);
        if (found != null) {
            return found;
        }
        Later later = new Later(() -> of(type));
        known.put(type, later);
        Shape made = shared(type, make(type));
        known.put(type, made);
        return made;
    }

    private Shape make(Type type) {
        return switch (type) {
            case Class<?> kind when kind.isEnum() -> Scalar.Constant.of(kind);
            case Class<?> kind when kind.isRecord() ->
                    TypeNames.BARE.contains(kind)
                            ? new RecordShape.Bare(ofRecord(kind))
                            : ofRecord(kind);
            case Class<?> kind when kind.isSealed() -> ofSealed(kind);
            case ParameterizedType group -> ofGroup(group);
            default ->
                    throw new IllegalStateException("no form is agreed for " + type.getTypeName());
        };
    }

    private Shape ofGroup(ParameterizedType group) {
        Type[] of = group.getActualTypeArguments();
        if (group.getRawType() == List.class) {
            return new Grouped.InOrder(of(of[0]));
        }
        if (group.getRawType() == Set.class) {
            return new Grouped.Sorted(of(of[0]));
        }
        if (group.getRawType() == Map.class && of[0] == String.class) {
            return new Grouped.Named(of(of[1]));
        }
        throw new IllegalStateException("no form is agreed for " + group.getTypeName());
    }

    private RecordShape ofRecord(Class<?> type) {
        RecordShape found = records.get(type);
        if (found == null) {
            found = new RecordShape(type, this::ofPart);
            records.put(type, found);
        }
        return found;
    }

    private Shape ofPart(RecordComponent part) {
        return part.getGenericType() instanceof ParameterizedType group
                        && group.getRawType() == Optional.class
                ? of(group.getActualTypeArguments()[0])
                : of(part.getGenericType());
    }

    private Shape ofSealed(Class<?> type) {
        Map<Class<?>, String> names = TypeNames.of(type, unnamed);
        Map<String, RecordShape> shapes = new LinkedHashMap<>();
        names.forEach((kind, name) -> shapes.put(name, ofRecord(kind)));
        return new OneOf(
                shapes,
                names,
                SessionEvent.class.isAssignableFrom(type)
                        ? Optional.of(TypeNames.VERSION)
                        : Optional.empty());
    }

    /**
     * A type within itself, as the content of an amendment is: its shape is known only once it is
     * made.
     */
    private record Later(Supplier<Shape> shape) implements Shape {
        @Override
        public void print(Object value, JsonPrinting to) {
            shape.get().print(value, to);
        }

        @Override
        public Object read(Node node) {
            return shape.get().read(node);
        }
    }
}
