package vigil.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.assets.CodeTable;
import vigil.notation.EventNotation;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.proof.Keyring;
import vigil.proof.SignedSession;
import vigil.session.EntryId;
import vigil.session.RecordedEvent;
import vigil.session.SampleChart;
import vigil.session.SigningEvent;

/** The sample session as files: {@link #main} writes the sample and the published example. */
public final class SampleFiles {
    static final Path FACTS = Path.of("assets/sample/session.jsonl");
    static final Path EXAMPLE = Path.of("assets/schema/session-record-2.example.json");

    /** The id of the invented store. */
    public static final String STORE = "6f1d2c8e-0000-4000-8000-000000000007";

    private SampleFiles() {}

    /** Writes the files that the tests hold against this session. */
    public static void main(String[] args) throws IOException {
        Files.createDirectories(FACTS.getParent());
        Files.write(FACTS, lines());
        Files.write(EXAMPLE, new SessionRecordNotation().write(example()));
    }

    static byte[] lines() {
        EventNotation notation = new EventNotation();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SampleSession.facts()
                .forEach(
                        fact -> {
                            out.writeBytes(notation.write(fact));
                            out.write('\n');
                        });
        return out.toByteArray();
    }

    /** The record of the sample session. */
    public static SessionRecord record() {
        return builder()
                .build(
                        SampleSession.facts(),
                        staff(),
                        SampleSession.facts().size(),
                        "0".repeat(64));
    }

    /** The same session signed, asked about, added to and signed anew, in a store with keys. */
    public static SessionRecord example() {
        return recordOf(signed(keys()));
    }

    /** The keys of the invented staff. */
    public static Keyring keys() {
        Keyring keys = new Keyring(STORE, 47);
        staff().forEach(keys::certify);
        return keys;
    }

    static SignedSession signed(Keyring keys) {
        StaffMember nurse = staff().getFirst();
        StaffMember clinician = staff().getLast();
        SignedSession session = new SignedSession(STORE, keys);
        SampleSession.facts().forEach(session::add);
        session.signsOff(nurse, "6.2 mg left in the vial, kept for the pharmacy");
        EntryId question =
                session.says(
                        clinician,
                        new SigningEvent.NurseAsked("Who saw the patient walk to the bathroom?"));
        session.says(nurse, new SigningEvent.NurseAnswered(question, "Rowan Bell went with her."));
        session.countersigns(clinician, "");
        session.says(
                nurse, new SigningEvent.AddendumWritten("Telephoned the next day: slept well."));
        session.says(
                nurse,
                new SigningEvent.FollowedUp("the patient, by telephone", "slept well, no pain"));
        session.says(
                clinician,
                new SigningEvent.CoursePlanned(
                        6,
                        "twice a week",
                        "0.5 mg per kg",
                        Optional.of(java.time.LocalDate.of(2026, 11, 26)),
                        "",
                        ""));
        session.signsOff(nurse, "6.2 mg left in the vial, kept for the pharmacy");
        return session;
    }

    /** The record of a signed session. */
    public static SessionRecord recordOf(SignedSession session) {
        return builder()
                .build(
                        session.facts(),
                        staff(),
                        session.storeNumber(),
                        session.storeHash(),
                        Optional.of(session.proof()));
    }

    static SessionRecordBuilder builder() {
        return new SessionRecordBuilder(CodeTable.shipped(), "0.1.0-SNAPSHOT");
    }

    /** Invented staff; one of them takes no part in the session. */
    public static List<StaffMember> staff() {
        return List.of(
                member(SampleSession.NURSE, "Osei", "Abena", "RN", Role.NURSE),
                member(SampleSession.SECOND, "Bell", "Rowan", "RN", Role.NURSE),
                member(new StaffId("mbeki"), "Mbeki", "T.", "MD", Role.SUPERVISING_CLINICIAN));
    }

    private static StaffMember member(
            StaffId id, String family, String given, String credentials, Role role) {
        return new StaffMember(id, new PersonName(family, given, ""), credentials, Set.of(role));
    }

    /** The record of another sample. */
    public static SessionRecord recordOf(SampleChart chart) {
        return recordOf(chart.facts());
    }

    /** The record of some facts. */
    public static SessionRecord recordOf(List<RecordedEvent> facts) {
        return builder().build(facts, staff(), facts.size(), "0".repeat(64));
    }
}
