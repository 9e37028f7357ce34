package vigil.charting;

import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.Millilitres;
import vigil.session.Witness;

/** Acts with the treatment drug. */
public sealed interface DosingAct extends Act {

    /** Starts the infusion. */
    record StartInfusion(ActContext context, MilligramsPerHour rate, String site)
            implements DosingAct {}

    /** Changes the rate. */
    record ChangeRate(ActContext context, MilligramsPerHour rate, String reason)
            implements DosingAct {}

    /** Pauses the infusion. */
    record PauseInfusion(ActContext context, String reason) implements DosingAct {}

    /** Lets the infusion go on, at a rate. */
    record ResumeInfusion(ActContext context, MilligramsPerHour rate) implements DosingAct {}

    /** Gives an amount at once during an infusion, where the protocol allows it. */
    record GiveBolus(ActContext context, Milligrams amount, String reason) implements DosingAct {}

    /** Gives an injection or a tablet. */
    record GiveDose(ActContext context, Milligrams amount, String site) implements DosingAct {}

    /**
     * Gives the next spray device, or the part of it that it gave before it failed; another one may
     * then follow in its place. Refused within the protocol's rest, unless that was looked at a
     * second time: what was given is charted as it was.
     */
    record GiveDevice(
            ActContext context, int number, Milligrams amount, String lot, boolean confirmed)
            implements DosingAct {

        /** After the rest. */
        public GiveDevice(ActContext context, int number, Milligrams amount, String lot) {
            this(context, number, amount, lot, false);
        }
    }

    /** Ends dosing, as ordered or early for a reason. */
    record StopDosing(ActContext context, boolean asOrdered, String reason) implements DosingAct {}

    /** Records what the pump says it has given. */
    record ReadPumpVolume(ActContext context, Millilitres infused) implements DosingAct {}

    /** Records waste. */
    record WasteDrug(ActContext context, String lot, Milligrams amount, Witness witness, String how)
            implements DosingAct {}

    /** Records a return. */
    record ReturnDrug(ActContext context, String lot, Milligrams amount) implements DosingAct {}
}
