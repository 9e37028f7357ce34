package vigil.export.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * HL7's own validator with the definitions of FHIR R4, the US Core profiles and our own, offline.
 * Started once for all tests of a JVM.
 */
public final class Hl7Validator {
    private static final Hl7Validator STARTED = new Hl7Validator();

    private final FhirValidator validator;

    private Hl7Validator() {
        FhirContext context = FhirContext.forR4();
        PrePopulatedValidationSupport profiles = new PrePopulatedValidationSupport(context);
        IParser parser = context.newJsonParser();
        parser.parseResource(Bundle.class, text("/us-core/vital-signs.json"))
                .getEntry()
                .forEach(entry -> profiles.addResource(entry.getResource()));
        profiles.addStructureDefinition(
                parser.parseResource(
                        StructureDefinition.class, text("/fhir/adverse-event-status.json")));
        ValidationSupportChain chain =
                new ValidationSupportChain(
                        new DefaultProfileValidationSupport(context),
                        profiles,
                        new CommonCodeSystemsTerminologyService(context),
                        new InMemoryTerminologyServerValidationSupport(context),
                        new SnapshotGeneratingValidationSupport(context));
        validator =
                context.newValidator().registerValidatorModule(new FhirInstanceValidator(chain));
    }

    private static String text(String file) {
        try (InputStream in = Hl7Validator.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What it says of a bundle.
     *
     * @param errors what is wrong, each with its place
     * @param warnings what it would rather have otherwise, or cannot know offline
     */
    record Said(List<String> errors, List<String> warnings) {}

    static Said said(byte[] bundle) {
        List<SingleValidationMessage> messages =
                STARTED.validator
                        .validateWithResult(new String(bundle, StandardCharsets.UTF_8))
                        .getMessages();
        return new Said(
                of(messages, ResultSeverityEnum.ERROR, ResultSeverityEnum.FATAL),
                of(messages, ResultSeverityEnum.WARNING));
    }

    /** What is wrong, each with its place. */
    public static List<String> errors(byte[] bundle) {
        return said(bundle).errors();
    }

    private static List<String> of(
            List<SingleValidationMessage> messages, ResultSeverityEnum... severities) {
        return messages.stream()
                .filter(message -> List.of(severities).contains(message.getSeverity()))
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }
}
