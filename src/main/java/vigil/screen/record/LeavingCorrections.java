package vigil.screen.record;

import java.util.List;
import java.util.function.Function;
import vigil.screen.kit.CheckLine;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.LineField;
import vigil.screen.kit.NoteField;
import vigil.screen.kit.Words;
import vigil.session.LeavingEvent;
import vigil.session.LeavingEvent.FoundFitToLeave;
import vigil.session.LeavingEvent.LeftAgainstMedicalAdvice;
import vigil.session.LeavingEvent.ObservationExtended;
import vigil.session.LeavingEvent.PatientDischarged;
import vigil.session.LeavingEvent.PatientTransferred;
import vigil.session.LeavingEvent.Transport;
import vigil.session.LeavingEvent.TreatmentNotGiven;
import vigil.session.SessionEvent;

/** Makes the fields of how a session ended. */
final class LeavingCorrections {
    private static final int MOST_MINUTES = 1_440;

    private final Words words;
    private final AmendFields fields;

    LeavingCorrections(Words words) {
        this.words = words;
        this.fields = new AmendFields(words);
    }

    /** The fields for the content of an entry. */
    Correction of(LeavingEvent event) {
        return switch (event) {
            case PatientDischarged home -> home(home);
            case PatientTransferred left -> transferred(left);
            case LeftAgainstMedicalAdvice left -> against(left);
            case TreatmentNotGiven not -> why(not.reason(), TreatmentNotGiven::new, not);
            case ObservationExtended longer -> longer(longer);
            case FoundFitToLeave _ -> new TimeAlone(words.say("record.amend.findings"));
        };
    }

    private Correction home(PatientDischarged old) {
        LineField escort = fields.line("escort", old.escort());
        ChoiceRow<Transport> way =
                fields.choice("transport", "transport.", old.transport(), Transport.values());
        CheckLine advice = fields.tick(words.say("record.amend.advice"), old.adviceGiven());
        return new Corrected(
                List.of(escort, way, advice),
                () ->
                        new PatientDischarged(
                                AmendFields.typed(escort, old.escort()),
                                way.value().orElse(old.transport()),
                                advice.tickedProperty().get()),
                old);
    }

    private Correction transferred(PatientTransferred old) {
        LineField to = fields.line("to", old.to());
        NoteField why = fields.note("why", old.reason());
        return new Corrected(
                List.of(to, why),
                () ->
                        new PatientTransferred(
                                AmendFields.typed(to, old.to()),
                                AmendFields.typed(why, old.reason())),
                old);
    }

    private Correction against(LeftAgainstMedicalAdvice old) {
        NoteField capacity = fields.note("capacity", old.capacity());
        NoteField offered = fields.note("offered", old.note());
        return new Corrected(
                List.of(capacity, offered),
                () ->
                        new LeftAgainstMedicalAdvice(
                                AmendFields.typed(capacity, old.capacity()),
                                AmendFields.typed(offered, old.note())),
                old);
    }

    private Correction longer(ObservationExtended old) {
        NoteField why = fields.note("why", old.reason());
        EntryField minutes =
                fields.whole(
                        "minutes", words.say("working.unit.MINUTE"), MOST_MINUTES, old.minutes());
        return new Corrected(
                List.of(why, minutes),
                () ->
                        new ObservationExtended(
                                AmendFields.readWhole(minutes, MOST_MINUTES).orElse(old.minutes()),
                                AmendFields.typed(why, old.reason())),
                old);
    }

    private Correction why(String old, Function<String, SessionEvent> make, SessionEvent event) {
        NoteField field = fields.note("why", old);
        return new Corrected(
                List.of(field), () -> make.apply(AmendFields.typed(field, old)), event);
    }
}
