package vigil.charting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vigil.charting.LeavingAct.DischargePatient;
import vigil.charting.ObservationAct.EndSideEffect;
import vigil.charting.ObservationAct.RecordVitals;
import vigil.charting.Outcome.Accepted;
import vigil.charting.Outcome.Refused;
import vigil.charting.PreparationAct.PlanSession;
import vigil.charting.PreparationAct.RecordWeight;
import vigil.charting.Refusal.Reason;
import vigil.dosing.Weight;
import vigil.people.PatientId;
import vigil.quantity.Kilograms;
import vigil.quantity.Moment;
import vigil.review.SessionBrief;
import vigil.session.Chart;
import vigil.session.EntryId;
import vigil.session.LeavingEvent;
import vigil.session.LeavingEvent.FoundFitToLeave;
import vigil.session.ObservationEvent.SideEffectChanged;
import vigil.session.Passage;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.RecordEvent;
import vigil.session.RecordedEvent;
import vigil.session.SessionEvent;
import vigil.session.SessionFold;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.session.SigningEvent;
import vigil.session.Stage;
import vigil.session.TreatmentSession;
import vigil.vitals.PlausibilityBounds;

/**
 * Judges what staff do and records what is accepted. Synchronous; called on the ledger's own thread
 * only. Every method throws {@link LedgerException} where the store could not answer.
 */
public final class Charting {
    private final SessionLedger ledger;
    private final Clock clock;
    private final Ids ids;
    private final Rules rules;
    private final Judges judges;

    /**
     * Charting on a ledger, with bounds against typing errors, the staff who may act, and what is
     * known of their keys.
     */
    public Charting(
            SessionLedger ledger,
            Clock clock,
            Ids ids,
            PlausibilityBounds bounds,
            StaffRoster roster,
            Signatures signatures) {
        this(ledger, clock, ids, new Rules(bounds, new Authority(roster), signatures));
    }

    private Charting(SessionLedger ledger, Clock clock, Ids ids, Rules rules) {
        this.ledger = ledger;
        this.clock = clock;
        this.ids = ids;
        this.rules = rules;
        this.judges = new Judges(ledger);
    }

    /** Charting where nobody has keys. */
    public Charting(
            SessionLedger ledger,
            Clock clock,
            Ids ids,
            PlausibilityBounds bounds,
            StaffRoster roster) {
        this(ledger, clock, ids, bounds, roster, Signatures.WITHOUT_KEYS);
    }

    /**
     * Performs an act: judges it by what the ledger holds, appends, and answers with what it holds
     * then. An act whose entry is already on the record is accepted with the stored facts and
     * without a second entry; one that says something else under the same entry is refused. When
     * the store throws, nothing is known of the append: the same act performed again finds out.
     */
    public Outcome perform(Act act) {
        Optional<RecordedEvent> stored = ledger.fact(act.context().entry());
        if (stored.isPresent()) {
            return again(act, stored.get());
        }
        Optional<TreatmentSession> session = ledger.session(act.context().session());
        Judgement first =
                rules.authority()
                        .over(act)
                        .and(() -> Facts.speakable(act))
                        .and(() -> begun(act, session));
        return first.isSound() ? judged(act, session) : refused(first);
    }

    /** Does what the last act owes and nobody need wait for; called behind its answer. */
    public void settle() {
        ledger.settle();
    }

    /** Begins acts that are recorded together or not at all. */
    public Together together() {
        Together.Rehearsal rehearsal = new Together.Rehearsal(ledger);
        return new Together(ledger, rehearsal, new Charting(rehearsal, clock, ids, rules));
    }

    /** The session as it now stands. Throws {@link NoSuchElementException} for an unknown one. */
    public TreatmentSession open(SessionId session) {
        return ledger.session(session)
                .orElseThrow(() -> new NoSuchElementException("no such session"));
    }

    /** The end of a session, which is what is signed of it. */
    public SessionHead head(SessionId session) {
        return ledger.sessionHead(session);
    }

    /** All facts of a session in the order of recording; empty for an unknown one. */
    public List<RecordedEvent> facts(SessionId session) {
        return ledger.facts(session);
    }

