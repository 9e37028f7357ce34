package vigil.screen.checkin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.dosing.Pounds;
import vigil.dosing.Weight;
import vigil.quantity.Kilograms;
import vigil.quantity.Parsed;
import vigil.quantity.TypedNumber;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Words;
import vigil.vitals.Plausibility;
import vigil.vitals.Plausibility.Doubt;
import vigil.vitals.PlausibilityJudge;
import vigil.wording.DisplayText;

/**
 * What is said of a typed weight. Pounds are never taken for kilograms, nor turned into them
 * unseen.
 *
 * @param judge by the clinic's bounds
 */
record WeightText(Words words, PlausibilityJudge judge) {
    private static final int WHOLE_DIGITS = 3;
    private static final Pattern POUNDS =
            Pattern.compile("([0-9]{1,3}(?:\\.[0-9])?)\\s*(?:lb|lbs|pounds)\\.?");

    /** Kilograms with at most one decimal, above 0. */
    static Parsed<Kilograms> kilograms(String text) {
        return TypedNumber.aboveZero(TypedNumber.decimal(text, WHOLE_DIGITS, 1))
                .map(Kilograms::new);
    }

    /** How the field shows it, beside the weight of the last visit. */
    FieldState state(String text, Optional<Weight> last) {
        Matcher pounds = POUNDS.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (pounds.matches() && new BigDecimal(pounds.group(1)).signum() > 0) {
            return new FieldState.Refused(
                    words.say(
                            "checkin.weight.pounds",
                            pounds.group(1),
                            inKilograms(new BigDecimal(pounds.group(1)))));
        }
        Parsed<Kilograms> read = kilograms(text);
        return read instanceof Parsed.Read<Kilograms>(Kilograms value)
                ? plausible(value, last)
                : new Fields(words).state(read);
    }

    private FieldState plausible(Kilograms value, Optional<Weight> last) {
        return switch (judge.judgeWeight(value, last.map(Weight::kilograms))) {
            case Plausibility.Usual() -> new FieldState.Fine();
            case Plausibility.Unusual(Doubt doubt) ->
                    new FieldState.Unusual(
                            last.filter(_ -> doubt == Doubt.FAR_FROM_LAST_VISIT)
                                    .map(before -> far(before, value))
                                    .orElse(words.say("doubt." + doubt) + "."));
            case Plausibility.Impossible(Doubt doubt) ->
                    new FieldState.Refused(
                            words.say("checkin.weight.impossible", words.say("doubt." + doubt)));
        };
    }

    private String far(Weight last, Kilograms value) {
        return words.say(
                "checkin.weight.far",
                DisplayText.number(last.kilograms().amount()),
                DisplayText.number(value.amount()),
                inKilograms(value.amount()));
    }

    /** What is doubtful about a weight, if anything is. */
    Optional<Doubt> doubt(Kilograms value, Optional<Weight> last) {
        return judge.judgeWeight(value, last.map(Weight::kilograms))
                        instanceof Plausibility.Unusual(Doubt doubt)
                ? Optional.of(doubt)
                : Optional.empty();
    }

    private static String inKilograms(BigDecimal pounds) {
        return DisplayText.number(
                new Pounds(pounds).kilograms().amount().setScale(1, RoundingMode.HALF_UP));
    }

    /** The weight of the last visit and its day. */
    String last(Weight weight) {
        return words.say(
                "checkin.weight.last",
                DisplayText.number(weight.kilograms().amount()),
                DisplayText.date(weight.measuredAt().local().toLocalDate()));
    }

    /** A weight of today in words. */
    String said(Weight weight) {
        return words.say(
                "checkin.weight.said",
                DisplayText.number(weight.kilograms().amount()),
                words.say("weightMethod." + weight.method()),
                words.time(weight.measuredAt().local()));
    }
}
