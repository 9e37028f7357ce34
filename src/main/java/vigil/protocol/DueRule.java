package vigil.protocol;

import java.util.Optional;
import java.util.Set;
import vigil.vitals.VitalItem;

/**
 * One line of a schedule: sets due at an offset from an anchor, once or repeatedly. All times in
 * minutes.
 *
 * @param id stable within the protocol, for example {@code first-15}
 * @param label what staff call it, for example {@code 40 min}
 * @param firstAfter offset of the first set from the anchor
 * @param every distance of the following sets; absent for one set only
 * @param lastAfter offset of the last set; absent for "until the next phase"
 * @param during the phase in which the rule holds; it ends with the phase
 * @param tolerance how late a set may be and still count as on time
 * @param items what the set must hold
 */
public record DueRule(
        String id,
        String label,
        Anchor anchor,
        int firstAfter,
        Optional<Integer> every,
        Optional<Integer> lastAfter,
        Phase during,
        int tolerance,
        Set<VitalItem> items) {
    public DueRule {
        items = Set.copyOf(items);
    }
}
