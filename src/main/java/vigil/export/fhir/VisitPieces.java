package vigil.export.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;
import vigil.export.CourseLines.CareLine;
import vigil.export.CourseLines.NoteLine;
import vigil.export.Iso;
import vigil.export.SessionRecord;
import vigil.people.StaffMember;
import vigil.session.Charted;
import vigil.session.DosingEvent.DosingStopped;
import vigil.session.LeavingEvent.ObservationExtended;

/** The visit, the treatment session in it with its notes, and the care given without a drug. */
final class VisitPieces {
    private final Setting setting;
    private final SessionRecord record;
    private final HowItEnded ended;

    VisitPieces(Setting setting) {
        this.setting = setting;
        this.record = setting.record();
        this.ended = HowItEnded.of(record.leaving());
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(encounter());
        pieces.add(procedure());
        return pieces;
    }

    private String title() {
        return record.protocol()
                .map(SessionRecord.ProtocolLine::title)
                .orElse("no protocol chosen");
    }

    private Piece encounter() {
        Encounter encounter = new Encounter().setStatus(came());
        encounter.setClass_(
                new Coding(
                        "http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", "ambulatory"));
        encounter.setSubject(setting.subject());
        record.times()
                .checkedIn()
                .ifPresent(in -> encounter.setPeriod(Setting.period(in, record.times().end())));
        encounter
                .addLocation()
                .setLocation(new Reference().setDisplay(setting.chart().plan().room()));
        for (StaffMember member : record.staff()) {
            encounter.addParticipant().setIndividual(setting.person(member.id()));
        }
        Optional<CodeableConcept> left = ended.disposition();
        left.ifPresent(how -> encounter.getHospitalization().setDischargeDisposition(how));
        String text =
                "Visit in %s, planned for %s; %s; times are those of %s"
                        .formatted(
                                setting.chart().plan().room(),
                                setting.clock(record.times().planned()),
                                how(left.map(CodeableConcept::getText)),
                                setting.chart().plan().zone());
        return new Piece(setting.session("encounter"), Section.SESSION, encounter, List.of(), text);
    }

    /** The state, and where the patient went unless that says it already. */
    private String how(Optional<String> left) {
        String state = Coded.words(record.state());
        return left.map(to -> to.startsWith(state) ? to : state + ": " + to).orElse(state);
    }

    private EncounterStatus came() {
        return switch (record.state()) {
            case PLANNED -> EncounterStatus.PLANNED;
            case CHECKED_IN, READY -> EncounterStatus.ARRIVED;
            case DOSING, PAUSED, RECOVERING, FIT_TO_LEAVE -> EncounterStatus.INPROGRESS;
            case DISCHARGED, TRANSFERRED, LEFT_AGAINST_ADVICE -> EncounterStatus.FINISHED;
            case NOT_TREATED ->
                    record.times().checkedIn().isPresent()
                            ? EncounterStatus.FINISHED
                            : EncounterStatus.CANCELLED;
        };
    }

    private Piece procedure() {
        Procedure procedure = new Procedure().setStatus(status());
        Optional<String> why = ended.notWhole().or(this::whyStopped);
        why.ifPresent(reason -> procedure.setStatusReason(Coded.text(reason)));
        record.protocol()
                .ifPresent(
                        protocol ->
                                procedure.addInstantiatesUri(
                                        "urn:vigil:protocol:%s:%d"
                                                .formatted(
                                                        Coded.inUri(protocol.id()),
                                                        protocol.version())));
        procedure.setCode(Coded.own("TREATMENT_SESSION", title()));
        procedure.setSubject(setting.subject()).setEncounter(setting.encounter());
        performed().ifPresent(procedure::setPerformed);
        procedure.setLocation(new Reference().setDisplay(setting.chart().plan().room()));
        List<NoteLine> notes = notes().stream().filter(note -> !note.text().isBlank()).toList();
        notes.forEach(note -> note(procedure, note));
        String text =
                title()
                        + (record.series().of() > 0
                                ? ", session %d of %d"
                                        .formatted(record.series().number(), record.series().of())
                                : "")
                        + why.map(
                                        reason ->
                                                "; "
                                                        + procedure
                                                                .getStatus()
                                                                .toCode()
                                                                .replace('-', ' ')
                                                        + ": "
                                                        + reason)
                                .orElse("");
        return new Piece(
                setting.session("procedure"),
                Section.SESSION,
                procedure,
                List.of(),
                text,
                notes.stream().map(this::said).toList());
    }

