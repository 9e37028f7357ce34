package vigil.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.quantity.Moment;

/**
 * The entries of a chart that are not struck out, by kind and in the order in which they happened.
 * Sorted once, because every line on screen asks for some of them again.
 */
final class CountedEntries {
    /** By time; where times are the same, in the order of recording. */
    private static final Comparator<Charted<?>> AS_IT_HAPPENED =
            Comparator.<Charted<?>, Moment>comparing(Charted::at)
                    .thenComparingLong(charted -> charted.entry().first().revision());

    private final Map<Class<?>, List<Charted<?>>> byKind = new LinkedHashMap<>();

    CountedEntries(List<Entry> entries) {
        for (Entry entry : entries) {
            if (!entry.struckOut()) {
                byKind.computeIfAbsent(entry.now().getClass(), kind -> new ArrayList<>())
                        .add(new Charted<>(entry, entry.now()));
            }
        }
        byKind.replaceAll(
                (kind, found) -> {
                    found.sort(AS_IT_HAPPENED);
                    return List.copyOf(found);
                });
    }

    /** Those of a kind or of all kinds of a family. */
    <E extends SessionEvent> List<Charted<E>> all(Class<E> kind) {
        List<Charted<?>> family = new ArrayList<>();
        List<Charted<?>> only = List.of();
        int kinds = 0;
        for (Map.Entry<Class<?>, List<Charted<?>>> held : byKind.entrySet()) {
            if (kind.isAssignableFrom(held.getKey())) {
                kinds++;
                only = held.getValue();
                family.addAll(only);
            }
        }
        if (kinds <= 1) {
            return of(only);
        }
        family.sort(AS_IT_HAPPENED);
        return of(List.copyOf(family));
    }

    /** Each list lies below the class of its contents, and none is ever written to again. */
    @SuppressWarnings("unchecked")
    private static <E> List<Charted<E>> of(List<? extends Charted<?>> held) {
        return (List<Charted<E>>) held;
    }
}
