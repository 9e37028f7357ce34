package vigil.export.fhir;

import vigil.assets.CodeTable;
import vigil.export.EntryLine;
import vigil.export.EntryLine.AmendmentLine;
import vigil.export.SessionRecord;
import vigil.export.SessionRecordBuilder;
import vigil.export.SessionRecordNotation;
import vigil.session.RecordedEvent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the corrections of a session did to its resources, found by building the session as it stood
 * before and after each. So that whatever a correction changes or takes away is found, also far
 * from the entry that it corrects.
 */
final class History {
    private final List<Correction> corrections;

    private History(List<Correction> corrections) {
        this.corrections = List.copyOf(corrections);
    }

    static History of(SessionRecord record, CodeTable codes) {
        List<RecordedEvent> facts = new SessionRecordNotation().facts(record);
        List<Correction> corrections = new ArrayList<>();
        for (EntryLine entry : record.entries()) {
            for (AmendmentLine line : entry.amendments()) {
                int place = Math.toIntExact(line.revision()) - 1;
                corrections.add(
                        new Correction(
                                entry.id(),
                                line,
                                changes(
                                        at(record, codes, facts.subList(0, place)),
                                        at(record, codes, facts.subList(0, place + 1)))));
            }
        }
        corrections.sort((one, two) -> Long.compare(one.line().revision(), two.line().revision()));
        return new History(corrections);
    }

    private static Map<UUID, Piece> at(
            SessionRecord record, CodeTable codes, List<RecordedEvent> facts) {
        SessionRecord earlier =
                new SessionRecordBuilder(codes, record.record().program())
                        .build(
                                facts,
                                record.staff(),
                                record.record().storeRevision(),
                                record.record().storeHash());
        return SessionPieces.ofEntries(new Setting(earlier));
    }

    private static List<Correction.Change> changes(
            Map<UUID, Piece> before, Map<UUID, Piece> after) {
        List<Correction.Change> changes = new ArrayList<>();
        before.forEach(
                (id, piece) -> {
                    Optional<Piece> now = Optional.ofNullable(after.get(id));
                    if (now.filter(one -> one.resource().equalsDeep(piece.resource())).isEmpty()) {
                        changes.add(new Correction.Change(piece, now));
                    }
                });
        return changes;
    }

    /** The corrections in the order in which they were made. */
    List<Correction> corrections() {
        return corrections;
    }

    /** The corrections that touched a resource, oldest first. */
    List<Correction> of(UUID id) {
        return corrections.stream()
                .filter(
                        correction ->
                                correction.changes().stream()
                                        .anyMatch(one -> one.before().key().uuid().equals(id)))
                .toList();
    }

    /**
     * The resources that a correction took away and none gave back, as they last stood. They may
     * have left with an earlier revision, so they leave again, as entered in error.
     */
    Map<UUID, Piece> takenAway(Map<UUID, Piece> now) {
        Map<UUID, Piece> away = new LinkedHashMap<>();
        for (Correction correction : corrections) {
            for (Correction.Change change : correction.changes()) {
                UUID id = change.before().key().uuid();
                if (change.takesAway() && !now.containsKey(id)) {
                    away.put(id, change.before());
                }
            }
        }
        return away;
    }
}
