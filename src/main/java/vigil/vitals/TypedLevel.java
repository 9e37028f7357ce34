package vigil.vitals;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.quantity.ParseFault;
import vigil.quantity.Parsed;
import vigil.quantity.Parsed.Blank;
import vigil.quantity.Parsed.Read;
import vigil.quantity.Parsed.Unfinished;
import vigil.quantity.Parsed.Unreadable;
import vigil.quantity.TypedNumber;
import vigil.vitals.Consciousness.Level;

/** Reads levels that are one sign or one digit long. */
final class TypedLevel {

    private static final Pattern SIGNED = Pattern.compile("([-+]?)([0-9]*)");

    private TypedLevel() {}

    static Parsed<Sedation> sedation(String text, Sedation.Scale scale) {
        return switch (scale) {
            case MOAAS ->
                    TypedNumber.whole(text, scale.highest())
                            .map(level -> new Sedation(scale, level));
            case RASS -> rass(TypedNumber.trimmed(text));
        };
    }

    /** Only zero goes without a sign: 2 could be agitation or, its minus forgotten, sedation. */
    private static Parsed<Sedation> rass(String typed) {
        Matcher level = SIGNED.matcher(typed);
        if (!level.matches()) {
            return new Unreadable<>(ParseFault.NOT_A_NUMBER);
        }
        boolean signed = !level.group(1).isEmpty();
        boolean minus = "-".equals(level.group(1));
        if (signed && level.group(2).isEmpty()) {
            return new Unfinished<>();
        }
        int most = minus ? -Sedation.Scale.RASS.lowest() : Sedation.Scale.RASS.highest();
        Parsed<Integer> number = TypedNumber.whole(level.group(2), most);
        if (number instanceof Read<Integer>(Integer points) && (points == 0) == signed) {
            return new Unreadable<>(signed ? ParseFault.OUT_OF_RANGE : ParseFault.SIGN_NEEDED);
        }
        return number.map(points -> new Sedation(Sedation.Scale.RASS, minus ? -points : points));
    }

    static Parsed<Consciousness> consciousness(String text) {
        return switch (TypedNumber.trimmed(text).toLowerCase(Locale.ROOT)) {
            case "" -> new Blank<>();
            case "a" -> new Read<>(new Consciousness(Level.ALERT));
            case "c" -> new Read<>(new Consciousness(Level.CONFUSED));
            case "v" -> new Read<>(new Consciousness(Level.VOICE));
            case "p" -> new Read<>(new Consciousness(Level.PAIN));
            case "u" -> new Read<>(new Consciousness(Level.UNRESPONSIVE));
            default -> new Unreadable<>(ParseFault.OUT_OF_RANGE);
        };
    }
}
