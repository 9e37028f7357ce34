package vigil.export.fhir;

import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;

import vigil.people.Allergies;
import vigil.session.Charted;
import vigil.session.EntryId;
import vigil.session.PreparationEvent.AllergiesReviewed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The patient's allergies in words, as last asked; that there are none is said as well. */
final class AllergyPieces {
    private final Setting setting;

    AllergyPieces(Setting setting) {
        this.setting = setting;
    }

    List<Piece> pieces() {
        List<EntryId> asked =
                setting.chart()
                        .latest(AllergiesReviewed.class)
                        .map(Charted::id)
                        .map(List::of)
                        .orElse(List.of());
        return switch (setting.record().patient().allergies()) {
            case Allergies.Known(List<String> known) -> {
                List<Piece> pieces = new ArrayList<>();
                for (String allergy : known) {
                    pieces.add(allergy("allergy:" + pieces.size(), Coded.text(allergy), asked));
                }
                yield pieces;
            }
            case Allergies.NoneKnown() ->
                    List.of(
                            allergy(
                                    "allergy:none",
                                    Coded.own("NO_KNOWN_ALLERGY", "no known allergy"),
                                    asked));
            case Allergies.Unavailable() ->
                    List.of(
                            allergy(
                                    "allergy:unavailable",
                                    Coded.own(
                                            "ALLERGIES_UNAVAILABLE",
                                            "allergies could not be found out"),
                                    asked));
            case Allergies.NotRecorded() -> List.of();
        };
    }

    private Piece allergy(String part, CodeableConcept code, List<EntryId> asked) {
        AllergyIntolerance allergy =
                new AllergyIntolerance()
                        .setClinicalStatus(Coded.hl7("allergyintolerance-clinical", "active"))
                        .setVerificationStatus(
                                Coded.hl7("allergyintolerance-verification", "unconfirmed"))
                        .setCode(code)
                        .setPatient(setting.subject())
                        .setEncounter(setting.encounter());
        Optional<EntryId> entry = asked.stream().findFirst();
        entry.ifPresent(
                id -> {
                    allergy.setRecordedDateElement(Setting.time(setting.entry(id).recordedAt()));
                    allergy.setRecorder(setting.person(setting.entry(id).enteredBy()));
                });
        Key key = entry.map(id -> Key.of(id, part)).orElse(setting.session(part));
        return new Piece(key, Section.SESSION, allergy, asked, "Allergies: " + code.getText());
    }
}
