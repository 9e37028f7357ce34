package vigil.export;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigil.people.StaffId;
import vigil.session.Chart;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.session.RecordedEvent;
import vigil.session.SecondPerson;

/** Who is named within facts as second checker, witness, or for an override. */
final class SecondPeople {
    private SecondPeople() {}

    static Set<StaffId> in(List<RecordedEvent> facts, Chart chart) {
        Set<StaffId> named = new HashSet<>();
        for (RecordedEvent fact : facts) {
            SecondPerson.in(fact.event(), chart).map(SecondPerson::person).ifPresent(named::add);
            if (fact.event() instanceof LineSetAside set) {
                named.add(set.override().by());
            }
        }
        return named;
    }
}
