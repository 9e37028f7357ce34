package vigil.export.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import vigil.assets.CodeTable;
import vigil.export.EntryLine;
import vigil.export.EntryLine.AmendmentLine;
import vigil.export.SessionRecord;
import vigil.export.SessionRecordBuilder;
import vigil.export.SessionRecordNotation;
import vigil.session.EntryId;
import vigil.session.RecordedEvent;

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
                Setting before = at(record, codes, facts.subList(0, place));
                Setting after = at(record, codes, facts.subList(0, place + 1));
                corrections.add(
                        new Correction(
                                entry.id(),
                                line,
                                changes(before, after),
                                added(entry.id(), before, after)));
            }
        }
        corrections.sort((one, two) -> Long.compare(one.line().revision(), two.line().revision()));
        return new History(corrections);
    }

    private static Setting at(SessionRecord record, CodeTable codes, List<RecordedEvent> facts) {
        return new Setting(
                new SessionRecordBuilder(codes, record.record().program())
                        .build(
                                facts,
                                record.staff(),
                                record.record().storeRevision(),
                                record.record().storeHash()));
    }

    private static List<Correction.Change> changes(Setting before, Setting after) {
        List<Correction.Change> changes =
                new ArrayList<>(
                        changes(
                                SessionPieces.ofEntries(before),
                                SessionPieces.ofEntries(after),
                                History::differ));
        boolean settled = before.record().dose().asOf().equals(after.record().dose().asOf());
        changes.addAll(
                changes(
                        SessionPieces.sums(before),
                        SessionPieces.sums(after),
                        (one, other) -> settled && differ(one, other)));
        return changes;
    }

    /** What the entry itself says since, and did not say before. */
    private static List<Piece> added(EntryId entry, Setting before, Setting after) {
        Map<UUID, Piece> old = SessionPieces.ofEntries(before);
        return SessionPieces.ofEntries(after).values().stream()
                .filter(piece -> piece.from().contains(entry))
                .filter(piece -> !old.containsKey(piece.key().uuid()))
                .toList();
    }

    private static boolean differ(Piece one, Piece other) {
        return !one.resource().equalsDeep(other.resource());
    }

    private static List<Correction.Change> changes(
            Map<UUID, Piece> before, Map<UUID, Piece> after, BiPredicate<Piece, Piece> changed) {
        List<Correction.Change> changes = new ArrayList<>();
        before.forEach(
                (id, piece) -> {
                    Optional<Piece> now = Optional.ofNullable(after.get(id));
                    if (now.isEmpty() || changed.test(piece, now.get())) {
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

    /** The correction with which a resource came into the record; none where it was there first. */
    Optional<Correction> adding(UUID id) {
        return corrections.stream().filter(correction -> correction.adds(id)).findFirst();
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
