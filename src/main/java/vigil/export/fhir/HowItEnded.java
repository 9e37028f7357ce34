package vigil.export.fhir;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import vigil.export.LeavingLines.LeavingLine;
import vigil.session.LeavingEvent;

/**
 * How a session ended.
 *
 * @param disposition where the patient went; absent where nobody came or went
 * @param notWhole why the treatment was not carried to its end
 */
record HowItEnded(Optional<CodeableConcept> disposition, Optional<String> notWhole) {
    private static final HowItEnded NOT_YET = new HowItEnded(Optional.empty(), Optional.empty());

    static HowItEnded of(LeavingLine leaving) {
        return leaving.end()
                .filter(LeavingEvent.class::isInstance)
                .map(LeavingEvent.class::cast)
                .map(HowItEnded::of)
                .orElse(NOT_YET);
    }

    private static HowItEnded of(LeavingEvent end) {
        return switch (end) {
            case LeavingEvent.PatientDischarged(String escort, var transport, boolean advice) ->
                    new HowItEnded(
                            Optional.of(
                                    to(
                                            "home",
                                            "home with %s, %s; aftercare advice %s"
                                                    .formatted(
                                                            escort,
                                                            Coded.words(transport),
                                                            advice ? "given" : "not given"))),
                            Optional.empty());
            case LeavingEvent.PatientTransferred(String to, String reason) ->
                    early("other-hcf", "transferred to " + to, reason);
            case LeavingEvent.LeftAgainstMedicalAdvice(String capacity, String note) ->
                    early("aadvice", "left against advice", capacity, note);
            case LeavingEvent.TreatmentNotGiven(String reason) ->
                    new HowItEnded(Optional.empty(), Optional.of(reason));
            case LeavingEvent.FoundFitToLeave _, LeavingEvent.ObservationExtended _ -> NOT_YET;
        };
    }

    private static HowItEnded early(String code, String... parts) {
        String text =
                Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("; "));
        return new HowItEnded(Optional.of(to(code, text)), Optional.of(text));
    }

    private static CodeableConcept to(String code, String text) {
        return Coded.hl7("discharge-disposition", code).setText(text);
    }
}
