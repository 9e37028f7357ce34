package vigil.dosing;

import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.MilligramsPerKilogram;

/** How an order was come to. */
public sealed interface DoseBasis {

    /** Milligrams per kilogram of a weight. */
    record ByWeight(MilligramsPerKilogram perKilogram, Weight weight) implements DoseBasis {}

    /** A fixed amount. */
    record Fixed(Milligrams amount) implements DoseBasis {}

    /** A number of spray devices of a fixed amount each. */
    record Devices(int count, Milligrams each) implements DoseBasis {}

    /** A rate kept for a time. */
    record ByRate(MilligramsPerHour rate) implements DoseBasis {}
}
