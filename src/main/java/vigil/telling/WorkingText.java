package vigil.telling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vigil.dosing.Quotient;
import vigil.dosing.Working;
import vigil.quantity.Milligrams;
import vigil.quantity.Unit;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/** Says a calculation so that a second person can do it again (rule D11). */
public record WorkingText(Sentences words) {
    /** Digits shown of a fraction that does not end. */
    private static final MathContext SHOWN = new MathContext(4, RoundingMode.HALF_UP);

    /** {@code 70 kg × 0.5 mg per kg = 35 mg = 0.7 mL of 50 mg per mL}. */
    public String line(List<Working> workings) {
        StringBuilder said = new StringBuilder();
        Optional<Working> before = Optional.empty();
        for (Working working : workings) {
            boolean goesOn = before.filter(one -> follows(one, working)).isPresent();
            if (goesOn && working.purpose() == Working.Purpose.STOCK_VOLUME) {
                said.append(equal(working))
                        .append(result(working))
                        .append(' ')
                        .append(words.say("working.of", factor(working.factors().getLast())));
            } else {
                said.append(said.isEmpty() ? "" : "\n").append(one(working));
            }
            before = Optional.of(working);
        }
        return said.toString();
    }

    private static boolean follows(Working before, Working next) {
        Working.Factor first = next.factors().getFirst();
        return first.amount().compareTo(before.result()) == 0
                && first.unit().equals(Optional.of(before.unit()));
    }

    /** One calculation in full. */
    public String one(Working working) {
        StringBuilder said = new StringBuilder();
        for (Working.Factor factor : working.factors()) {
            if (!said.isEmpty()) {
                said.append(
                        switch (factor.sign()) {
                            case TIMES -> " × ";
                            case DIVIDED_BY -> " ÷ ";
                        });
            }
            said.append(factor(factor));
        }
        return said + equal(working) + result(working);
    }

    /**
     * How many pieces of what was taken out are an amount; empty where it is none or too little.
     */
    public Optional<String> pieces(DrugDrawnUp drawn, Milligrams amount) {
        return drawn.each().filter(_ -> drawn.holds(amount)).map(each -> pieces(amount, each));
    }

    /** {@code 100 mg ÷ 50 mg = 2 pieces}, of tablets, troches or lozenges. */
    public String pieces(Milligrams amount, Milligrams each) {
        Quotient pieces = Quotient.of(amount.amount(), each.amount());
        BigDecimal shown = pieces.rounded() ? pieces.value().round(SHOWN) : pieces.value();
        return quantity(amount.amount(), amount.unit())
                + " ÷ "
                + quantity(each.amount(), each.unit())
                + (pieces.rounded() ? " ≈ " : " = ")
                + words.say(
                        shown.compareTo(BigDecimal.ONE) == 0 ? "working.piece" : "working.pieces",
                        DisplayText.number(shown));
    }

    private static String equal(Working working) {
        return working.rounded() ? " ≈ " : " = ";
    }

    private String result(Working working) {
        BigDecimal shown = working.rounded() ? working.result().round(SHOWN) : working.result();
        return quantity(shown, working.unit());
    }

    private String factor(Working.Factor factor) {
        return factor.unit()
                .map(unit -> quantity(factor.amount(), unit))
                .orElseGet(() -> DisplayText.number(factor.amount()));
    }

    /** An amount with its unit in words, for example {@code 10 mg per mL}. */
    public String quantity(BigDecimal amount, Unit unit) {
        return DisplayText.quantity(amount, words.say("working.unit." + unit));
    }
}
