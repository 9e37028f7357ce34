package vigil.vitals;

import vigil.quantity.LitresPerMinute;

/** What the patient breathed while the saturation was read. */
public sealed interface OxygenSupply {

    /** Room air. */
    record RoomAir() implements OxygenSupply {}

    /** Added oxygen at a flow. */
    record AddedOxygen(LitresPerMinute flow) implements OxygenSupply {}
}
