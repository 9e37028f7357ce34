package vigil.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vigil.quantity.Moment;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;

/**
 * The entries of a chart that are not struck out, by kind and in the order in which they happened.
 * Sorted once, because every line on screen asks for some of them again.
 */
final class CountedEntries {
    /** By time; where times are the same, in the order of recording. */
    static final Comparator<Charted<?>> AS_IT_HAPPENED =
            Comparator.<Charted<?>, Moment>comparing(Charted::placed)
                    .thenComparingLong(charted -> charted.entry().first().revision());

    private final Map<Class<?>, List<Charted<?>>> byKind = new LinkedHashMap<>();

    // What was asked for, made when it is first asked for; charts are read on several threads.
    private final Map<Class<?>, List<Charted<?>>> families = new ConcurrentHashMap<>();

    private volatile @Nullable Map<VitalItem, Charted<VitalsRecorded>> latest;

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
        return of(families.computeIfAbsent(kind, this::family));
    }

    /** The last set with a measured value of an item. */
    Optional<Charted<VitalsRecorded>> latest(VitalItem item) {
        Map<VitalItem, Charted<VitalsRecorded>> found = latest;
        if (found == null) {
            found = lastMeasured();
            latest = found;
        }
        return Optional.ofNullable(found.get(item));
    }

    /** One way back through all sets, however many items were never measured. */
    private Map<VitalItem, Charted<VitalsRecorded>> lastMeasured() {
        Map<VitalItem, Charted<VitalsRecorded>> last = new EnumMap<>(VitalItem.class);
        for (Charted<VitalsRecorded> set : all(VitalsRecorded.class).reversed()) {
            for (Reading reading : set.event().signs().readings()) {
                if (reading instanceof Reading.Measured) {
                    last.putIfAbsent(reading.item(), set);
                }
            }
        }
        return last;
    }

    private List<Charted<?>> family(Class<?> kind) {
        List<List<Charted<?>>> kinds =
                byKind.entrySet().stream()
                        .filter(held -> kind.isAssignableFrom(held.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        return kinds.size() == 1
                ? kinds.getFirst()
                : kinds.stream().flatMap(List::stream).sorted(AS_IT_HAPPENED).toList();
    }

    /** Each list lies below the class of its contents, and none is ever written to again. */
    @SuppressWarnings("unchecked")
    private static <E> List<Charted<E>> of(List<? extends Charted<?>> held) {
        return (List<Charted<E>>) held;
    }
}
