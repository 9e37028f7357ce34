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

/** Reads a blood pressure typed in one field, in mmHg: {@code 132/78} or {@code 132 78}. */
final class TypedPressure {

    private static final int THREE_DIGITS = 999;

    private static final Pattern TWO_NUMBERS =
            Pattern.compile(" *+(?<systolic>[0-9]++) *+/? *+(?<diastolic>[0-9]*+) *+");

    private static final Pattern NUMBERS = Pattern.compile("[0-9/ ]*");

    private static final Pattern DECIMALS =
            Pattern.compile(
                    " *+[0-9]++(?:[.,][0-9]++)?+(?: *+/ *+| ++)[0-9]++(?:[.,][0-9]++)?+ *+");

    private TypedPressure() {}

    static Parsed<BloodPressure> read(String text, Cuff cuff) {
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

    /** Of a text that reads: whether a further digit would no longer lie below the systolic one. */
    static boolean complete(String text) {
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
