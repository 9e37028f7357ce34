package vigil.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vigil.quantity.Moment;

/**
 * One entry as it now reads: the fact as first recorded, and every correction of it, oldest first.
 *
 * @param taken the time as it now stands
 * @param now the content as it now stands
 * @param struckOut whether it was entered in error; it stays readable
 * @param placed where it stands in the order of the session: {@link #at}, or a little later in the
 *     same minute where only the minute is known ({@link Places}); as much earlier as the clock was
 *     set back after it was recorded
 * @param byThisClock when it happened, by the clock that goes on: {@link #at}, or as much earlier
 *     as the clock was set back after it was recorded. What elapses is counted by it
 */
public record Entry(
        RecordedEvent first,
        List<RecordedEvent> corrections,
        Taken taken,
        SessionEvent now,
        boolean struckOut,
        Moment placed,
        Moment byThisClock) {
    public Entry {
        corrections = List.copyOf(corrections);
    }

    /** An entry that stands where it is said to have happened. */
    public Entry(
            RecordedEvent first,
            List<RecordedEvent> corrections,
            Taken taken,
            SessionEvent now,
            boolean struckOut) {
        this(first, corrections, taken, now, struckOut, taken.at(), taken.at());
    }

    /** The same entry, standing elsewhere in the order of the session. */
    Entry placed(Moment where, Moment when) {
        return where.equals(placed) && when.equals(byThisClock)
                ? this
                : new Entry(first, corrections, taken, now, struckOut, where, when);
    }

    /** The id by which other entries name this one. */
    public EntryId id() {
        return first.id();
    }

    /** When it happened, as it is now said: to show, to hand on, never to order by. */
    public Moment at() {
        return taken.at();
    }

    /** When it was recorded, by the clock that goes on. */
    public Instant recordedByThisClock() {
        return first.recordedAt()
                .instant()
                .minus(Duration.between(byThisClock.instant(), at().instant()));
    }

    /** Every fact of it in the order of recording: as first recorded, then each correction. */
    public Stream<RecordedEvent> facts() {
        return Stream.concat(Stream.of(first), corrections.stream());
    }

    /** Whether it was ever corrected. */
    public boolean amended() {
        return !corrections.isEmpty();
    }
}
