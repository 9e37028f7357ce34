package vigil.charting;

import java.util.Optional;
import vigil.charting.Refusal.Reason;
import vigil.effects.SideEffect;
import vigil.effects.SupportiveCare;
import vigil.protocol.Protocol;
import vigil.review.DueObservations;
import vigil.review.DueSet;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.Entry;
import vigil.session.EntryId;
import vigil.session.ObservationEvent;
import vigil.session.ObservationEvent.BaselineChosen;
import vigil.session.ObservationEvent.CareGiven;
import vigil.session.ObservationEvent.FlagSeen;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.ObservationEvent.RescueDrugGiven;
import vigil.session.ObservationEvent.ScoreTaken;
import vigil.session.ObservationEvent.SetMissed;
import vigil.session.ObservationEvent.SideEffectChanged;
import vigil.session.ObservationEvent.SideEffectEnded;
import vigil.session.ObservationEvent.SideEffectLogged;
import vigil.session.ObservationEvent.SuicideScreened;
import vigil.session.ObservationEvent.TimeStamped;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.SessionFold;
import vigil.session.SideEffectCourse;
import vigil.vitals.Dissociation;
import vigil.vitals.Reading;
import vigil.vitals.Sedation;
import vigil.vitals.VitalSigns;
import vigil.vitals.VitalValue;

/** Judges what was seen, measured and done for the patient. */
final class ObservationJudge {

    /** What must be so beforehand. */
    Judgement beforehand(ObservationEvent event, Case at) {
        return switch (event) {
            case SideEffectChanged changed ->
                    open(changed.effect(), at)
                            .and(
                                    () ->
                                            !asItStands(changed.effect(), at.chart())
                                                    .equals(Optional.of(changed.now())),
                                    Reason.NOTHING_CHANGED);
            case SideEffectEnded ended -> open(ended.effect(), at);
            case VitalsRecorded _,
                    BaselineChosen _,
                    SetMissed _,
                    SideEffectLogged _,
                    RescueDrugGiven _,
                    CareGiven _,
                    ScoreTaken _,
                    SuicideScreened _,
                    NoteWritten _,
                    TimeStamped _,
                    FlagSeen _ ->
                    Judgement.sound();
        };
    }

    /** Whether the content can stand on the record. */
    Judgement content(ObservationEvent event, Case at) {
        return switch (event) {
            case VitalsRecorded set -> vitals(set.signs(), at);
            case BaselineChosen choice -> baseline(choice.set(), at.chart());
            case SetMissed missed ->
                    Texts.needed(missed.due())
                            .and(() -> Texts.note(missed.note()))
                            .and(() -> missed(missed.due(), at));
            case SideEffectLogged logged -> effect(logged.effect());
            case SideEffectChanged changed ->
                    logged(changed.effect(), at).and(() -> effect(changed.now()));
            // That it goes on is said once dosing is over, as the patient leaves.
            case SideEffectEnded ended ->
                    logged(ended.effect(), at)
                            .and(
                                    () ->
                                            ended.outcome().over()
                                                    || at.chart().dosingEnd().isPresent(),
                                    Reason.NOT_AN_END);
            case RescueDrugGiven rescue -> rescue(rescue, at.chart());
            case CareGiven care ->
                    care.care() == SupportiveCare.OTHER
                            ? Texts.neededNote(care.note())
                            : Texts.note(care.note());
            case ScoreTaken _ -> Judgement.sound();
            case SuicideScreened screened ->
                    Texts.needed(screened.instrument()).and(() -> Texts.note(screened.note()));
            case NoteWritten note -> Texts.neededNote(note.text());
            case TimeStamped stamp -> Texts.note(stamp.words());
            case FlagSeen seen -> Texts.needed(seen.flag()).and(() -> Texts.note(seen.done()));
        };
    }

    private static Judgement vitals(VitalSigns signs, Case at) {
        Judgement found =
                Judgement.needs(!signs.readings().isEmpty(), Reason.EMPTY_SET)
                        .and(signs::anyMeasured, Reason.NOTHING_TAKEN);
        for (Reading reading : signs.readings()) {
            found = found.and(() -> reading(reading, at));
        }
        return found;
    }

