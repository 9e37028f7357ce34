package vigil.dosing;

import java.time.LocalDate;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;

/**
 * The drug in the hand. The strength is part of its identity, never a default: vials of 10, 50 and
 * 100 mg per mL exist.
 *
 * @param drug generic name, lower case
 * @param brand may be empty
 */
public record Product(String drug, String brand, Form form, String lot, LocalDate expiry) {

    /** How the drug comes. */
    public sealed interface Form {

        /** A vial with a strength in mg per mL. */
        record Vial(MilligramsPerMillilitre strength) implements Form {}

        /** A nasal spray device that gives a fixed amount. */
        record SprayDevice(Milligrams each) implements Form {}

        /** A tablet, troche or lozenge of a fixed amount. */
        record SolidDose(Milligrams each) implements Form {}
    }
}
