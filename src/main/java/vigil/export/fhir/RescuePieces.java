package vigil.export.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import vigil.export.CourseLines.RescueLine;

/**
 * Rescue drugs. The dose is what was typed; it becomes an amount only where it is a plain number
 * with a unit that is known.
 */
final class RescuePieces {
    private static final Pattern AMOUNT =
            Pattern.compile("(\\d+(?:\\.\\d+)?) ?(mg|mcg|g|mL|L/min)");

    private final Setting setting;

    RescuePieces(Setting setting) {
        this.setting = setting;
    }

    List<Piece> pieces() {
        return setting.record().rescueDrugs().stream().map(this::rescue).toList();
    }

    private Piece rescue(RescueLine line) {
        MedicationAdministration given =
                new MedicationAdministration()
                        .setStatus(MedicationAdministrationStatus.COMPLETED)
                        .setMedication(Coded.text(line.drug()))
                        .setSubject(setting.subject())
                        .setContext(setting.encounter())
                        .setEffective(Setting.time(line.at()));
        given.addPartOf(setting.procedure());
        given.addPerformer().setActor(setting.person(line.givenBy()));
        given.setCategory(Coded.own("RESCUE_DRUG", "rescue drug"));
        line.effect()
                .ifPresent(
                        effect ->
                                given.addSupportingInformation(
                                        new Reference(EffectPieces.key(effect).urn())));
        dose(given, line);
        if (!line.orderedBy().isBlank()) {
            given.addNote(Coded.note("ordered by " + line.orderedBy()));
        }
        String text =
                "%s: %s %s %s%s"
                        .formatted(
                                setting.clock(line.at()),
                                line.drug(),
                                line.dose(),
                                line.route(),
                                Coded.after(", ordered by ", line.orderedBy()));
        return new Piece(
                Key.of(line.entry(), "rescue"),
                Section.SIDE_EFFECTS,
                given,
                List.of(line.entry()),
                text);
    }

    private static void dose(MedicationAdministration given, RescueLine line) {
        String typed = (line.dose() + " " + line.route()).strip();
        Optional<Quantity> amount = amount(line.dose());
        if (amount.isEmpty()) {
            if (!typed.isEmpty()) {
                given.addNote(Coded.note("dose as typed: " + typed));
            }
            return;
        }
        given.getDosage().setText(typed);
        if (!line.route().isBlank()) {
            given.getDosage().setRoute(Coded.text(line.route()));
        }
        Quantity quantity = amount.get();
        if (quantity.getCode().equals("L/min")) {
            given.getDosage().setRate(quantity);
        } else {
            given.getDosage().setDose(quantity);
        }
    }

    /** The amount in a typed dose; empty where it is anything but a number and a known unit. */
    static Optional<Quantity> amount(String typed) {
        Matcher plain = AMOUNT.matcher(typed.strip());
        if (!plain.matches()) {
            return Optional.empty();
        }
        String unit = plain.group(2);
        return Optional.of(
                Coded.quantity(new BigDecimal(plain.group(1)), unit.equals("mcg") ? "ug" : unit)
                        .setUnit(unit));
    }
}
