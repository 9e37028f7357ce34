package vigil.screen.treatment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.charting.Act;
import vigil.charting.ActContext;
import vigil.charting.ObservationAct.GiveCare;
import vigil.charting.ObservationAct.GiveRescueDrug;
import vigil.charting.ObservationAct.MissSet;
import vigil.charting.ObservationAct.SeeFlag;
import vigil.charting.ObservationAct.WriteNote;
import vigil.charting.RecordAct.AmendEntry;
import vigil.effects.SupportiveCare;
import vigil.protocol.RescueDrug;
import vigil.review.DueObservations;
import vigil.review.DueSet;
import vigil.review.Flag;
import vigil.screen.desk.SessionDesk;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.TimeStamped;
import vigil.session.RecordEvent;
import vigil.session.SideEffectCourse;
import vigil.session.TreatmentSession;
import vigil.vitals.MissingReason;

/** Notes and what else is said in words, while it is typed. */
final class NoteModel {
    static final String NOTE = "NOTE";
    static final String DRUG = "DRUG";
    static final String OTHER_DRUG = "OTHER_DRUG";
    static final String ANOTHER = "ANOTHER";
    static final String DOSE = "DOSE";
    static final String ROUTE = "ROUTE";
    static final String ORDERED_BY = "ORDERED_BY";
    static final String EFFECT = "EFFECT";
    static final String CARE = "CARE";
    static final String CARE_NOTE = "CARE_NOTE";
    static final String DUE = "DUE";
    static final String REASON = "REASON";
    static final String MISSED_NOTE = "MISSED_NOTE";
    static final String STAMP = "STAMP";
    static final String STAMP_WORDS = "STAMP_WORDS";
    static final String FLAG = "FLAG";
    static final String FLAG_DONE = "FLAG_DONE";

    private final SessionDesk desk;
    private final FormText text;

    NoteModel(SessionDesk desk, FormText text) {
        this.desk = desk;
        this.text = text;
    }

    private Optional<Chart> chart() {
        return desk.session().get().map(TreatmentSession::chart);
    }

    /** The drugs that the protocol offers as rescue. */
    List<RescueDrug> drugs() {
        return chart().flatMap(Chart::protocol)
                .map(protocol -> protocol.rescueDrugs())
                .orElse(List.of());
    }

    /** Whether a drug of the protocol is chosen: no other one is asked for then. */
    boolean listed() {
        return text.has(DRUG) && !text.get(DRUG).equals(ANOTHER);
    }

    /** The side effects that a rescue drug can be for. */
    List<SideEffectCourse> effects() {
        return chart().map(SideEffectCourse::in).orElse(List.of());
    }

    /** The due sets that were not taken and have no reason yet, the newest first. */
    List<DueSet> missed() {
        return waiting(desk);
    }

    /**
     * The due sets for which it can be said why they were missed, the newest first: those that are
     * late, or else the one that is due now.
     */
    static List<DueSet> waiting(SessionDesk desk) {
        List<DueSet> sets =
                desk.session()
                        .get()
                        .map(open -> DueObservations.plan(open, desk.now().get()).sets())
                        .orElse(List.of())
                        .reversed();
        List<DueSet> late = sets.stream().filter(NoteModel::asksForReason).toList();
        return late.isEmpty()
                ? sets.stream().filter(set -> set.state() instanceof DueSet.State.Due).toList()
                : late;
    }

    private static boolean asksForReason(DueSet set) {
        return switch (set.state()) {
            case DueSet.State.Missed missed -> missed.reason().isEmpty();
            case DueSet.State.Overdue _ -> true;
            case DueSet.State.Upcoming _ -> false;
            case DueSet.State.Suspended _ -> false;
            case DueSet.State.Due _ -> false;
            case DueSet.State.Taken _ -> false;
            case DueSet.State.TakenLate _ -> false;
            case DueSet.State.PartlyTaken _ -> false;
            case DueSet.State.NotNeeded _ -> false;
        };
    }

    /** The stamped times without words, the newest first. */
    List<Charted<TimeStamped>> stamps() {
        return chart()
                .map(open -> open.all(TimeStamped.class))
                .orElse(List.of())
                .reversed()
                .stream()
                .filter(stamp -> stamp.event().words().isBlank())
                .toList();
    }

    /** The flags of which nobody took note, the gravest first and of those the newest (rule L8). */
    List<Flag> flags() {
        return desk
                .session()
                .get()
                .map(open -> Flag.open(Flag.of(open, desk.now().get(), List.of())))
                .orElse(List.of())
                .stream()
                .sorted(Comparator.comparing(Flag::level))
                .toList();
    }

    static String id(EntryId entry) {
        return entry.value().toString();
    }

    Made note(ActContext context) {
        return text.has(NOTE)
                ? whole(new WriteNote(context, text.get(NOTE)))
                : new Made.Lacks("note");
    }

    Made rescue(ActContext context) {
        String drug = listed() ? text.get(DRUG) : text.get(OTHER_DRUG);
        if (drug.isBlank() || !text.has(DOSE) || !text.has(ROUTE)) {
            return new Made.Lacks(drug.isBlank() ? "drug" : "dose");
        }
        Optional<EntryId> effect =
                effects().stream()
                        .map(SideEffectCourse::id)
                        .filter(known -> id(known).equals(text.get(EFFECT)))
                        .findFirst();
        return whole(
                new GiveRescueDrug(
                        context,
                        drug,
                        text.get(DOSE),
                        text.get(ROUTE),
                        text.get(ORDERED_BY),
                        effect));
    }

    Made care(ActContext context) {
        return Arrays.stream(SupportiveCare.values())
                .filter(one -> one.name().equals(text.get(CARE)))
                .findFirst()
                .map(care -> whole(new GiveCare(context, care, text.get(CARE_NOTE))))
                .orElseGet(() -> new Made.Lacks("care"));
    }

    Made missedSet(ActContext context) {
        Optional<DueSet> set =
                missed().stream().filter(known -> known.id().equals(text.get(DUE))).findFirst();
        Optional<MissingReason> reason =
                Arrays.stream(MissingReason.values())
                        .filter(one -> one.name().equals(text.get(REASON)))
                        .findFirst();
        if (set.isEmpty() || reason.isEmpty()) {
            return new Made.Lacks(set.isEmpty() ? "due" : "reason");
        }
        return whole(new MissSet(context, set.get().id(), reason.get(), text.get(MISSED_NOTE)));
    }

    Made stampWords(ActContext context) {
        Optional<Charted<TimeStamped>> stamp =
                stamps().stream()
                        .filter(known -> id(known.id()).equals(text.get(STAMP)))
                        .findFirst();
        if (stamp.isEmpty() || !text.has(STAMP_WORDS)) {
            return new Made.Lacks(stamp.isEmpty() ? "stamp" : "stampwords");
        }
        return whole(
                new AmendEntry(
                        context,
                        stamp.get().id(),
                        Optional.of(new TimeStamped(text.get(STAMP_WORDS))),
                        Optional.empty(),
                        RecordEvent.Reason.ADDED_LATER,
                        ""));
    }

    Made seen(ActContext context) {
        return flags().stream()
                .filter(flag -> flag.id().equals(text.get(FLAG)))
                .findFirst()
                .map(flag -> whole(new SeeFlag(context, flag.id(), text.get(FLAG_DONE))))
                .orElseGet(() -> new Made.Lacks("flag"));
    }

    private static Made whole(Act act) {
        return new Made.Whole(act);
    }
}
