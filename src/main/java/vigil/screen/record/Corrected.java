package vigil.screen.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vigil.screen.desk.StaffChoice;
import vigil.screen.kit.EntryStep;
import vigil.session.SessionEvent;

/**
 * A correction of which the fields make the whole content.
 *
 * @param made the content, with the old value where a field is empty
 */
record Corrected(List<EntryStep> stops, Supplier<? extends SessionEvent> made, SessionEvent old)
        implements Correction {
    @Override
    public Optional<SessionEvent> content() {
        SessionEvent now = made.get();
        return now.equals(old) ? Optional.empty() : Optional.of(now);
    }

    @Override
    public Optional<StaffChoice> second() {
        return stops.stream()
                .filter(StaffChoice.class::isInstance)
                .map(StaffChoice.class::cast)
                .findFirst();
    }
}
