package vigil.session;

import java.util.ArrayList;
import java.util.List;
import vigil.quantity.Moment;

/**
 * Where entries stand in the order of a session. A time that was typed says the minute and no
 * seconds; an act of dosing has seconds when its button was pressed. Whoever types the minute of an
 * act that is on the record already does not mean "before it", so such an entry stands with the
 * latest act of dosing of its minute that was recorded before it. What was typed stays as it is.
 */
final class Places {
    private Places() {}

    /** The same entries, in the order of recording, each where it stands. */
    static List<Entry> of(List<Entry> recorded) {
        List<Entry> placed = new ArrayList<>(recorded.size());
        List<Moment> flow = new ArrayList<>();
        for (Entry entry : recorded) {
            Moment place = place(entry.at(), flow);
            placed.add(entry.placed(place));
            if (!entry.struckOut() && entry.now() instanceof DosingEvent act && act.flows()) {
                flow.add(place);
            }
        }
        return List.copyOf(placed);
    }

    private static Moment place(Moment said, List<Moment> flow) {
        Moment latest = said;
        for (Moment act : flow) {
            if (act.isAfter(latest) && !said.certainlyBefore(act)) {
                latest = act;
            }
        }
        return latest;
    }
}
