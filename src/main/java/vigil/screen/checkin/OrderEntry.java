package vigil.screen.checkin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import vigil.protocol.DoseRule;
import vigil.quantity.MilligramsPerKilogram;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.Words;
import vigil.wording.DisplayText;

/** The fields that the dose rule of a protocol leaves open. */
final class OrderEntry {
    private static final int MOST_MINUTES = 9999;

    private final Words words;
    private final Fields fields;
    private final Form form = new Form();
    private final EntryField perKilogram;
    private final EntryField fixed;
    private final EntryField rate;
    private final EntryField minutes;
    private final EntryField bag;
    private final EntryField orderedBy;
    private Optional<DoseRule> rule = Optional.empty();
    private Optional<ChoiceRow<MilligramsPerKilogram>> step = Optional.empty();
    private Runnable changed = () -> {};

    OrderEntry(Words words) {
        this.words = words;
        fields = new Fields(words);
        perKilogram = fields.number("perkg");
        fixed = fields.number("fixed");
        rate = fields.number("rate");
        minutes = fields.whole("minutes", MOST_MINUTES);
        bag = fields.number("bag");
        orderedBy = fields.text("orderedby");
        List.of(perKilogram, fixed, rate, minutes, bag)
                .forEach(field -> field.textProperty().subscribe(() -> changed.run()));
    }

    /** What to call after every change. */
    void onChange(Runnable act) {
        changed = act;
    }

    /** Shows the fields of a rule, once. */
    void show(DoseRule now) {
        if (rule.filter(now::equals).isPresent()) {
            return;
        }
        rule = Optional.of(now);
        form.reset();
        step = steps(now).filter(steps -> steps.size() > 1).map(this::choice);
        switch (now) {
            case DoseRule.InfusedByWeight _ -> form.add("bag", bag);
            case DoseRule.AtOnceByWeight _, DoseRule.SprayDevices _ -> {}
            case DoseRule.AtOnceWithin _ -> {
                form.add("perkg", perKilogram);
                form.add("fixed", fixed);
            }
            case DoseRule.ByRate _ -> {
                form.add("rate", rate);
                form.add("minutes", minutes);
                form.add("bag", bag);
            }
        }
        form.add("orderedby", orderedBy);
    }

    private static Optional<List<MilligramsPerKilogram>> steps(DoseRule rule) {
        return switch (rule) {
            case DoseRule.InfusedByWeight infused -> Optional.of(infused.steps());
            case DoseRule.AtOnceByWeight once -> Optional.of(once.steps());
            case DoseRule.AtOnceWithin _, DoseRule.SprayDevices _, DoseRule.ByRate _ ->
                    Optional.empty();
        };
    }

    private ChoiceRow<MilligramsPerKilogram> choice(List<MilligramsPerKilogram> steps) {
        ChoiceRow<MilligramsPerKilogram> row =
                new ChoiceRow<>(
                        words.say("checkin.order.step"),
                        steps,
                        one -> " " + DisplayText.number(one.amount()));
        row.valueProperty().subscribe(() -> changed.run());
        return form.add("step", row, steps, one -> one.amount().toPlainString());
    }

    Form form() {
        return form;
    }

    /** The step that is chosen, or the only one there is. */
    Optional<MilligramsPerKilogram> step() {
        return step.map(ChoiceRow::value)
                .orElseGet(
                        () ->
                                rule.flatMap(OrderEntry::steps)
                                        .filter(steps -> steps.size() == 1)
                                        .map(List::getFirst));
    }

    Optional<BigDecimal> perKilogram() {
        return Fields.value(perKilogram);
    }

    Optional<BigDecimal> fixed() {
        return Fields.value(fixed);
    }

    Optional<BigDecimal> rate() {
        return Fields.value(rate);
    }

    Optional<Integer> minutes() {
        return Fields.counted(minutes.text(), MOST_MINUTES).ifRead();
    }

    Optional<BigDecimal> bag() {
        return Fields.value(bag);
    }

    String orderedBy() {
        return orderedBy.text();
    }

    Node prescriber() {
        return orderedBy.input();
    }

    /** Where the dose itself is entered. */
    Node dose() {
        return step.map(ChoiceRow::focusTarget)
                .or(() -> rule.map(this::amount))
                .orElse(orderedBy.input());
    }

    /** The field of the amount that a rule leaves open, or of who orders where it leaves none. */
    private Node amount(DoseRule of) {
        return switch (of) {
            case DoseRule.AtOnceWithin _ -> perKilogram.input();
            case DoseRule.ByRate _ -> rate().isEmpty() ? rate.input() : minutes.input();
            case DoseRule.InfusedByWeight _, DoseRule.AtOnceByWeight _, DoseRule.SprayDevices _ ->
                    orderedBy.input();
        };
    }
}