    /** One row for each session. */
    public List<SessionSummary> sessions() {
        return ledger.summaries();
    }

    /** One row for each session, with what a supervisor reads. */
    public List<SessionBrief> briefs() {
        return ledger.briefs();
    }

    /** Keeps what is typed so far; no record. */
    public void keepDraft(Draft draft) {
        ledger.keepDraft(draft);
    }

    /** What is typed and not yet saved; a draft whose entry was saved is no longer offered. */
    public List<Draft> drafts() {
        return ledger.drafts().stream()
                .filter(draft -> ledger.fact(draft.entry()).isEmpty())
                .toList();
    }

    /** Forgets a draft that was thrown away. */
    public void dropDraft(EntryId entry) {
        ledger.dropDraft(entry);
    }

    private Judgement begun(Act act, Optional<TreatmentSession> session) {
        return act instanceof PlanSession
                ? Judgement.needs(session.isEmpty(), Reason.SESSION_EXISTS).and(this::roomOnDisk)
                : Judgement.needs(session.isPresent(), Reason.UNKNOWN_SESSION);
    }

    /** No session is begun that the disk might not hold to its end. */
    private Judgement roomOnDisk() {
        DiskSpace space = ledger.space();
        return space.tooLittleToBegin()
                ? Judgement.against(Reason.DISK_TOO_FULL, Long.toString(space.mebibytes()))
                : Judgement.sound();
    }

    private Outcome judged(Act act, Optional<TreatmentSession> before) {
        Moment now = Moment.of(clock.now(), clock.zone());
        // A plan is judged within the session that it would begin.
        TreatmentSession session =
                before.orElseGet(
                        () -> SessionFold.fold(recorded(act, List.of(Facts.of(act)), 0, now)));
        long revision = before.map(stored -> stored.chart().revision()).orElse(0L);
        List<SessionEvent> events = events(act, session.chart());
        List<RecordedEvent> recorded = recorded(act, events, revision, now);
        Case at = at(act, session, now);
        Judgement judgement =
                Times.judge(act.context().taken().at(), now, session.chart())
                        .and(() -> facts(events, session.stage(), at));
        if (!judgement.isSound()) {
            return refused(judgement);
        }
        ledger.append(recorded);
        return new Accepted(recorded, open(act.context().session()));
    }

    /**
     * The facts an act asks to be recorded: of a discharge, what was found and the leaving; of a
     * side effect that changed and ended at once, both.
     */
    private static List<SessionEvent> events(Act act, Chart chart) {
        List<SessionEvent> events = new ArrayList<>();
        if (act instanceof DischargePatient) {
            events.add(new FoundFitToLeave(Findings.of(chart, act.context().taken().at())));
        }
        lastChange(act).ifPresent(events::add);
        events.add(Facts.of(act));
        return List.copyOf(events);
    }

    private static Optional<SideEffectChanged> lastChange(Act act) {
        return act instanceof EndSideEffect end
                ? end.last().map(last -> new SideEffectChanged(end.effect(), last))
                : Optional.empty();
    }

    private Judgement facts(List<SessionEvent> events, Stage before, Case at) {
        Judgement found = Judgement.sound();
        Stage stage = before;
        for (SessionEvent event : events) {
            Stage here = stage;
            found =
                    found.and(() -> legal(event, here))
                            .and(() -> unsigned(event, at))
                            .and(() -> judges.fact(event, at));
            stage = Passage.after(stage, event);
        }
        return found;
    }

    /** What is signed is only corrected, signed anew, added to and asked about. */
    private static Judgement unsigned(SessionEvent event, Case at) {
        return Judgement.needs(
                event instanceof RecordEvent
                        || event instanceof SigningEvent
                        || !at.chart().signing().state().everSigned(),
                Reason.SIGNED_OFF);
    }

