package vigil.export.fhir;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Quantity;
import vigil.export.CodeLine;

/**
 * Codes, quantities and words as FHIR has them. A code of another vocabulary goes without a
 * display: its own wording belongs to its owner, ours stands in the text.
 */
final class Coded {
    static final String UCUM = "http://unitsofmeasure.org";
    private static final String LOINC = "http://loinc.org";
    private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

    /** What FHIR takes for a code. */
    private static final Pattern CODE = Pattern.compile("[\\x21-\\x7E]+( [\\x21-\\x7E]+)*");

    private Coded() {}

    /** The codes of a line of the record, or else our own code. */
    static CodeableConcept of(List<CodeLine> codes, String own, String text) {
        CodeableConcept concept = new CodeableConcept().setText(text);
        codes.forEach(code -> concept.addCoding(new Coding(code.system(), code.code(), null)));
        return codes.isEmpty() ? own(own, text) : concept;
    }

    /** A code of our own; words alone where what should be one cannot be. */
    static CodeableConcept own(String code, String text) {
        CodeableConcept concept = text(text);
        return CODE.matcher(code).matches()
                ? concept.addCoding(new Coding(Namespaces.LOCAL, code, text))
                : concept;
    }

    /** A constant of the program as a code of our own. */
    static CodeableConcept own(Enum<?> constant) {
        return own(constant.name(), words(constant));
    }

    /** A code of LOINC. */
    static CodeableConcept loinc(String code, String text) {
        return new CodeableConcept(new Coding(LOINC, code, null)).setText(text);
    }

    /** A code of a system that HL7 keeps. */
    static CodeableConcept hl7(String system, String code) {
        return new CodeableConcept(new Coding(HL7 + system, code, null));
    }

    /** Words alone. */
    static CodeableConcept text(String words) {
        return new CodeableConcept().setText(words);
    }

    /** An exact amount in a unit of UCUM. */
    static Quantity quantity(vigil.quantity.Quantity quantity) {
        return quantity(quantity.amount(), quantity.unit().ucum());
    }

    /** An exact amount in a unit of UCUM. */
    static Quantity quantity(BigDecimal value, String ucum) {
        return new Quantity().setValue(value).setUnit(unit(ucum)).setSystem(UCUM).setCode(ucum);
    }

    /** Points on a scale. */
    static Quantity points(int points) {
        return quantity(BigDecimal.valueOf(points), "{score}");
    }

    /** A unit as people write it. */
    static String unit(String ucum) {
        return switch (ucum) {
            case "mm[Hg]" -> "mmHg";
            case "Cel" -> "°C";
            default -> ucum;
        };
    }

    /** The name of a constant in words. */
    static String words(Enum<?> constant) {
        return words(constant.name());
    }

    /** A name in capitals in words. */
    static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A text within an address. */
    static String inUri(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * A value within a search, asked for as it is: what parts or joins values there is marked as
     * being none of that (FHIR R4, 3.1.1.4.0.1).
     */
    static String inSearch(String value) {
        return inUri(value.replaceAll("[\\\\|$,]", "\\\\$0"));
    }

    /** What was typed, after what leads to it; nothing where nothing was typed. */
    static String after(String lead, String typed) {
        return typed.isBlank() ? "" : lead + typed;
    }

    /** An amount that was worked out, for a reader: without zeros at its end. */
    static String worked(vigil.quantity.Quantity quantity) {
        return said(
                new BigDecimal(quantity.amount().stripTrailingZeros().toPlainString()),
                quantity.unit().ucum());
    }

    /** A note. */
    static Annotation note(String text) {
        return new Annotation().setText(text);
    }

    /** An amount with its unit, for a reader. */
    static String said(vigil.quantity.Quantity quantity) {
        return said(quantity.amount(), quantity.unit().ucum());
    }

    /** An amount with its unit, for a reader; points have none. */
    static String said(BigDecimal value, String ucum) {
        return ucum.equals("{score}")
                ? value.toPlainString()
                : value.toPlainString() + " " + unit(ucum);
    }
}
