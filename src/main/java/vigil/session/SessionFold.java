package vigil.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.RecordEvent.EntryAmended;
import vigil.session.RecordEvent.EntryStruckOut;

/** Folds the facts of one session, in the order of recording, into the session as it now stands. */
public final class SessionFold {
    private SessionFold() {}

    /**
     * The session that the facts lead to.
     *
     * @param facts all facts of one session, numbered from 1 without gaps; refuses none, what does
     *     not begin with a plan, gaps, and facts of two sessions
     */
    public static TreatmentSession fold(List<RecordedEvent> facts) {
        if (facts.isEmpty() || !(facts.getFirst().event() instanceof SessionPlanned plan)) {
            throw new IllegalArgumentException("a session begins with its plan");
        }
        Map<EntryId, Entry> entries = new LinkedHashMap<>();
        long revision = 0;
        for (RecordedEvent fact : facts) {
            revision++;
            if (fact.revision() != revision || !fact.session().equals(facts.getFirst().session())) {
                throw new IllegalArgumentException(
                        "facts of one session follow each other without a gap");
            }
            enter(entries, fact);
        }
        Chart chart =
                new Chart(
                        facts.getFirst().session(),
                        revision,
                        currentPlan(entries, plan),
                        new ArrayList<>(entries.values()));
        return session(chart);
    }

    /** A chart as it read once a fact was recorded: from that one and those before it. */
    static Chart asOf(Chart chart, long revision) {
        Map<EntryId, Entry> entries = new LinkedHashMap<>();
        chart.entries().stream()
                .flatMap(Entry::facts)
                .filter(fact -> fact.revision() <= revision)
                .sorted(Comparator.comparingLong(RecordedEvent::revision))
                .forEach(fact -> enter(entries, fact));
        return new Chart(chart.id(), revision, chart.plan(), new ArrayList<>(entries.values()));
    }

    private static SessionPlanned currentPlan(Map<EntryId, Entry> entries, SessionPlanned first) {
        return entries.values().iterator().next().now() instanceof SessionPlanned plan
                ? plan
                : first;
    }

    private static void enter(Map<EntryId, Entry> entries, RecordedEvent fact) {
        switch (fact.event()) {
            case EntryAmended amended ->
                    entries.computeIfPresent(
                            amended.entry(), (id, entry) -> amend(entry, fact, amended));
            case EntryStruckOut struck ->
                    entries.computeIfPresent(struck.entry(), (id, entry) -> strike(entry, fact));
            case RecordEvent.ClockJumped _,
                    RecordEvent.NewTimeTaken _,
                    PreparationEvent _,
                    DosingEvent _,
                    ObservationEvent _,
                    LeavingEvent _,
                    SigningEvent _ ->
                    keep(entries, fact);
        }
    }

    private static void keep(Map<EntryId, Entry> entries, RecordedEvent fact) {
        entries.put(fact.id(), new Entry(fact, List.of(), fact.taken(), fact.event(), false));
    }

    private static Entry amend(Entry entry, RecordedEvent fact, EntryAmended amended) {
        return new Entry(
                entry.first(),
                with(entry.corrections(), fact),
                amended.taken().orElse(entry.taken()),
                amended.content().orElse(entry.now()),
                entry.struckOut());
    }

    private static Entry strike(Entry entry, RecordedEvent fact) {
        return new Entry(
                entry.first(), with(entry.corrections(), fact), entry.taken(), entry.now(), true);
    }

    private static List<RecordedEvent> with(List<RecordedEvent> corrections, RecordedEvent fact) {
        List<RecordedEvent> longer = new ArrayList<>(corrections);
        longer.add(fact);
        return longer;
    }

    /** The session in the state to which the entries of a chart lead. */
    public static TreatmentSession session(Chart chart) {
        Stage stage = Stage.PLANNED;
        for (Entry entry : chart.entries()) {
            if (!entry.struckOut()) {
                stage = Passage.after(stage, entry.now());
            }
        }
        return switch (stage) {
            case PLANNED -> new TreatmentSession.Planned(chart);
            case CHECKED_IN -> new TreatmentSession.CheckedIn(chart);
            case READY -> new TreatmentSession.Ready(chart);
            case DOSING -> new TreatmentSession.Dosing(chart);
            case PAUSED -> new TreatmentSession.Paused(chart);
            case RECOVERING -> new TreatmentSession.Recovering(chart);
            case FIT_TO_LEAVE -> new TreatmentSession.FitToLeave(chart);
            case DISCHARGED -> new TreatmentSession.Discharged(chart);
            case NOT_TREATED -> new TreatmentSession.NotTreated(chart);
            case TRANSFERRED -> new TreatmentSession.Transferred(chart);
            case LEFT_AGAINST_ADVICE -> new TreatmentSession.LeftAgainstAdvice(chart);
        };
    }
}
