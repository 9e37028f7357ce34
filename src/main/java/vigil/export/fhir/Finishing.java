package vigil.export.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Provenance;
import vigil.session.EntryId;

/** Gives each resource its identifier, version, status after corrections, label and narrative. */
final class Finishing {
    private final Setting setting;
    private final History history;
    private final Narratives narratives;

    Finishing(Setting setting, History history, Narratives narratives) {
        this.setting = setting;
        this.history = history;
        this.narratives = narratives;
    }

    /** A resource that stands. */
    Finished standing(Piece piece) {
        List<Correction> touched = history.of(piece.key().uuid());
        Statuses.corrected(piece.resource(), touched);
        return finished(piece, touched, "Corrected");
    }

    /** A resource that a correction took away. */
    Finished takenAway(Piece piece) {
        Statuses.enteredInError(piece.resource());
        return finished(piece, history.of(piece.key().uuid()), "Entered in error");
    }

    private Finished finished(Piece piece, List<Correction> touched, String what) {
        DomainResource resource = piece.resource();
        Structures.clean(resource);
        Optional<Correction> added = history.adding(piece.key().uuid());
        List<Correction> made = Stream.concat(added.stream(), touched.stream()).toList();
        long revision = revision(piece, made);
        identify(resource, piece.key().uuid());
        label(resource.getMeta(), revision);
        if (resource instanceof Observation observation) {
            issued(piece, made).ifPresent(observation::setIssuedElement);
        }
        List<String> text = new ArrayList<>(piece.lines().toList());
        added.ifPresent(one -> text.add(said("Added", one)));
        touched.forEach(one -> text.add(said(what, one)));
        resource.setText(narratives.of(text));
        return new Finished(piece);
    }

    private String said(String what, Correction one) {
        return "%s %s: %s".formatted(what, setting.clock(one.line().recordedAt()), one.why());
    }

    /**
     * The last fact that changed the resource: of its own entries and of the corrections; that of
     * the record where it rests on the whole session.
     */
    private long revision(Piece piece, List<Correction> touched) {
        return Stream.concat(
                        piece.from().stream().map(id -> setting.entry(id).revision()),
                        touched.stream().map(one -> one.line().revision()))
                .max(Comparator.naturalOrder())
                .orElse(setting.record().record().revision());
    }

    /** When this version of an observation was made: recorded or added, or last corrected. */
    private Optional<InstantType> issued(Piece piece, List<Correction> touched) {
        if (!touched.isEmpty()) {
            return Optional.of(new InstantType(touched.getLast().line().recordedAt()));
        }
        return piece.from().stream().reduce((first, last) -> last).map(this::recorded);
    }

    private InstantType recorded(EntryId id) {
        return setting.recorded(id);
    }

    /** Staff and program are known by systems of their own; a provenance has no identifier. */
    private static void identify(DomainResource resource, UUID id) {
        switch (resource) {
            case Practitioner _ -> {}
            case Device _ -> {}
            case Provenance _ -> tag(resource, id);
            default -> {
                resource.setProperty(
                        "identifier",
                        new Identifier().setSystem(Namespaces.RESOURCE).setValue(id.toString()));
                if (resource instanceof AdverseEvent) {
                    tag(resource, id);
                }
            }
        }
    }

    /** FHIR R4 does not let these be searched by identifier; any resource can be by its tag. */
    private static void tag(DomainResource resource, UUID id) {
        resource.getMeta().addTag(new Coding(Namespaces.RESOURCE, id.toString(), null));
    }

    private void label(Meta meta, long revision) {
        meta.setVersionId(Long.toString(revision));
        meta.setSource("urn:vigil:session:%s:%d".formatted(setting.sessionId(), revision));
        if (setting.record().demo().isPresent()) {
            meta.addSecurity(
                    new Coding(
                            "http://terminology.hl7.org/CodeSystem/v3-ActReason",
                            "HTEST",
                            "test health data"));
        }
    }
}
