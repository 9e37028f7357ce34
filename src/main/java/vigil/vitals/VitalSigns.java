package vigil.vitals;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One set of vital signs, its readings in the order of {@link VitalItem}. Refuses two readings of
 * one item.
 */
public record VitalSigns(List<Reading> readings) {
    public VitalSigns {
        readings = readings.stream().sorted(Comparator.comparing(Reading::item)).toList();
        if (readings.stream().map(Reading::item).distinct().count() != readings.size()) {
            throw new IllegalArgumentException("an item is read once in a set");
        }
    }

    /** The reading of an item, if it was part of the set. */
    public Optional<Reading> reading(VitalItem item) {
        for (Reading reading : readings) {
            if (reading.item() == item) {
                return Optional.of(reading);
            }
        }
        return Optional.empty();
    }

    /** The measured value of a kind, if there is one. */
    public <V extends VitalValue> Optional<V> value(Class<V> kind) {
        for (Reading reading : readings) {
            if (reading instanceof Reading.Measured(VitalValue value) && kind.isInstance(value)) {
                return Optional.of(kind.cast(value));
            }
        }
        return Optional.empty();
    }

    /** The items that have a measured value. */
    public Set<VitalItem> measured() {
        Set<VitalItem> items = EnumSet.noneOf(VitalItem.class);
        for (Reading reading : readings) {
            if (reading instanceof Reading.Measured) {
                items.add(reading.item());
            }
        }
        return items;
    }

    /** Whether an item has a measured value. */
    public boolean measured(VitalItem item) {
        for (Reading reading : readings) {
            if (reading.item() == item) {
                return reading instanceof Reading.Measured;
            }
        }
        return false;
    }

    /** The measured value of an item, if there is one. */
    public Optional<VitalValue> value(VitalItem item) {
        for (Reading reading : readings) {
            if (reading instanceof Reading.Measured(VitalValue value) && reading.item() == item) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Whether anything has a measured value. */
    public boolean anyMeasured() {
        return readings.stream().anyMatch(Reading.Measured.class::isInstance);
    }
}
