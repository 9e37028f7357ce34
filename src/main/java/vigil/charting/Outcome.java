package vigil.charting;

import java.util.List;
import vigil.session.RecordedEvent;
import vigil.session.TreatmentSession;

/** What came of an act. */
public sealed interface Outcome {

    /** The facts are on disk, and this is the session they lead to. */
    record Accepted(List<RecordedEvent> facts, TreatmentSession session) implements Outcome {
        public Accepted {
            facts = List.copyOf(facts);
        }
    }

    /** Nothing was recorded, and why. */
    record Refused(Refusal refusal) implements Outcome {}
}
