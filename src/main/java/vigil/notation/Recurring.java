package vigil.notation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which types have values that come again in many sessions: those without a time in them. What
 * holds a time hardly ever does, and looking for it would cost more than it saves.
 */
final class Recurring {
    private static final Set<Class<?>> SINGLE =
            Set.of(String.class, BigDecimal.class, LocalDate.class, Duration.class);

    private final Set<Type> seen = new HashSet<>();

    private Recurring() {}

    /** Whether equal values of a type are read as one. */
    static boolean is(Type type) {
        return shareable(type) && !new Recurring().timed(type);
    }

    /** A set or a map is changed while it is built, and an enum is one value in any case. */
    private static boolean shareable(Type type) {
        return switch (type) {
            case Class<?> kind -> SINGLE.contains(kind) || kind.isRecord() || sealed(kind);
            case ParameterizedType group -> group.getRawType() == List.class;
            default -> false;
        };
    }

    private static boolean sealed(Class<?> kind) {
        return kind.isSealed() && !kind.isEnum();
    }

    private boolean timed(Type type) {
        if (!seen.add(type)) {
            return false;
        }
        return switch (type) {
            case Class<?> kind when kind.isRecord() ->
                    Arrays.stream(kind.getRecordComponents())
                            .map(RecordComponent::getGenericType)
                            .anyMatch(this::timed);
            case Class<?> kind when sealed(kind) ->
                    Arrays.stream(kind.getPermittedSubclasses()).anyMatch(this::timed);
            case ParameterizedType group ->
                    Arrays.stream(group.getActualTypeArguments()).anyMatch(this::timed);
            default -> type == Instant.class;
        };
    }
}
