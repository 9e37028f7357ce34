package vigil.wording;

import java.util.regex.Pattern;

/**
 * Holds a number and its unit together, so that no line ends between them (rule D7): the one rule
 * for every sentence and for every amount. What a person typed is shown through it, and recorded
 * without.
 */
public final class UnitText {

    private static final String UNIT = "(?:mg|mL|kg|mcg|micrograms|mmHg|min|hour|h|s|L|lb|cm|°C|%)";

    /** {@code 52.5 mg per h}, {@code {0} per min}, {@code min 22}; a slot stands for a number. */
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "(?<=[0-9}]) (?:per )?%1$s(?: per %1$s)*(?![\\p{L}0-9])|\\bmin (?=[0-9{])"
                            .replace("%1$s", UNIT));

    private UnitText() {}

    /** The sentence with a no-break space in each amount. */
    public static String together(String sentence) {
        return AMOUNT.matcher(sentence).replaceAll(amount -> amount.group().replace(' ', '\u00a0'));
    }
}
