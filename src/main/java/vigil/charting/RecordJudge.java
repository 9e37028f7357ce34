package vigil.charting;

import java.util.Optional;
import vigil.charting.Refusal.Reason;
import vigil.session.Chart;
import vigil.session.Entry;
import vigil.session.EntryId;
import vigil.session.LeavingEvent.FoundFitToLeave;
import vigil.session.Preparation;
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.PreparationEvent.ProtocolChosen;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.RecordEvent;
import vigil.session.RecordEvent.ClockJumped;
import vigil.session.RecordEvent.EntryAmended;
import vigil.session.RecordEvent.EntryStruckOut;
import vigil.session.RecordEvent.NewTimeTaken;
import vigil.session.SessionEvent;
import vigil.session.SessionFold;
import vigil.session.SigningEvent;

/** Judges corrections: they follow the rules of what they correct, and leave a sound record. */
final class RecordJudge {
    private final Judges judges;

    RecordJudge(Judges judges) {
        this.judges = judges;
    }

    /** Judges what concerns the record itself. */
    Judgement judge(RecordEvent event, Case at) {
        return switch (event) {
            case EntryAmended amended ->
                    standing(amended.entry(), at.chart())
                            .and(() -> why(amended.reason(), amended.note()))
                            .and(() -> amended(amended, target(amended.entry(), at.chart()), at));
            case EntryStruckOut struck ->
                    standing(struck.entry(), at.chart())
                            .and(() -> why(struck.reason(), struck.note()))
                            .and(() -> struck(target(struck.entry(), at.chart()), at));
            case ClockJumped jumped ->
                    Judgement.needs(jumped.milliseconds() != 0, Reason.NOTHING_CHANGED);
            case NewTimeTaken taken ->
                    Judgement.needs(taken.milliseconds() != 0, Reason.NOTHING_CHANGED);
        };
    }

    private static Judgement standing(EntryId id, Chart chart) {
        Optional<Entry> found = chart.entry(id);
        return Judgement.needs(found.isPresent(), Reason.UNKNOWN_ENTRY)
                .and(() -> !found.orElseThrow().struckOut(), Reason.ENTRY_STRUCK_OUT);
    }

    private static Entry target(EntryId id, Chart chart) {
        return chart.entry(id).orElseThrow();
    }

    private static Judgement why(RecordEvent.Reason reason, String note) {
        return reason == RecordEvent.Reason.OTHER ? Texts.reason(note) : Texts.note(note);
    }

    private Judgement amended(EntryAmended amended, Entry target, Case at) {
        Entry corrected =
                new Entry(
                        target.first(),
                        target.corrections(),
                        amended.taken().orElse(target.taken()),
                        amended.content().orElse(target.now()),
                        false);
        return Judgement.needs(sameKind(target.now(), corrected.now()), Reason.SAME_KIND_NEEDED)
                .and(
                        () ->
                                !corrected.now().equals(target.now())
                                        || !corrected.taken().equals(target.taken()),
                        Reason.NOTHING_CHANGED)
                .and(() -> time(target, corrected, at))
                .and(() -> content(target, corrected, at))
                .and(() -> room(target, corrected, at))
                .and(() -> sound(target, corrected, at));
    }

    private static Judgement sound(Entry target, Entry corrected, Case at) {
        Chart after = Soundness.with(at.chart(), corrected);
        return otherLot(target.now(), corrected.now())
                ? Soundness.keepsButLots(at.chart(), after, at.now().instant())
                : sound(at.chart(), after, at);
    }

    private static boolean otherLot(SessionEvent old, SessionEvent corrected) {
        return old instanceof DrugDrawnUp was
                && corrected instanceof DrugDrawnUp is
                && !was.product().lot().equals(is.product().lot());
    }

    private static boolean sameKind(SessionEvent old, SessionEvent corrected) {
        return old.getClass().equals(corrected.getClass())
                && !(old instanceof RecordEvent)
                && !(old instanceof SigningEvent);
    }

    private static Judgement time(Entry target, Entry corrected, Case at) {
        return corrected.taken().equals(target.taken())
                ? Judgement.sound()
                : Times.judge(corrected.at(), at.now(), rest(target, at));
    }

    private Judgement content(Entry target, Entry corrected, Case at) {
        if (corrected.now().equals(target.now())) {
            return Judgement.sound();
        }
        Case as =
                new Case(
                        rest(target, at),
                        at.now(),
                        at.others(),
                        at.lastWeight(),
                        new ActContext(
                                at.act().entry(),
                                at.act().session(),
                                corrected.taken(),
                                target.first().measuredBy(),
                                target.first().enteredBy()),
                        Optional.of(target.now()),
                        new Confirmed.Everything(),
                        at.rules());
        // What was found is computed from the record, and all else is judged by the protocol.
        return Judgement.needs(
                        !(target.now() instanceof FoundFitToLeave
                                || target.now() instanceof ProtocolChosen),
                        Reason.ENTRY_CARRIES_OTHERS)
                .and(
                        () ->
                                !(target.now() instanceof DoseOrdered)
                                        || !new Preparation(at.chart()).orderedAnew(),
                        Reason.ORDER_ANEW)
                .and(() -> judges.content(corrected.now(), as));
    }

    /** The chart without the entry; the plan stays, because everything lies in it. */
    private static Chart rest(Entry target, Case at) {
        return target.now() instanceof SessionPlanned
                ? at.chart()
                : at.chart().without(target.id());
    }

    private static Judgement room(Entry target, Entry corrected, Case at) {
        return target.now() instanceof SessionPlanned && live(at.chart())
                ? Rooms.free(Soundness.with(at.chart(), corrected), at.others().get())
                : Judgement.sound();
    }

    private static boolean live(Chart chart) {
        return SessionFold.session(chart).stage().live();
    }

    private static Judgement struck(Entry target, Case at) {
        if (target.now() instanceof SessionPlanned
                || target.now() instanceof NewTimeTaken
                || signs(target.now())) {
            return Judgement.against(Reason.ENTRY_CARRIES_OTHERS);
        }
        Chart rest = at.chart().without(target.id());
        boolean reopens = !live(at.chart()) && live(rest);
        return Judgement.needs(
                        sound(at.chart(), rest, at).isSound()
                                && Soundness.ordered(rest, at.chart()),
                        Reason.ENTRY_CARRIES_OTHERS)
                .and(() -> reopens ? Rooms.free(rest, at.others().get()) : Judgement.sound());
    }

    /** Whether it is a signature, a question or an answer. */
    private static boolean signs(SessionEvent event) {
        return event instanceof SigningEvent signing && signing.stays();
    }

    private static Judgement sound(Chart before, Chart after, Case at) {
        return Soundness.keeps(before, after, at.now().instant());
    }
}