    private static Judgement legal(SessionEvent event, Stage stage) {
        if (Passage.allowed(stage, event) || event instanceof SessionPlanned) {
            return Judgement.sound();
        }
        if (event instanceof SigningEvent) {
            return Judgement.against(Reason.SESSION_NOT_OVER, stage.name());
        }
        if (stage.over()) {
            return Judgement.against(Reason.SESSION_OVER, stage.name());
        }
        boolean running = stage == Stage.DOSING || stage == Stage.PAUSED;
        return Judgement.against(
                running && leaves(event) ? Reason.DOSING_NOT_ENDED : Reason.NOT_IN_THIS_STATE,
                stage.name());
    }

    private static boolean leaves(SessionEvent event) {
        return event instanceof LeavingEvent.FoundFitToLeave
                || event instanceof LeavingEvent.PatientTransferred
                || event instanceof LeavingEvent.LeftAgainstMedicalAdvice;
    }

    private Case at(Act act, TreatmentSession session, Moment now) {
        ActContext context = act.context();
        Supplier<List<SessionSummary>> others = () -> others(context.session());
        return new Case(
                session.chart(),
                now,
                others,
                act instanceof RecordWeight
                        ? lastWeight(session.chart().patient().id(), others.get())
                        : Optional.empty(),
                context,
                Optional.empty(),
                confirmed(act),
                rules);
    }

    private List<SessionSummary> others(SessionId session) {
        return ledger.summaries().stream().filter(row -> !row.id().equals(session)).toList();
    }

    /** The weight of the newest other session of a patient that has one. */
    private Optional<Kilograms> lastWeight(PatientId patient, List<SessionSummary> others) {
        return others.stream()
                .filter(row -> row.patient().id().equals(patient))
                .sorted(Comparator.comparing(SessionSummary::plannedFor).reversed())
                .map(row -> SessionFold.fold(ledger.facts(row.id())).chart().weight())
                .flatMap(Optional::stream)
                .map(Weight::kilograms)
                .findFirst();
    }

    private static Confirmed confirmed(Act act) {
        return act instanceof DosingAct.GiveDevice device && device.confirmed()
                ? new Confirmed.Everything()
                : new Confirmed.Items(
                        act instanceof RecordVitals vitals ? vitals.confirmed() : Set.of());
    }

    private List<RecordedEvent> recorded(
            Act act, List<SessionEvent> events, long revision, Moment now) {
        ActContext context = act.context();
        List<RecordedEvent> facts = new ArrayList<>();
        for (SessionEvent event : events) {
            facts.add(
                    new RecordedEvent(
                            facts.isEmpty() ? context.entry() : new EntryId(ids.next()),
                            context.session(),
                            revision + facts.size() + 1,
                            context.taken(),
                            now,
                            context.measuredBy(),
                            context.enteredBy(),
                            event));
        }
        return facts;
    }

    /** The same entry once more: found on the record, or refused because it says something else. */
    private Outcome again(Act act, RecordedEvent stored) {
        List<RecordedEvent> all = ledger.facts(stored.session());
        List<RecordedEvent> facts = ofOneAct(act, stored, all);
        if (!same(act, stored, facts.getLast().event())) {
            return new Refused(Refusal.of(Reason.ENTRY_ALREADY_SAVED));
        }
        ledger.dropDraft(act.context().entry());
        return new Accepted(facts, open(stored.session()));
    }

    private static List<RecordedEvent> ofOneAct(
            Act act, RecordedEvent first, List<RecordedEvent> all) {
        int from = (int) first.revision() - 1;
        boolean two =
                first.event() instanceof FoundFitToLeave
                        || lastChange(act).filter(first.event()::equals).isPresent();
        int many = two ? 2 : 1;
        return all.subList(from, Math.min(all.size(), from + many));
    }

    private static boolean same(Act act, RecordedEvent stored, SessionEvent event) {
        ActContext context = act.context();
        Duration apart =
                Duration.between(stored.taken().at().minute(), context.taken().at().minute());
        return context.session().equals(stored.session())
                && context.measuredBy().equals(stored.measuredBy())
                && context.enteredBy().equals(stored.enteredBy())
                && apart.isZero()
                && Facts.speakable(act).isSound()
                && Facts.of(act).equals(event);
    }

    private static Outcome refused(Judgement judgement) {
        return new Refused(judgement.refusal().orElseThrow());
    }
}
