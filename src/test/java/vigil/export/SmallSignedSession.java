package vigil.export;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.proof.Keyring;
import vigil.proof.SignedSession;
import vigil.quantity.Moment;
import vigil.session.EntryId;
import vigil.session.LeavingEvent;
import vigil.session.ObservationEvent;
import vigil.session.RecordEvent;
import vigil.session.RecordedEvent;
import vigil.session.SampleChart;
import vigil.session.SessionEvent;
import vigil.session.SessionId;
import vigil.session.SigningEvent;
import vigil.session.Taken;

/** A short signed session, so that each of its bytes can be changed in turn. */
public final class SmallSignedSession {
    public static final String STORE = "6f1d2c8e-0000-4000-8000-000000000009";
    public static final StaffMember NURSE = member("osei", "Osei", "Naomi", "RN", Role.NURSE);
    public static final StaffMember SECOND = member("bell", "Bell", "Jonas", "RN", Role.NURSE);
    public static final StaffMember DOCTOR =
            member("mbeki", "Mbeki", "Thandi", "MD", Role.SUPERVISING_CLINICIAN);
    public static final List<StaffMember> STAFF = List.of(NURSE, SECOND, DOCTOR);

    public final Keyring keys = new Keyring(STORE, 53);
    public final SignedSession session = new SignedSession(STORE, keys);
    private int minute;

    public SmallSignedSession() {
        STAFF.forEach(keys::certify);
    }

    /** Planned, noted, corrected, called off, signed, asked about, countersigned. */
    public static SmallSignedSession whole() {
        SmallSignedSession made = new SmallSignedSession();
        made.adds(NURSE, made.plan());
        EntryId note = made.adds(SECOND, new ObservationEvent.NoteWritten("came by taxi"));
        made.adds(
                SECOND,
                new RecordEvent.EntryAmended(
                        note,
                        Optional.of(new ObservationEvent.NoteWritten("came on foot")),
                        Optional.empty(),
                        RecordEvent.Reason.TYPING_ERROR,
                        ""));
        made.adds(NURSE, new LeavingEvent.TreatmentNotGiven("pressure too high"));
        made.session.signsOff(NURSE, "");
        EntryId asked = made.session.says(DOCTOR, new SigningEvent.NurseAsked("Who measured it?"));
        made.session.says(NURSE, new SigningEvent.NurseAnswered(asked, "I did, twice."));
        made.session.countersigns(DOCTOR, "seen");
        return made;
    }

    /** The plan. */
    public SessionEvent plan() {
        return SampleChart.infusion().facts().getFirst().event();
    }

    /** Adds a fact of somebody, each some minutes after the other. */
    public EntryId adds(StaffMember who, SessionEvent event) {
        minute += 3;
        Moment at = Moment.of(SampleChart.START.plusSeconds(60L * minute), SampleChart.ZONE);
        EntryId entry = new EntryId(new java.util.UUID(3, minute));
        session.add(
                new RecordedEvent(
                        entry,
                        new SessionId(new java.util.UUID(4, 4)),
                        0,
                        Taken.observed(at),
                        at,
                        who.id(),
                        who.id(),
                        event));
        return entry;
    }

    /** The file. */
    public byte[] file() {
        return new SessionRecordNotation().write(record());
    }

    /** The record. */
    public SessionRecord record() {
        return SampleFiles.builder()
                .build(
                        session.facts(),
                        STAFF,
                        session.storeNumber(),
                        session.storeHash(),
                        Optional.of(session.proof()));
    }

    private static StaffMember member(
            String id, String family, String given, String credentials, Role role) {
        return new StaffMember(
                new StaffId(id), new PersonName(family, given, ""), credentials, Set.of(role));
    }
}
