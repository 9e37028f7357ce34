package vigil.export;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vigil.dosing.Route;
import vigil.export.CourseLines.CareLine;
import vigil.export.CourseLines.EffectLine;
import vigil.export.CourseLines.NoteLine;
import vigil.export.CourseLines.RescueLine;
import vigil.export.CourseLines.ScoreLine;
import vigil.export.CourseLines.SuicideScreenLine;
import vigil.export.DoseLines.DoseLine;
import vigil.export.DoseLines.LotLine;
import vigil.export.LeavingLines.ChecklistLine;
import vigil.export.LeavingLines.LeavingLine;
import vigil.export.ObservedLines.DueLine;
import vigil.export.ObservedLines.SetLine;
import vigil.export.SigningLines.AfterwardsLine;
import vigil.export.SigningLines.ProofLine;
import vigil.export.SigningLines.SignatureLine;
import vigil.people.Patient;
import vigil.people.StaffMember;
import vigil.protocol.Citation;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.SessionId;
import vigil.session.Stage;

/**
 * {@code vigil.session-record} version 2: one session as it stands at one revision. The names of
 * the components are the names in the file and are published in the schema: they are for ever.
 *
 * @param demo present in an invented session
 * @param entries every fact, from which the rest is computed for the receiver
 * @param signatures every signature ever made over the session, superseded ones included
 * @param afterwards what was said of the record once the session was over; absent in version 1
 * @param proof what the entries are held against; absent where nobody had keys, and in version 1
 * @param assumptions what the receiver must not take for granted
 */
public record SessionRecord(
        String format,
        int version,
        Optional<String> demo,
        Head record,
        Patient patient,
        List<StaffMember> staff,
        Optional<ProtocolLine> protocol,
        SeriesPosition series,
        Stage state,
        Times times,
        List<EntryLine> entries,
        List<SetLine> vitalSigns,
        List<DueLine> schedule,
        DoseLine dose,
        List<LotLine> reconciliation,
        List<EffectLine> sideEffects,
        List<ScoreLine> scores,
        List<SuicideScreenLine> suicideScreens,
        List<ChecklistLine> checklists,
        List<RescueLine> rescueDrugs,
        List<CareLine> care,
        List<NoteLine> notes,
        LeavingLine leaving,
        List<SignatureLine> signatures,
        Optional<AfterwardsLine> afterwards,
        Optional<ProofLine> proof,
        List<String> assumptions) {

    /** The name of the format. */
    public static final String FORMAT = "vigil.session-record";

    /** The version of the format. */
    public static final int VERSION = 2;

    /** What an invented session says of itself. */
    public static final String DEMO = "DEMO — not a patient record";

    public SessionRecord {
        staff = List.copyOf(staff);
        entries = List.copyOf(entries);
        vitalSigns = List.copyOf(vitalSigns);
        schedule = List.copyOf(schedule);
        reconciliation = List.copyOf(reconciliation);
        sideEffects = List.copyOf(sideEffects);
        scores = List.copyOf(scores);
        suicideScreens = List.copyOf(suicideScreens);
        checklists = List.copyOf(checklists);
        rescueDrugs = List.copyOf(rescueDrugs);
        care = List.copyOf(care);
        notes = List.copyOf(notes);
        signatures = List.copyOf(signatures);
        assumptions = List.copyOf(assumptions);
    }

    /**
     * Which session this is, and as of when.
     *
     * @param revision the number of the last fact in it
     * @param storeRevision the number of that fact within the whole store
     * @param storeHash the hash of the whole store at that fact
     * @param program the version of the program
     * @param zone the IANA zone of the room
     * @param created when the last fact was recorded, so that the same revision is always the same
     *     bytes
     */
    public record Head(
            SessionId session,
            long revision,
            long storeRevision,
            String storeHash,
            String program,
            ZoneId zone,
            String created) {}

    /** The protocol by name; the whole of it lies in the entry that chose it. */
    public record ProtocolLine(
            String id,
            int version,
            String title,
            String drug,
            String brand,
            Route route,
            List<CodeLine> routeCodes,
            List<Citation> sources) {
        public ProtocolLine {
            routeCodes = List.copyOf(routeCodes);
            sources = List.copyOf(sources);
        }
    }

    /** The times of the session, each with its offset; absent where it did not happen. */
    public record Times(
            String planned,
            Optional<String> checkedIn,
            Optional<String> firstDose,
            Optional<String> dosingEnd,
            Optional<String> end) {}
}
