package vigil.vitals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The order in which the items of a set are asked for and shown, the same on the entry form, the
 * flowsheet and what is exported (rule V2).
 *
 * @param items every item once; refused otherwise
 */
public record VitalOrder(List<VitalItem> items) {
    public VitalOrder {
        items = List.copyOf(items);
        if (items.size() != VitalItem.values().length
                || items.stream().distinct().count() != items.size()) {
            throw new IllegalArgumentException("an order names each item once");
        }
    }

    /** As a bedside display shows them. */
    public static VitalOrder usual() {
        return new VitalOrder(List.of(VitalItem.values()));
    }

    /** These first, each at most once, and behind them the others in the usual order. */
    public static VitalOrder beginning(List<VitalItem> first) {
        List<VitalItem> all = new ArrayList<>(first);
        usual().items().stream().filter(item -> !first.contains(item)).forEach(all::add);
        return new VitalOrder(all);
    }

    /** Some items in this order. */
    public List<VitalItem> of(Collection<VitalItem> some) {
        return items.stream().filter(some::contains).toList();
    }
}
