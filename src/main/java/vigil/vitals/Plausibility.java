package vigil.vitals;

/** Whether a value can be recorded: a guard against typing errors, never a clinical judgement. */
public sealed interface Plausibility {

    /** Recorded as it is. */
    record Usual() implements Plausibility {}

    /** Recorded once it is confirmed. */
    record Unusual(Doubt doubt) implements Plausibility {}

    /** Cannot be recorded. */
    record Impossible(Doubt doubt) implements Plausibility {}

    /** What is odd about a value. The sentence lies with the words of the program. */
    enum Doubt {
        TOO_LOW,
        TOO_HIGH,
        NARROW_PULSE_PRESSURE,
        WIDE_PULSE_PRESSURE,
        PROBABLY_FAHRENHEIT,
        FAR_FROM_LAST_VISIT
    }
}
