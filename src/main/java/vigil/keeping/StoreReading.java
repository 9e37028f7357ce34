package vigil.keeping;

import java.util.List;
import vigil.charting.StoreHead;

/**
 * What a whole reading of a store found.
 *
 * @param store the id that the store was given when it was made
 * @param head its end
 * @param damage everything that does not fit
 */
public record StoreReading(String store, StoreHead head, List<Damage> damage) {
    public StoreReading {
        damage = List.copyOf(damage);
    }

    /** Whether everything fits. */
    public boolean sound() {
        return damage.isEmpty();
    }
}