    /** Only a set of the plan that was neither taken nor missed before can be missed. */
    private static Judgement missed(String due, Case at) {
        Optional<DueSet> set =
                DueObservations.plan(SessionFold.session(at.chart()), at.now()).set(due);
        return Judgement.needs(set.isPresent(), Reason.UNKNOWN_SET)
                .and(
                        () ->
                                switch (set.orElseThrow().state()) {
                                    case DueSet.State.Taken _, DueSet.State.TakenLate _ ->
                                            Judgement.against(Reason.SET_TAKEN);
                                    case DueSet.State.Missed before ->
                                            Judgement.needs(
                                                    before.reason().isEmpty(),
                                                    Reason.SET_MISSED_BEFORE);
                                    case DueSet.State _ -> Judgement.sound();
                                });
    }

    private static Judgement reading(Reading reading, Case at) {
        return switch (reading) {
            case Reading.Measured measured ->
                    Judgement.needs(onScale(measured.value(), at.chart()), Reason.WRONG_SCALE)
                            .and(
                                    () ->
                                            new Plausible(at.bounds())
                                                    .judge(measured.value(), at.confirmed()));
            case Reading.NotTaken _ -> Judgement.sound();
        };
    }

    private static boolean onScale(VitalValue value, Chart chart) {
        Optional<Protocol> protocol = chart.protocol();
        if (value instanceof Sedation sedation) {
            return protocol.map(chosen -> chosen.sedationScale() == sedation.scale()).orElse(true);
        }
        return !(value instanceof Dissociation dissociation)
                || protocol.map(chosen -> chosen.dissociationScale() == dissociation.scale())
                        .orElse(true);
    }

    private static Judgement baseline(EntryId set, Chart chart) {
        Optional<Charted<VitalsRecorded>> found = find(set, VitalsRecorded.class, chart);
        return Judgement.needs(found.isPresent(), Reason.UNKNOWN_ENTRY)
                .and(() -> chart.beforeFirstDose(found.orElseThrow()), Reason.SET_AFTER_FIRST_DOSE);
    }

    private static Judgement effect(SideEffect effect) {
        return Texts.needed(effect.term().code())
                .and(() -> Texts.needed(effect.term().text()))
                .and(() -> Texts.note(effect.done()))
                .and(() -> Texts.note(effect.told()));
    }

    private static Judgement rescue(RescueDrugGiven rescue, Chart chart) {
        return Texts.needed(rescue.drug())
                .and(() -> Texts.needed(rescue.dose()))
                .and(() -> Texts.needed(rescue.route()))
                .and(() -> Texts.name(rescue.orderedBy()))
                .and(
                        () ->
                                rescue.effect()
                                        .map(id -> find(id, SideEffectLogged.class, chart))
                                        .map(Optional::isPresent)
                                        .orElse(true),
                        Reason.UNKNOWN_ENTRY);
    }

    private static Judgement logged(EntryId effect, Case at) {
        Optional<Charted<SideEffectLogged>> found =
                find(effect, SideEffectLogged.class, at.chart());
        return Judgement.needs(found.isPresent(), Reason.UNKNOWN_ENTRY)
                .and(
                        () -> !at.taken().at().certainlyBefore(found.orElseThrow().byThisClock()),
                        Reason.BEFORE_ITS_ONSET);
    }

    private static Judgement open(EntryId effect, Case at) {
        return Judgement.needs(
                SideEffectCourse.in(at.chart()).stream()
                        .filter(course -> course.id().equals(effect))
                        .allMatch(SideEffectCourse::goesOn),
                Reason.EFFECT_ENDED);
    }

    private static Optional<SideEffect> asItStands(EntryId effect, Chart chart) {
        return chart.all(SideEffectChanged.class).stream()
                .map(Charted::event)
                .filter(changed -> changed.effect().equals(effect))
                .map(SideEffectChanged::now)
                .reduce((earlier, later) -> later)
                .or(
                        () ->
                                find(effect, SideEffectLogged.class, chart)
                                        .map(logged -> logged.event().effect()));
    }

    private static <E extends ObservationEvent> Optional<Charted<E>> find(
            EntryId id, Class<E> kind, Chart chart) {
        return chart.entry(id)
                .filter(entry -> !entry.struckOut())
                .filter(entry -> kind.isInstance(entry.now()))
                .map((Entry entry) -> new Charted<>(entry, kind.cast(entry.now())));
    }
}
