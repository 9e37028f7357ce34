package vigil.screen.record;

import java.util.List;
import java.util.function.Function;
import vigil.dosing.Weight;
import vigil.effects.EffectOutcome;
import vigil.effects.SideEffect;
import vigil.effects.SupportiveCare;
import vigil.protocol.Checklist;
import vigil.quantity.Kilograms;
import vigil.scores.Score;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.LineField;
import vigil.screen.kit.NoteField;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.DosingEvent;
import vigil.session.EntryId;
import vigil.session.LeavingEvent;
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
import vigil.session.Preparation;
import vigil.session.PreparationEvent;
import vigil.session.PreparationEvent.AllergiesReviewed;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.PreparationEvent.EscortArranged;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.session.PreparationEvent.ProtocolChosen;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.PreparationEvent.TimeOutDone;
import vigil.session.PreparationEvent.WeightRecorded;
import vigil.session.RecordEvent;
import vigil.session.SessionEvent;
import vigil.session.SigningEvent;
import vigil.vitals.MissingReason;

/** Makes the fields that belong to an entry; an entry without any can still change its time. */
final class Corrections {
    private static final int WEIGHT_DECIMALS = 1;

    private final Words words;
    private final SessionDesk desk;
    private final AmendFields fields;

    Corrections(Words words, SessionDesk desk) {
        this.words = words;
        this.desk = desk;
        this.fields = new AmendFields(words);
    }

    /** The fields for the content of an entry. */
    Correction of(Chart chart, SessionEvent event) {
        return switch (event) {
            case PreparationEvent prepared -> of(chart, prepared);
            case DosingEvent dosed -> new DosingCorrections(words, desk).of(chart, dosed);
            case ObservationEvent observed -> of(chart, observed);
            case LeavingEvent leaving -> new LeavingCorrections(words).of(leaving);
            case RecordEvent _, SigningEvent _ -> timeAlone("time.only");
        };
    }

    private Correction of(Chart chart, PreparationEvent event) {
        return switch (event) {
            case PatientCheckedIn in ->
                    line("identifiers", in.identifiers(), PatientCheckedIn::new, in);
            case WeightRecorded weight -> weight(weight);
            case EscortArranged escort -> escort(escort);
            case ChecklistAnswered answered -> answered(answered);
            case DoseOrdered _ when new Preparation(chart).orderedAnew() -> timeAlone("order.anew");
            case DoseOrdered(var order) -> new OrderCorrection(words, order);
            case DrugDrawnUp drawn -> new DrugCorrection(words, drawn);
            case SessionPlanned plan -> new PlanCorrection(words, desk, plan);
            case ProtocolChosen _,
                    AllergiesReviewed _,
                    LineSetAside _,
                    DoseChecked _,
                    TimeOutDone _ ->
                    timeAlone("time.only");
        };
    }

    private Correction of(Chart chart, ObservationEvent event) {
        return switch (event) {
            case VitalsRecorded set -> new VitalsCorrection(words, desk, chart, set);
            case NoteWritten note -> text(note.text(), NoteWritten::new, note);
            case TimeStamped stamp -> text(stamp.words(), TimeStamped::new, stamp);
            case RescueDrugGiven drug -> rescue(drug);
            case SideEffectLogged(SideEffect was) ->
                    new EffectCorrection(words, chart, was, SideEffectLogged::new);
            case SideEffectChanged(EntryId of, SideEffect was) ->
                    new EffectCorrection(words, chart, was, now -> new SideEffectChanged(of, now));
            case SideEffectEnded ended -> outcome(ended);
            case ScoreTaken(Score score) when score.parts().isEmpty() || score.kind().each() > 0 ->
                    new ScoreCorrection(words, score);
            case ScoreTaken _ -> timeAlone("computed");
            case SuicideScreened screened -> screened(screened);
            case SetMissed missed -> missed(missed);
            case CareGiven care -> care(care);
            case FlagSeen seen ->
                    line("done", seen.done(), done -> new FlagSeen(seen.flag(), done), seen);
            case BaselineChosen _ -> timeAlone("time.only");
        };
    }

    private Correction timeAlone(String why) {
        return new TimeAlone(words.say("record.amend." + why));
    }

    private Correction text(String old, Function<String, SessionEvent> make, SessionEvent event) {
        NoteField field = fields.note("text", old);
        return new Corrected(
                List.of(field), () -> make.apply(AmendFields.typed(field, old)), event);
    }

