package vigil.export;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.assets.CodeTable;
import vigil.export.SessionRecord.Head;
import vigil.export.SessionRecord.ProtocolLine;
import vigil.export.SessionRecord.Times;
import vigil.people.PersonName;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.proof.SessionProof;
import vigil.protocol.Protocol;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.DosingEvent.DosingStopped;
import vigil.session.LeavingEvent;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.session.RecordedEvent;
import vigil.session.SessionFold;
import vigil.session.TreatmentSession;

/**
 * Builds the record of a session from its facts and nothing else: the same facts and head always
 * give an equal record.
 */
public final class SessionRecordBuilder {
    private final CodeTable codes;
    private final String program;

    /**
     * A builder.
     *
     * @param program the version of the program, as it stands on the record
     */
    public SessionRecordBuilder(CodeTable codes, String program) {
        this.codes = codes;
        this.program = program;
    }

    /**
     * The record of a session.
     *
     * @param facts all facts of one session up to the revision to be exported; refuses what does
     *     not fold
     * @param staff everybody known; only those who take part in the session go into the record
     * @param storeRevision the number of the last of them within the whole store
     * @param storeHash the hash of the whole store at that fact, as the store writes it
     */
    public SessionRecord build(
            List<RecordedEvent> facts,
            List<StaffMember> staff,
            long storeRevision,
            String storeHash) {
        return build(facts, staff, storeRevision, storeHash, Optional.empty());
    }

    /**
     * The same, with what it can be checked by without the store.
     *
     * @param proof absent where nobody has keys
     */
    public SessionRecord build(
            List<RecordedEvent> facts,
            List<StaffMember> staff,
            long storeRevision,
            String storeHash,
            Optional<SessionProof> proof) {
        TreatmentSession session = SessionFold.fold(facts);
        Chart chart = session.chart();
        RecordedEvent last = facts.getLast();
        CourseWriting course = new CourseWriting(chart, codes);
        DoseWriting dose = new DoseWriting(chart, codes, last.recordedAt());
        LeavingWriting leaving = new LeavingWriting(chart);
        List<StaffMember> here = takingPart(facts, chart, staff, proof.isPresent());
        return new SessionRecord(
                SessionRecord.FORMAT,
                SessionRecord.VERSION,
                chart.plan().demo() ? Optional.of(SessionRecord.DEMO) : Optional.empty(),
                new Head(
                        chart.id(),
                        chart.revision(),
                        storeRevision,
                        storeHash,
                        program,
                        chart.plan().zone(),
                        Iso.of(last.recordedAt())),
                chart.patient(),
                here,
                chart.protocol().map(this::protocol),
                chart.plan().series(),
                session.stage(),
                times(session),
                EntryWriting.lines(chart, facts, proof),
                VitalsWriting.lines(chart, codes),
                ScheduleWriting.lines(session, last.recordedAt()),
                dose.line(),
                dose.lots(),
                course.effects(),
                course.scores(),
                course.suicideScreens(),
                leaving.checklists(),
                course.rescueDrugs(),
                course.care(),
                course.notes(),
                leaving.line(),
                SigningWriting.signatures(chart),
                Optional.of(SigningWriting.afterwards(chart)),
                proof.map(whole -> SigningWriting.proof(whole.needed(facts, here))),
                Assumptions.ALL);
    }

    private static List<StaffMember> takingPart(
            List<RecordedEvent> facts, Chart chart, List<StaffMember> staff, boolean provable) {
        Set<StaffId> here =
                facts.stream()
                        .flatMap(fact -> Stream.of(fact.measuredBy(), fact.enteredBy()))
                        .collect(Collectors.toSet());
        here.addAll(SecondPeople.in(facts, chart));
        return staff.stream()
                .filter(member -> here.contains(member.id()))
                .map(member -> provable ? asCertified(member) : member)
                .toList();
    }

    /** A title is not certified, so a record that can be checked does not name it. */
    private static StaffMember asCertified(StaffMember member) {
        return new StaffMember(
                member.id(),
                new PersonName(member.name().family(), member.name().given(), ""),
                member.credentials(),
                member.roles());
    }

    private ProtocolLine protocol(Protocol protocol) {
        return new ProtocolLine(
                protocol.id(),
                protocol.version(),
                protocol.title(),
                protocol.drug(),
                protocol.brand(),
                protocol.route(),
                CodeLine.of(codes, "route." + protocol.route().name()),
                protocol.sources());
    }

    private static Times times(TreatmentSession session) {
        Chart chart = session.chart();
        return new Times(
                Iso.of(chart.plan().plannedFor()),
                chart.latest(PatientCheckedIn.class).map(Charted::at).map(Iso::of),
                chart.firstDoseSaid().map(Iso::of),
                chart.latest(DosingStopped.class).map(Charted::at).map(Iso::of),
                session.stage().over()
                        ? chart.latest(LeavingEvent.class).map(Charted::at).map(Iso::of)
                        : Optional.empty());
    }
}
