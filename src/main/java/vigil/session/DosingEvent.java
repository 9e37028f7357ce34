package vigil.session;

import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.Millilitres;

/** What was given, and when. */
public sealed interface DosingEvent extends SessionEvent {

    /** The infusion runs at a rate, in mg per hour. */
    record InfusionStarted(MilligramsPerHour rate, String site) implements DosingEvent {}

    /** The rate was changed. */
    record RateChanged(MilligramsPerHour rate, String reason) implements DosingEvent {}

    /** The infusion was paused. */
    record InfusionPaused(String reason) implements DosingEvent {}

    /** The infusion goes on, at a rate in mg per hour. */
    record InfusionResumed(MilligramsPerHour rate) implements DosingEvent {}

    /** An amount was given at once during an infusion. */
    record BolusGiven(Milligrams amount, String reason) implements DosingEvent {}

    /** An injection or a tablet was given. */
    record DoseGiven(Milligrams amount, String site) implements DosingEvent {}

    /**
     * A spray device was used.
     *
     * @param number 1 for the first
     * @param amount what it gave; less than it holds where it failed after a part
     */
    record DeviceGiven(int number, Milligrams amount, String lot) implements DosingEvent {}

    /** Dosing is over: as ordered, or early for a reason. */
    record DosingStopped(boolean asOrdered, String reason) implements DosingEvent {}

    /** What the pump says it has given, to be held against the sum of segments. */
    record PumpVolumeRead(Millilitres infused) implements DosingEvent {}

    /** Left-over drug was wasted, before a witness. */
    record DrugWasted(String lot, Milligrams amount, Witness witness, String how)
            implements DosingEvent {}

    /** Drug was given back unopened or unused. */
    record DrugReturned(String lot, Milligrams amount) implements DosingEvent {}

    /**
     * Whether it gives drug or changes what flows; the order of these in time is what was given.
     */
    default boolean flows() {
        return switch (this) {
            case InfusionStarted _, RateChanged _, InfusionPaused _, InfusionResumed _ -> true;
            case BolusGiven _, DoseGiven _, DeviceGiven _, DosingStopped _ -> true;
            case PumpVolumeRead _, DrugWasted _, DrugReturned _ -> false;
        };
    }
}
