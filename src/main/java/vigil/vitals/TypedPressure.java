package vigil.vitals;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.quantity.MmHg;
import vigil.quantity.ParseFault;
import vigil.quantity.Parsed;
import vigil.quantity.Parsed.Blank;
import vigil.quantity.Parsed.Read;
import vigil.quantity.Parsed.Unfinished;
import vigil.quantity.Parsed.Unreadable;
import vigil.quantity.TypedNumber;

/**
 * Reads a blood pressure typed in one field, in mmHg: {@code 132/78} or {@code 132 78}, with the
 * mean that the device shows in brackets behind it, as it prints it: {@code 132/78 (96)}. The
 * bracket that closes may be left out. A third number behind a slash is refused: it may be a pulse.
 */
final class TypedPressure {

    private static final int THREE_DIGITS = 999;

    private static final Pattern TWO_NUMBERS =
            Pattern.compile(" *+(?<systolic>[0-9]++) *+/? *+(?<diastolic>[0-9]*+) *+");

    private static final Pattern WITH_MEAN =
            Pattern.compile("(?<numbers>[^()]*+)\\( *+(?<mean>[0-9]*+) *+(?<closed>\\)?+) *+");

    private static final Pattern NUMBERS = Pattern.compile("[0-9/() ]*");

    private static final Pattern DECIMALS =
            Pattern.compile(
                    " *+[0-9]++(?:[.,][0-9]++)?+(?: *+/ *+| ++)[0-9]++(?:[.,][0-9]++)?+ *+");

    private TypedPressure() {}

    static Parsed<BloodPressure> read(String text, Cuff cuff) {
        Matcher mean = WITH_MEAN.matcher(text);
        if (!mean.matches()) {
            return two(text, cuff);
        }
        return switch (two(mean.group("numbers"), cuff)) {
            case Read<BloodPressure>(var numbers) -> withMean(numbers, mean);
            case Unreadable<BloodPressure> wrong -> wrong;
            case Blank<BloodPressure> _, Unfinished<BloodPressure> _ ->
                    new Unreadable<>(ParseFault.NOT_TWO_NUMBERS);
        };
    }

    private static Parsed<BloodPressure> withMean(BloodPressure numbers, Matcher typed) {
        Parsed<Integer> mean = TypedNumber.whole(typed.group("mean"), THREE_DIGITS);
        if (mean instanceof Unreadable<Integer>(ParseFault fault)) {
            return new Unreadable<>(fault);
        }
        if (!(mean instanceof Read<Integer>(Integer value))) {
            return closed(typed)
                    ? new Unreadable<>(ParseFault.MEAN_NOT_BETWEEN)
                    : new Unfinished<>();
        }
        int lower = numbers.diastolic().value();
        int upper = numbers.systolic().value();
        if (value >= lower && value <= upper) {
            return new Read<>(
                    new BloodPressure(
                            numbers.systolic(),
                            numbers.diastolic(),
                            Optional.of(new MmHg(value)),
                            numbers.cuff()));
        }
        boolean moreDigits = !closed(typed) && value > 0 && value * 10 <= upper;
        return value < lower && moreDigits
                ? new Unfinished<>()
                : new Unreadable<>(ParseFault.MEAN_NOT_BETWEEN);
    }

    private static boolean closed(Matcher typed) {
        return !typed.group("closed").isEmpty();
    }

    private static Parsed<BloodPressure> two(String text, Cuff cuff) {
        Matcher two = TWO_NUMBERS.matcher(text);
        if (!two.matches()) {
            return other(text);
        }
        Parsed<Integer> systolic = TypedNumber.whole(two.group("systolic"), THREE_DIGITS);
        Parsed<Integer> diastolic = TypedNumber.whole(two.group("diastolic"), THREE_DIGITS);
        if (systolic instanceof Unreadable<Integer>(ParseFault fault)) {
            return new Unreadable<>(fault);
        }
        if (diastolic instanceof Unreadable<Integer>(ParseFault fault)) {
            return new Unreadable<>(fault);
        }
        if (systolic instanceof Read<Integer>(Integer upper)
                && diastolic instanceof Read<Integer>(Integer lower)) {
            return lower < upper
                    ? new Read<>(
                            new BloodPressure(
                                    new MmHg(upper), new MmHg(lower), Optional.empty(), cuff))
                    : new Unreadable<>(ParseFault.NOT_BELOW_SYSTOLIC);
        }
        return systolic instanceof Read<Integer>(Integer upper) && upper == 0
                ? new Unreadable<>(ParseFault.NOT_BELOW_SYSTOLIC)
                : new Unfinished<>();
    }

    /**
     * Of a text that reads: whether a further digit would no longer lie below the systolic one, or
     * the bracket behind the mean is closed.
     */
    static boolean complete(String text) {
        Matcher mean = WITH_MEAN.matcher(text);
        if (mean.matches()) {
            return closed(mean);
        }
        Matcher two = TWO_NUMBERS.matcher(text);
        return two.matches()
                && TypedNumber.whole(two.group("systolic"), THREE_DIGITS)
                        instanceof Read<Integer>(Integer upper)
                && TypedNumber.complete(two.group("diastolic"), upper - 1);
    }

    private static Parsed<BloodPressure> other(String text) {
        if (!NUMBERS.matcher(text).matches()) {
            return new Unreadable<>(
                    DECIMALS.matcher(text).matches()
                            ? ParseFault.NOT_WHOLE
                            : ParseFault.NOT_A_NUMBER);
        }
        boolean blank = text.chars().allMatch(sign -> sign == ' ');
        return blank ? new Blank<>() : new Unreadable<>(ParseFault.NOT_TWO_NUMBERS);
    }
}
