package vigil.export;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigil.people.StaffId;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.session.RecordedEvent;
import vigil.session.Witness;

/** Who is named within facts as second checker, witness, or for an override. */
final class SecondPeople {
    private SecondPeople() {}

    static Set<StaffId> in(List<RecordedEvent> facts) {
        Set<StaffId> named = new HashSet<>();
        for (RecordedEvent fact : facts) {
            if (fact.event() instanceof DoseChecked(StaffId second)) {
                named.add(second);
            }
            if (fact.event() instanceof LineSetAside set) {
                named.add(set.override().by());
                named.add(set.override().second());
            }
            if (fact.event() instanceof DrugWasted waste
                    && waste.witness() instanceof Witness.Seen(StaffId by)) {
                named.add(by);
            }
        }
        return named;
    }
}
