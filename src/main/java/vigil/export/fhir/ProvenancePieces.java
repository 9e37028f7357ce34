package vigil.export.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import vigil.people.StaffId;
import vigil.session.EntryId;

/** Who entered what, and who corrected what and why. */
final class ProvenancePieces {
    private final Setting setting;
    private final History history;

    ProvenancePieces(Setting setting, History history) {
        this.setting = setting;
        this.history = history;
    }

    /**
     * All of them.
     *
     * @param pieces the resources that they speak of
     */
    List<Piece> pieces(List<Piece> pieces) {
        Set<UUID> known =
                pieces.stream().map(piece -> piece.key().uuid()).collect(Collectors.toSet());
        List<Piece> all = new ArrayList<>(entered(pieces));
        history.corrections().forEach(correction -> all.add(corrected(correction, known)));
        return all;
    }

    private List<Piece> entered(List<Piece> pieces) {
        Map<StaffId, List<Piece>> by = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            for (StaffId person : setting.enteredBy(piece.from())) {
                by.computeIfAbsent(person, _ -> new ArrayList<>()).add(piece);
            }
        }
        List<Piece> all = new ArrayList<>();
        by.forEach((person, entered) -> all.add(entered(person, entered)));
        return all;
    }

    private Piece entered(StaffId person, List<Piece> entered) {
        Provenance provenance =
                begin(setting.record().record().created(), "CREATE", "enterer", person);
        entered.forEach(piece -> provenance.addTarget(piece.reference()));
        provenance
                .addAgent()
                .setType(Coded.hl7("provenance-participant-type", "assembler"))
                .setWho(new Reference(PeoplePieces.programKey(setting).urn()));
        List<EntryId> from = entered.stream().flatMap(piece -> piece.from().stream()).toList();
        String text =
                "%s entered what %d resources rest on; they were made by the program"
                        .formatted(setting.name(person), entered.size());
        return piece(setting.session("entered:" + person.value()), provenance, from, text);
    }

    private Piece corrected(Correction correction, Set<UUID> known) {
        Provenance provenance =
                begin(
                        correction.line().recordedAt(),
                        correction.line().strikesOut() ? "NULLIFY" : "UPDATE",
                        "enterer",
                        correction.line().enteredBy());
        provenance.addReason(Coded.hl7("v3-ActReason", "TREAT").setText(correction.why()));
        List<Correction.Change> changes =
                correction.changes().stream()
                        .filter(change -> known.contains(change.before().key().uuid()))
                        .toList();
        changes.forEach(change -> provenance.addTarget(change.before().reference()));
        List<Piece> added =
                correction.added().stream()
                        .filter(piece -> known.contains(piece.key().uuid()))
                        .toList();
        added.forEach(piece -> provenance.addTarget(piece.reference()));
        if (changes.isEmpty() && added.isEmpty()) {
            provenance.addTarget(setting.procedure());
        }
        provenance
                .addEntity()
                .setRole(Provenance.ProvenanceEntityRole.REVISION)
                .setWhat(
                        new Reference()
                                .setIdentifier(
                                        new Identifier()
                                                .setSystem("urn:vigil:entry")
                                                .setValue(correction.entry().value().toString())));
        return piece(
                Key.of(correction.line().by(), "correction"),
                provenance,
                List.of(correction.line().by()),
                inWords(correction, changes, added));
    }

    private static String became(Correction.Change change) {
        return "[%s] became %s"
                .formatted(
                        change.before().text(),
                        change.after().map(after -> "[" + after.text() + "]").orElse("struck out"));
    }

    private String inWords(
            Correction correction, List<Correction.Change> changes, List<Piece> added) {
        String seen =
                Stream.concat(
                                changes.stream()
                                        .filter(change -> !change.saysTheSame())
                                        .map(ProvenancePieces::became),
                                added.stream()
                                        .map(piece -> "[%s] was added".formatted(piece.text())))
                        .collect(Collectors.joining("; "));
        String what = seen.isEmpty() ? correction.inWords() : seen;
        return "%s by %s, %s. %s"
                .formatted(
                        setting.clock(correction.line().recordedAt()),
                        setting.name(correction.line().enteredBy()),
                        correction.why(),
                        what);
    }

    private Provenance begin(String recorded, String activity, String role, StaffId who) {
        Provenance provenance =
                new Provenance()
                        .setRecordedElement(new InstantType(recorded))
                        .setActivity(Coded.hl7("v3-DataOperation", activity));
        provenance.addAgent().setType(role(role)).setWho(setting.person(who));
        return provenance;
    }

    private static CodeableConcept role(String role) {
        return Coded.hl7("provenance-participant-type", role);
    }

    private static Piece piece(Key key, Provenance provenance, List<EntryId> from, String text) {
        return new Piece(key, Section.CORRECTIONS, provenance, from, text);
    }
}
