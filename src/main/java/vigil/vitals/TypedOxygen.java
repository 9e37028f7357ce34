package vigil.vitals;

import java.util.Locale;
import vigil.quantity.LitresPerMinute;
import vigil.quantity.Parsed;
import vigil.quantity.Parsed.Read;
import vigil.quantity.TypedNumber;

/** Reads what the patient breathed. */
public final class TypedOxygen {
    private static final int FLOW_DIGITS = 2;
    private static final int FLOW_DECIMALS = 1;

    private TypedOxygen() {}

    /** {@code air} or {@code a}, or added oxygen in litres per minute with up to one decimal. */
    public static Parsed<OxygenSupply> read(String text) {
        String typed = TypedNumber.trimmed(text).toLowerCase(Locale.ROOT);
        return switch (typed) {
            case "a", "air" -> new Read<>(new OxygenSupply.RoomAir());
            case "ai" -> new Parsed.Unfinished<>();
            default -> flow(typed).map(OxygenSupply.AddedOxygen::new);
        };
    }

    /** Litres per minute with up to one decimal. */
    public static Parsed<LitresPerMinute> flow(String text) {
        return TypedNumber.decimal(text, FLOW_DIGITS, FLOW_DECIMALS).map(LitresPerMinute::new);
    }
}
