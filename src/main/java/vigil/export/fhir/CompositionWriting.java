package vigil.export.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.CompositionStatus;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import vigil.export.ObservedLines.DueLine;
import vigil.export.SessionRecord;
import vigil.export.SigningLines.SignatureLine;

/** The composition: what a reader sees of the record, section by section. */
final class CompositionWriting {
    private final Setting setting;
    private final Narratives narratives;

    CompositionWriting(Setting setting, Narratives narratives) {
        this.setting = setting;
        this.narratives = narratives;
    }

    static Key key(Setting setting) {
        return setting.session("composition");
    }

    /** The composition of these resources. */
    Piece piece(List<Piece> pieces) {
        SessionRecord record = setting.record();
        Composition composition =
                new Composition()
                        .setStatus(status(record))
                        .setType(Coded.loinc("28570-0", "procedure note"))
                        .setSubject(setting.subject())
                        .setEncounter(setting.encounter())
                        .setDateElement(Setting.time(record.record().created()))
                        .setTitle(title(record));
        record.staff().forEach(member -> composition.addAuthor(setting.person(member.id())));
        composition.addAuthor(new Reference(PeoplePieces.programKey(setting).urn()));
        record.signatures().stream()
                .filter(line -> !line.superseded())
                .forEach(line -> attested(composition, line));
        for (Section section : Section.values()) {
            composition.addSection(section(section, pieces.stream().filter(in(section)).toList()));
        }
        String text =
                "%s, revision %d, as of %s"
                        .formatted(
                                title(record),
                                record.record().revision(),
                                setting.clock(record.record().created()));
        return new Piece(key(setting), Section.SESSION, composition, List.of(), text);
    }

    /** Whoever signed what was changed since has not seen what the document says now. */
    private void attested(Composition composition, SignatureLine line) {
        composition
                .addAttester()
                .setMode(Composition.CompositionAttestationMode.PROFESSIONAL)
                .setTimeElement(Setting.time(line.at()))
                .setParty(setting.person(line.by()));
    }

    private static Predicate<Piece> in(Section section) {
        return piece -> piece.section() == section;
    }

    private static String title(SessionRecord record) {
        String title =
                record.protocol()
                        .map(protocol -> "Treatment session, " + protocol.title())
                        .orElse("Treatment session");
        return record.demo().map(mark -> mark + ": " + title).orElse(title);
    }

    private static CompositionStatus status(SessionRecord record) {
        return switch (Signed.of(record)) {
            case NOT_YET -> CompositionStatus.PRELIMINARY;
            case AS_IT_STANDS -> CompositionStatus.FINAL;
            case CHANGED_SINCE -> CompositionStatus.AMENDED;
        };
    }

    private SectionComponent section(Section section, List<Piece> pieces) {
        SectionComponent part = new SectionComponent().setTitle(section.title());
        section.loinc().ifPresent(code -> part.setCode(Coded.loinc(code, section.title())));
        pieces.forEach(piece -> part.addEntry(piece.reference()));
        return part.setText(narratives.list(lines(section, pieces)));
    }

    private List<String> lines(Section section, List<Piece> pieces) {
        Set<String> told = inAnother(pieces);
        Stream<String> texts =
                pieces.stream()
                        .filter(piece -> !told.contains(piece.key().urn()))
                        .flatMap(Piece::lines);
        return switch (section) {
            case SCHEDULE -> setting.record().schedule().stream().map(this::due).toList();
            case RECORD ->
                    Stream.of(texts, asked(), setting.record().assumptions().stream())
                            .flatMap(lines -> lines)
                            .toList();
            case SESSION,
                    VITAL_SIGNS,
                    DOSE,
                    DRUG_ACCOUNT,
                    SIDE_EFFECTS,
                    SCORES,
                    CHECKLISTS,
                    CORRECTIONS ->
                    texts.toList();
        };
    }

    /** A reading stands in the line of its set. */
    private static Set<String> inAnother(List<Piece> pieces) {
        return pieces.stream()
                .map(Piece::resource)
                .filter(Observation.class::isInstance)
                .flatMap(one -> ((Observation) one).getHasMember().stream())
                .map(Reference::getReference)
                .collect(Collectors.toSet());
    }

    /** Questions are about the record and no part of what it says. */
    private Stream<String> asked() {
        return setting.record().afterwards().stream()
                .flatMap(afterwards -> afterwards.questions().stream())
                .map(
                        one ->
                                "%s, %s asked: %s %s"
                                        .formatted(
                                                setting.clock(one.at()),
                                                setting.name(one.by()),
                                                one.question(),
                                                one.answer()
                                                        .map(answer -> "Answer: " + answer)
                                                        .orElse("Not answered yet")));
    }

    private String due(DueLine due) {
        List<String> parts = new ArrayList<>();
        parts.add(setting.clock(due.due()));
        parts.add(due.label());
        parts.add(Coded.words(due.state()));
        due.lateMinutes().ifPresent(late -> parts.add(late + " min late"));
        due.reason().map(Coded::words).ifPresent(parts::add);
        due.note().ifPresent(parts::add);
        return String.join(", ", parts);
    }
}
