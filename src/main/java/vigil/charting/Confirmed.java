package vigil.charting;

import java.util.Set;
import vigil.vitals.VitalItem;

/** Which unusual values were looked at a second time and meant. */
sealed interface Confirmed {

    /** Some items of a set. */
    record Items(Set<VitalItem> items) implements Confirmed {
        public Items {
            items = Set.copyOf(items);
        }
    }

    /** All: a correction with a reason is a second look. */
    record Everything() implements Confirmed {}

    /** Whether an item was confirmed. */
    default boolean holds(VitalItem item) {
        return switch (this) {
            case Items some -> some.items().contains(item);
            case Everything() -> true;
        };
    }

    /** Whether everything was confirmed. */
    default boolean all() {
        return switch (this) {
            case Items _ -> false;
            case Everything() -> true;
        };
    }
}
