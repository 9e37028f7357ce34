package vigil.export.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.export.SessionOfRecord;
import vigil.quantity.Moment;
import vigil.review.Amendment;
import vigil.review.LateEntry;
import vigil.review.SessionMinute;
import vigil.session.Entry;
import vigil.session.SessionEvent;
import vigil.session.Taken;

/**
 * An entry as it stood for a time: with its first content, after each correction, and as it now
 * stands.
 *
 * @param session what it is a part of
 * @param ended the correction that ended it; absent while it holds
 */
record EntryVersion(
        SessionOfRecord session,
        Entry entry,
        SessionEvent content,
        Taken taken,
        State state,
        Optional<Amendment> ended) {

    /** Whether it still holds. */
    enum State {
        CURRENT,
        AMENDED,
        STRUCK_OUT
    }

    /** Every version of every entry, in the order of recording. */
    static List<EntryVersion> in(SessionOfRecord session) {
        return session.session().chart().entries().stream()
                .flatMap(entry -> of(session, entry))
                .toList();
    }

    private static Stream<EntryVersion> of(SessionOfRecord session, Entry entry) {
        List<EntryVersion> versions = new ArrayList<>();
        Optional<Amendment> strike = Optional.empty();
        for (Amendment one : Amendment.of(entry)) {
            if (one.strikesOut()) {
                strike = Optional.of(one);
            } else {
                versions.add(
                        new EntryVersion(
                                session,
                                entry,
                                one.before(),
                                one.takenBefore(),
                                State.AMENDED,
                                Optional.of(one)));
            }
        }
        versions.add(
                new EntryVersion(
                        session,
                        entry,
                        entry.now(),
                        entry.taken(),
                        entry.struckOut() ? State.STRUCK_OUT : State.CURRENT,
                        strike));
        return versions.stream();
    }

    /** When this version says that it happened. */
    Moment at() {
        return taken.at();
    }

    /** The minute since the first dose; negative before it, absent where there was none. */
    Optional<Long> minute() {
        return session.session()
                .chart()
                .firstDose()
                .map(first -> SessionMinute.of(first, placed()));
    }

    private Moment placed() {
        return taken.equals(entry.taken()) ? entry.placed() : at();
    }

    /** Whether it was recorded late (rule R2). */
    boolean late() {
        return LateEntry.is(entry, LateEntry.AFTER);
    }
}
