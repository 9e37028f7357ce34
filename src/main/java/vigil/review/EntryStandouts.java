package vigil.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.session.Chart;
import vigil.session.Entry;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.SessionEvent;
import vigil.vitals.Reading;
import vigil.vitals.VitalValue;

/** What stands out of the entries themselves: corrections, and entries recorded late. */
final class EntryStandouts {
    private EntryStandouts() {}

    static List<Standout> in(Chart chart) {
        List<Standout> found = new ArrayList<>();
        chart.entries().stream()
                .filter(Entry::amended)
                .map(EntryStandouts::amended)
                .forEach(found::add);
        List<Duration> late =
                chart.entries().stream()
                        .filter(entry -> LateEntry.is(entry, LateEntry.AFTER))
                        .map(LateEntry::delay)
                        .toList();
        late.stream()
                .max(Comparator.naturalOrder())
                .ifPresent(most -> found.add(new Standout.EnteredLate(late.size(), most)));
        return found;
    }

    private static Standout amended(Entry entry) {
        Amendment last = Amendment.of(entry).getLast();
        Optional<VitalValue> before = Optional.empty();
        Optional<VitalValue> after = Optional.empty();
        List<Reading> changed = changed(entry.first().event(), entry.now());
        if (changed.size() == 1 && !entry.struckOut()) {
            before = value(entry.first().event(), changed.getFirst());
            after = value(entry.now(), changed.getFirst());
        }
        return new Standout.Amended(
                Timeline.kind(entry.now()),
                before,
                after,
                entry.struckOut(),
                last.reason(),
                last.note());
    }

    /** The readings of the old set that no longer stand as they did. */
    private static List<Reading> changed(SessionEvent before, SessionEvent after) {
        if (before instanceof VitalsRecorded was && after instanceof VitalsRecorded is) {
            return was.signs().readings().stream()
                    .filter(
                            reading ->
                                    !is.signs()
                                            .reading(reading.item())
                                            .equals(Optional.of(reading)))
                    .toList();
        }
        return List.of();
    }

    private static Optional<VitalValue> value(SessionEvent event, Reading wanted) {
        return event instanceof VitalsRecorded set
                ? set.signs()
                        .reading(wanted.item())
                        .filter(Reading.Measured.class::isInstance)
                        .map(reading -> ((Reading.Measured) reading).value())
                : Optional.empty();
    }
}
