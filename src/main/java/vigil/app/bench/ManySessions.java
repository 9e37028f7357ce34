package vigil.app.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vigil.charting.Ids;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.people.PatientId;
import vigil.people.PersonName;
import vigil.people.Sex;
import vigil.quantity.Moment;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.BaselineChosen;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.RecordedEvent;
import vigil.session.SessionEvent;
import vigil.session.SessionId;
import vigil.session.Taken;

/**
 * Many sessions of invented people, ten on each working day back from the first: copies of one that
 * was charted by real acts, each with ids, a patient and a day of its own.
 */
public final class ManySessions {
    private static final int A_DAY = 10;
    private static final List<String> SYLLABLES =
            List.of("Har", "Oka", "Lin", "Bren", "Mor", "Sil", "Tan", "Ver", "Wal", "Yor");

    private final Ids ids;
    private final int atOnce;
    private final Consumer<List<List<RecordedEvent>>> store;

    /** Copies into a store, so many at once. */
    public ManySessions(Ids ids, int atOnce, Consumer<List<List<RecordedEvent>>> store) {
        this.ids = ids;
        this.atOnce = atOnce;
        this.store = store;
    }

    /** Makes so many copies of a session. */
    public void copies(List<RecordedEvent> one, int many) {
        for (int from = 0; from < many; from += atOnce) {
            store.accept(
                    IntStream.range(from, Math.min(from + atOnce, many))
                            .mapToObj(number -> copy(one, new SessionId(ids.next()), number))
                            .toList());
        }
    }

    private List<RecordedEvent> copy(List<RecordedEvent> one, SessionId id, int number) {
        Map<EntryId, EntryId> own = new HashMap<>();
        one.forEach(fact -> own.put(fact.id(), new EntryId(ids.next())));
        Duration back = Duration.ofDays(number / A_DAY);
        List<RecordedEvent> copy = new ArrayList<>();
        for (RecordedEvent fact : one) {
            Taken taken = fact.taken();
            copy.add(
                    new RecordedEvent(
                            own.getOrDefault(fact.id(), fact.id()),
                            id,
                            fact.revision(),
                            new Taken(
                                    before(taken.at(), back), taken.approximate(), taken.source()),
                            before(fact.recordedAt(), back),
                            fact.measuredBy(),
                            fact.enteredBy(),
                            event(fact.event(), own, back, number)));
        }
        return copy;
    }

    private static SessionEvent event(
            SessionEvent event, Map<EntryId, EntryId> own, Duration back, int number) {
        return switch (event) {
            case BaselineChosen(EntryId set) -> new BaselineChosen(own.getOrDefault(set, set));
            case SessionPlanned plan ->
                    new SessionPlanned(
                            patient(number),
                            plan.room(),
                            plan.series(),
                            before(plan.plannedFor(), back),
                            plan.zone(),
                            plan.demo());
            default -> event;
        };
    }

    private static Moment before(Moment moment, Duration back) {
        return new Moment(moment.instant().minus(back), moment.offset());
    }

    /** Six sessions a patient. */
    private static Patient patient(int number) {
        int person = number / 6;
        String family =
                SYLLABLES.get(person % 10)
                        + SYLLABLES.get(person / 10 % 10).toLowerCase(Locale.ROOT)
                        + SYLLABLES.get(person / 100 % 10).toLowerCase(Locale.ROOT);
        return new Patient(
                new PatientId(new UUID(23, person)),
                Integer.toString(100_000 + person),
                new PersonName(family, "Sam", ""),
                LocalDate.of(1950, 1, 1).plusDays(person % 15_000),
                Sex.UNKNOWN,
                new Allergies.NoneKnown());
    }
}
