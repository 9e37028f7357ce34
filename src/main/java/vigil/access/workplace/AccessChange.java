package vigil.access.workplace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vigil.access.audit.AccessEvent;
import vigil.access.audit.AccessFact;
import vigil.access.keys.KeySlot;
import vigil.access.keys.SlotHead;
import vigil.people.StaffId;

/**
 * What is written to the store in one transaction: all of it or nothing.
 *
 * @param by who is signed in, and signs each event
 * @param happened events in their order. Of these follow the key statements and badges that lie
 *     readable beside the record
 * @param put slots in place of those of the same persons and kinds
 * @param dropped heads of slots that are taken away
 * @param forgiven whose wrong passwords are forgotten, because they came in
 */
public record AccessChange(
        StaffId by,
        List<Happened> happened,
        List<KeySlot> put,
        List<SlotHead> dropped,
        Set<StaffId> forgiven) {

    public AccessChange {
        happened = List.copyOf(happened);
        put = List.copyOf(put);
        dropped = List.copyOf(dropped);
        forgiven = Set.copyOf(forgiven);
    }

    /** An event and when it was. */
    public record Happened(Instant at, AccessEvent event) {}

    /** Events only. */
    static AccessChange of(StaffId by, List<Happened> happened) {
        return new AccessChange(by, happened, List.of(), List.of(), Set.of());
    }

    /** Whether an event of a kind is in it. */
    public boolean says(Class<? extends AccessEvent> kind) {
        return happened.stream().map(Happened::event).anyMatch(kind::isInstance);
    }

    /** Its events as they will stand on record behind so many facts. */
    List<AccessFact> behind(long facts) {
        List<AccessFact> numbered = new ArrayList<>();
        for (Happened one : happened) {
            numbered.add(new AccessFact(facts + numbered.size() + 1, one.at(), by, one.event()));
        }
        return numbered;
    }

    /** The same, and something that happened before all that. */
    AccessChange after(List<Happened> before) {
        List<Happened> all = new ArrayList<>(before);
        all.addAll(happened);
        return new AccessChange(by, all, put, dropped, forgiven);
    }

    /** The same with slots put. */
    AccessChange putting(KeySlot... slots) {
        return new AccessChange(by, happened, List.of(slots), dropped, forgiven);
    }

    /** The same with a slot taken away. */
    AccessChange dropping(List<SlotHead> slots) {
        return new AccessChange(by, happened, put, slots, forgiven);
    }

    /** The same, and somebody's wrong passwords are forgotten. */
    AccessChange forgiving(StaffId user) {
        return new AccessChange(by, happened, put, dropped, Set.of(user));
    }
}