    private ProcedureStatus status() {
        return switch (record.state()) {
            case PLANNED, CHECKED_IN, READY -> ProcedureStatus.PREPARATION;
            case DOSING, RECOVERING, FIT_TO_LEAVE -> ProcedureStatus.INPROGRESS;
            case PAUSED -> ProcedureStatus.ONHOLD;
            case DISCHARGED ->
                    stoppedEarly(setting) ? ProcedureStatus.STOPPED : ProcedureStatus.COMPLETED;
            case TRANSFERRED, LEFT_AGAINST_ADVICE ->
                    record.times().firstDose().isPresent()
                            ? ProcedureStatus.STOPPED
                            : ProcedureStatus.NOTDONE;
            case NOT_TREATED -> ProcedureStatus.NOTDONE;
        };
    }

    /** Whether dosing ended before what was ordered was given. */
    static boolean stoppedEarly(Setting setting) {
        return setting.chart()
                .latest(DosingStopped.class)
                .map(stopped -> !stopped.event().asOrdered())
                .orElse(false);
    }

    /** Why dosing ended early, of a patient who then went home as planned. */
    private Optional<String> whyStopped() {
        return setting.chart()
                .latest(DosingStopped.class)
                .filter(_ -> status() == ProcedureStatus.STOPPED)
                .map(stopped -> stopped.event().reason())
                .filter(reason -> !reason.isBlank());
    }

    private Optional<Period> performed() {
        return record.times().firstDose().map(first -> Setting.period(first, record.times().end()));
    }

    /** The notes, why the patient stayed longer, and what was added to the signed record. */
    private List<NoteLine> notes() {
        List<NoteLine> notes = new ArrayList<>(record.notes());
        for (Charted<ObservationExtended> longer : setting.chart().all(ObservationExtended.class)) {
            notes.add(
                    new NoteLine(
                            longer.id(),
                            Iso.of(longer.at()),
                            longer.entry().first().measuredBy(),
                            "Observation extended by %s min%s"
                                    .formatted(
                                            longer.event().minutes(),
                                            Coded.after(": ", longer.event().reason()))));
        }
        record.afterwards().stream()
                .flatMap(afterwards -> afterwards.addenda().stream())
                .map(
                        added ->
                                new NoteLine(
                                        added.entry(),
                                        added.at(),
                                        added.by(),
                                        "Addendum: " + added.text()))
                .forEach(notes::add);
        return notes;
    }

    private void note(Procedure procedure, NoteLine note) {
        procedure
                .addNote()
                .setAuthor(setting.person(note.by()))
                .setTimeElement(Setting.time(note.at()))
                .setText(note.text());
    }

    private String said(NoteLine note) {
        return "%s, %s: %s"
                .formatted(setting.clock(note.at()), setting.name(note.by()), note.text());
    }

    /** Care is a procedure of its own within the session. */
    List<Piece> care() {
        return record.care().stream().map(this::care).toList();
    }

    private Piece care(CareLine line) {
        Procedure procedure = new Procedure().setStatus(ProcedureStatus.COMPLETED);
        procedure.addPartOf(setting.procedure());
        procedure.setCategory(Coded.own("SUPPORTIVE_CARE", "supportive care"));
        procedure.setCode(Coded.own(line.care()));
        procedure.setSubject(setting.subject()).setEncounter(setting.encounter());
        procedure.setPerformed(Setting.time(line.at()));
        procedure.addPerformer().setActor(setting.person(setting.entry(line.entry()).measuredBy()));
        if (!line.note().isBlank()) {
            procedure.addNote(Coded.note(line.note()));
        }
        String text =
                "%s: %s%s"
                        .formatted(
                                setting.clock(line.at()),
                                Coded.words(line.care()),
                                line.note().isBlank() ? "" : ", " + line.note());
        return new Piece(
                Key.of(line.entry(), "care"),
                Section.SIDE_EFFECTS,
                procedure,
                List.of(line.entry()),
                text);
    }
}
