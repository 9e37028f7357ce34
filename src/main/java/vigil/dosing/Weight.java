package vigil.dosing;

import vigil.quantity.Kilograms;
import vigil.quantity.Moment;

/** A body weight in kg, when and how it was found. */
public record Weight(Kilograms kilograms, Method method, Moment measuredAt) {

    /** How the weight was found. */
    public enum Method {
        SCALE,
        STATED_BY_PATIENT,
        FROM_RECORD,
        ESTIMATED,
        IDEAL_BODY_WEIGHT
    }
}
