package vigil.export.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.StringType;
import vigil.people.Allergies;
import vigil.session.Charted;
import vigil.session.PreparationEvent.AllergiesReviewed;

/**
 * What was answered when allergies were asked. It is an observation of this session and no allergy
 * on the receiver's own list, where each session would add it once more.
 */
final class AllergyPieces {
    private final Setting setting;

    AllergyPieces(Setting setting) {
        this.setting = setting;
    }

    List<Piece> pieces() {
        return setting.chart().all(AllergiesReviewed.class).stream().map(this::asked).toList();
    }

    private Piece asked(Charted<AllergiesReviewed> asked) {
        Observation observation =
                new Observing(setting, "survey")
                        .of(asked, Coded.own("ALLERGIES_ASKED", "allergies, as asked"));
        String answer = answer(observation, asked.event().allergies());
        return new Piece(
                Key.of(asked.id(), "allergies"),
                Section.SESSION,
                observation,
                List.of(asked.id()),
                "Allergies: " + answer);
    }

    private static String answer(Observation observation, Allergies allergies) {
        return switch (allergies) {
            case Allergies.Known(List<String> known) -> {
                for (String allergy : known) {
                    observation
                            .addComponent()
                            .setCode(Coded.own("ALLERGY", "allergy"))
                            .setValue(new StringType(allergy));
                }
                yield String.join(", ", known);
            }
            case Allergies.NoneKnown() -> {
                observation.setValue(Coded.own("NONE_KNOWN", "none known"));
                yield "none known";
            }
            case Allergies.Unavailable() -> {
                observation.setDataAbsentReason(
                        Coded.hl7("data-absent-reason", "unknown").setText("unavailable"));
                yield "could not be found out";
            }
            case Allergies.NotRecorded() -> {
                observation.setDataAbsentReason(Coded.hl7("data-absent-reason", "not-asked"));
                yield "not asked";
            }
        };
    }
}