    private Correction line(
            String label, String old, Function<String, SessionEvent> make, SessionEvent event) {
        LineField field = fields.line(label, old);
        return new Corrected(
                List.of(field), () -> make.apply(AmendFields.typed(field, old)), event);
    }

    private Correction escort(EscortArranged old) {
        LineField name = fields.line("escort", old.name());
        LineField relation = fields.line("relation", old.relation());
        LineField phone = fields.line("phone", old.phone());
        return new Corrected(
                List.of(name, relation, phone),
                () ->
                        new EscortArranged(
                                AmendFields.typed(name, old.name()),
                                AmendFields.typed(relation, old.relation()),
                                AmendFields.typed(phone, old.phone())),
                old);
    }

    private Correction answered(ChecklistAnswered old) {
        ChoiceRow<Checklist.Answer> answer =
                fields.choice("answered", "answer.", old.answer(), Checklist.Answer.values());
        LineField detail = fields.line("detail", old.detail());
        return new Corrected(
                List.of(answer, detail),
                () ->
                        new ChecklistAnswered(
                                old.list(),
                                old.code(),
                                answer.value().orElse(old.answer()),
                                AmendFields.typed(detail, old.detail())),
                old);
    }

    private Correction screened(SuicideScreened old) {
        ChoiceRow<SuicideScreened.Result> result =
                fields.choice(
                        "result", "suicideResult.", old.result(), SuicideScreened.Result.values());
        LineField instrument = fields.line("instrument", old.instrument());
        NoteField note = fields.note("remark", old.note());
        return new Corrected(
                List.of(result, instrument, note),
                () ->
                        new SuicideScreened(
                                AmendFields.typed(instrument, old.instrument()),
                                result.value().orElse(old.result()),
                                AmendFields.typed(note, old.note())),
                old);
    }

    private Correction missed(SetMissed old) {
        ChoiceRow<MissingReason> why =
                fields.choice("missed", "missingReason.", old.reason(), MissingReason.values());
        NoteField note = fields.note("remark", old.note());
        return new Corrected(
                List.of(why, note),
                () ->
                        new SetMissed(
                                old.due(),
                                why.value().orElse(old.reason()),
                                AmendFields.typed(note, old.note())),
                old);
    }

    private Correction care(CareGiven old) {
        ChoiceRow<SupportiveCare> care =
                fields.choice("care", "supportiveCare.", old.care(), SupportiveCare.values());
        NoteField note = fields.note("remark", old.note());
        return new Corrected(
                List.of(care, note),
                () ->
                        new CareGiven(
                                care.value().orElse(old.care()),
                                AmendFields.typed(note, old.note())),
                old);
    }

    private Correction rescue(RescueDrugGiven old) {
        LineField drug = fields.line("drug", old.drug());
        LineField dose = fields.line("dose", old.dose());
        LineField route = fields.line("route", old.route());
        LineField by = fields.line("orderedby", old.orderedBy());
        return new Corrected(
                List.of(drug, dose, route, by),
                () ->
                        new RescueDrugGiven(
                                AmendFields.typed(drug, old.drug()),
                                AmendFields.typed(dose, old.dose()),
                                AmendFields.typed(route, old.route()),
                                AmendFields.typed(by, old.orderedBy()),
                                old.effect()),
                old);
    }

    private Correction outcome(SideEffectEnded old) {
        ChoiceRow<EffectOutcome> outcome =
                fields.choice("outcome", "effectOutcome.", old.outcome(), EffectOutcome.values());
        return new Corrected(
                List.of(outcome),
                () -> new SideEffectEnded(old.effect(), outcome.value().orElse(old.outcome())),
                old);
    }

    private Correction weight(WeightRecorded old) {
        Weight was = old.weight();
        EntryField kilograms =
                fields.number(
                        "weight", "record.unit.kg", was.kilograms().amount(), WEIGHT_DECIMALS);
        return new Corrected(
                List.of(kilograms),
                () ->
                        AmendFields.read(kilograms)
                                .map(
                                        each ->
                                                new WeightRecorded(
                                                        new Weight(
                                                                new Kilograms(each),
                                                                was.method(),
                                                                was.measuredAt())))
                                .orElse(old),
                old);
    }
}
