package vigil.quantity;

import java.math.BigDecimal;

/** An exact amount with its unit. The scale of the amount is the scale in which it was typed. */
public sealed interface Quantity
        permits Celsius,
                Centimetres,
                Kilograms,
                LitresPerMinute,
                Milligrams,
                MilligramsPerHour,
                MilligramsPerKilogram,
                MilligramsPerMillilitre,
                Millilitres,
                MillilitresPerHour,
                MmHg,
                PerMinute,
                Percent {

    /** The exact amount, never rounded. */
    BigDecimal amount();

    /** The unit of the amount. */
    Unit unit();
}
