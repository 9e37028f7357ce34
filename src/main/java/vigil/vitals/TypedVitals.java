package vigil.vitals;

import java.math.BigDecimal;
import java.util.Optional;
import vigil.quantity.Celsius;
import vigil.quantity.MmHg;
import vigil.quantity.ParseFault;
import vigil.quantity.Parsed;
import vigil.quantity.Parsed.Blank;
import vigil.quantity.Parsed.Read;
import vigil.quantity.Parsed.Unfinished;
import vigil.quantity.Parsed.Unreadable;
import vigil.quantity.PerMinute;
import vigil.quantity.Percent;
import vigil.quantity.TypedNumber;
import vigil.vitals.PlausibilityBounds.Measure;
import vigil.vitals.PlausibilityBounds.Range;

/**
 * Reads what is typed into the fields of one set (rules V3 and V5). Blank means not part of the
 * set; {@code x} and a digit mean not taken, with the reason of that digit.
 *
 * <p>Reading asks only what a text says. Whether a value can be true is {@link PlausibilityJudge}'s
 * question: 400/300 is read here and refused there.
 *
 * @param sedation the clinic's scale of sedation
 * @param dissociation the clinic's scale of dissociation
 * @param bounds only for {@link #complete}: the highest value that a measure can have
 */
public record TypedVitals(
        Sedation.Scale sedation, Dissociation.Scale dissociation, PlausibilityBounds bounds) {

    private static final int THREE_DIGITS = 999;
    private static final int TEMPERATURE_DIGITS = 3;
    private static final int TEMPERATURE_DECIMALS = 1;
    private static final int RATED_MOST = 10;

    /**
     * One field's text as a reading of its item. Blood pressure {@code 132/78} or {@code 132 78} in
     * mmHg; heart rate and breaths per minute; saturation in percent and end-tidal carbon dioxide
     * in mmHg, whole; temperature in degrees Celsius with up to one decimal; RASS with its sign;
     * consciousness by one letter of a, c, v, p, u.
     */
    public Parsed<Reading> read(VitalItem item, String text, Circumstances around) {
        String typed = TypedNumber.trimmed(text);
        if (typed.startsWith("x") || typed.startsWith("X")) {
            return notTaken(item, typed.substring(1));
        }
        Parsed<? extends VitalValue> value =
                switch (item) {
                    case BLOOD_PRESSURE -> TypedPressure.read(text, around.cuff());
                    case HEART_RATE ->
                            TypedNumber.whole(text, THREE_DIGITS)
                                    .map(rate -> new HeartRate(new PerMinute(rate)));
                    case OXYGEN_SATURATION ->
                            TypedNumber.whole(text, 100)
                                    .map(
                                            percent ->
                                                    new OxygenSaturation(
                                                            new Percent(percent), around.oxygen()));
                    case RESPIRATORY_RATE ->
                            TypedNumber.whole(text, THREE_DIGITS)
                                    .map(rate -> new RespiratoryRate(new PerMinute(rate)));
                    case TEMPERATURE ->
                            TypedNumber.decimal(text, TEMPERATURE_DIGITS, TEMPERATURE_DECIMALS)
                                    .map(degrees -> new Temperature(new Celsius(degrees)));
                    case END_TIDAL_CO2 ->
                            TypedNumber.whole(text, THREE_DIGITS)
                                    .map(pressure -> new EndTidalCarbonDioxide(new MmHg(pressure)));
                    case SEDATION -> TypedLevel.sedation(text, sedation);
                    case DISSOCIATION ->
                            TypedNumber.whole(text, dissociation.highest())
                                    .map(score -> new Dissociation(dissociation, score));
                    case PAIN -> TypedNumber.whole(text, RATED_MOST).map(Pain::new);
                    case NAUSEA -> TypedNumber.whole(text, RATED_MOST).map(Nausea::new);
                    case CONSCIOUSNESS -> TypedLevel.consciousness(text);
                };
        return value.map(Reading.Measured::new);
    }

    /**
     * Whether the text is a reading that no further key could turn into another one, so that the
     * field can jump on without Enter.
     */
    public boolean complete(VitalItem item, String text) {
        Circumstances any = new Circumstances(Cuff.NOT_SAID, new OxygenSupply.RoomAir());
        if (!(read(item, text, any) instanceof Read<Reading>(Reading reading))) {
            return false;
        }
        return switch (reading) {
            case Reading.NotTaken _ -> true;
            case Reading.Measured(VitalValue value) ->
                    switch (value) {
                        case BloodPressure _ -> TypedPressure.complete(text);
                        case HeartRate _ -> TypedNumber.complete(text, most(Measure.HEART_RATE));
                        case OxygenSaturation _ -> TypedNumber.complete(text, 100);
                        case RespiratoryRate _ ->
                                TypedNumber.complete(text, most(Measure.RESPIRATORY_RATE));
                        case Temperature(Celsius degrees) ->
                                degrees.amount().scale() == TEMPERATURE_DECIMALS;
                        case EndTidalCarbonDioxide _ ->
                                TypedNumber.complete(text, most(Measure.END_TIDAL_CO2));
                        case Sedation _ -> true;
                        case Dissociation _ -> TypedNumber.complete(text, dissociation.highest());
                        case Pain _ -> TypedNumber.complete(text, RATED_MOST);
                        case Nausea _ -> TypedNumber.complete(text, RATED_MOST);
                        case Consciousness _ -> true;
                    };
        };
    }

    private int most(Measure measure) {
        return bounds.of(measure).map(Range::most).map(BigDecimal::intValue).orElse(THREE_DIGITS);
    }

    private static Parsed<Reading> notTaken(VitalItem item, String digit) {
        Parsed<Integer> number =
                digit.startsWith(" ")
                        ? new Unreadable<>(ParseFault.NOT_A_NUMBER)
                        : TypedNumber.whole(digit, 9);
        return switch (number) {
            case Blank<Integer>() -> new Unfinished<>();
            case Unfinished<Integer>() -> new Unfinished<>();
            case Unreadable<Integer>(ParseFault fault) -> new Unreadable<>(fault);
            case Read<Integer>(Integer chosen) -> reasoned(item, chosen);
        };
    }

    private static Parsed<Reading> reasoned(VitalItem item, int digit) {
        Optional<MissingReason> reason = MissingReason.ofDigit(digit);
        return reason.isPresent()
                ? new Read<>(new Reading.NotTaken(item, reason.get()))
                : new Unreadable<>(ParseFault.OUT_OF_RANGE);
    }
}
