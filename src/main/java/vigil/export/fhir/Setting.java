package vigil.export.fhir;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import vigil.export.EntryLine;
import vigil.export.Iso;
import vigil.export.SessionOfRecord;
import vigil.export.SessionRecord;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.EntryId;
import vigil.wording.DisplayText;

/** A session record with what every resource of it needs: who, which visit, which entry. */
final class Setting {
    private final SessionRecord record;
    private final Chart chart;
    private final Map<EntryId, EntryLine> entries = new HashMap<>();
    private final Map<StaffId, StaffMember> staff = new HashMap<>();

    Setting(SessionRecord record) {
        this.record = record;
        this.chart = SessionOfRecord.of(record).session().chart();
        record.entries().forEach(entry -> entries.put(entry.id(), entry));
        record.staff().forEach(member -> staff.put(member.id(), member));
    }

    SessionRecord record() {
        return record;
    }

    /** The facts of the record, folded. */
    Chart chart() {
        return chart;
    }

    /** A key for what rests on the whole session. */
    Key session(String part) {
        return new Key(sessionId(), part);
    }

    UUID sessionId() {
        return record.record().session().value();
    }

    Key patientKey() {
        return new Key(record.patient().id().value(), "patient");
    }

    Reference subject() {
        return new Reference(patientKey().urn());
    }

    Reference encounter() {
        return new Reference(session("encounter").urn());
    }

    Reference procedure() {
        return new Reference(session("procedure").urn());
    }

    Key staffKey(StaffId id) {
        return session("staff:" + id.value());
    }

    /** Somebody of the staff; by id only where the record does not know the person. */
    Reference person(StaffId id) {
        Reference reference = new Reference().setDisplay(name(id));
        return staff.containsKey(id) ? reference.setReference(staffKey(id).urn()) : reference;
    }

    /** Given and family name with credentials. */
    String name(StaffId id) {
        return Optional.ofNullable(staff.get(id)).map(Setting::name).orElse(id.value());
    }

    static String name(StaffMember member) {
        return Stream.of(
                        member.name().title(),
                        member.name().given(),
                        member.name().family(),
                        member.credentials())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** An entry as recorded. */
    EntryLine entry(EntryId id) {
        return Optional.ofNullable(entries.get(id))
                .orElseThrow(() -> new IllegalArgumentException("the record has no such entry"));
    }

    /** When an entry was first recorded. */
    InstantType recorded(EntryId id) {
        return new InstantType(Iso.of(entry(id).recordedAt()));
    }

    /** Who entered what a resource rests on, each once. */
    List<StaffId> enteredBy(List<EntryId> from) {
        return from.stream().map(id -> entry(id).enteredBy()).distinct().toList();
    }

    static DateTimeType time(Moment moment) {
        return new DateTimeType(Iso.of(moment));
    }

    static DateTimeType time(String iso) {
        return new DateTimeType(iso);
    }

    static Period period(String from, Optional<String> until) {
        Period period = new Period().setStartElement(time(from));
        until.ifPresent(end -> period.setEndElement(time(end)));
        return period;
    }

    /** A time for a reader, {@code 2026-11-22 10:55}. */
    String clock(String iso) {
        OffsetDateTime at = OffsetDateTime.parse(iso);
        return at.toLocalDate() + " " + DisplayText.time(at, chart.plan().zone());
    }

    String clock(Moment moment) {
        return clock(Iso.of(moment));
    }
}
