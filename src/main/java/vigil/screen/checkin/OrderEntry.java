package vigil.screen.checkin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vigil.protocol.DoseRule;
import vigil.quantity.MilligramsPerKilogram;
import vigil.quantity.TypedNumber;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.DisplayText;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntrySequence;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;

/** The fields that the dose rule of a protocol leaves open. */
final class OrderEntry {
    private static final int MOST_MINUTES = 9999;

    private final EntryField perKilogram;
    private final EntryField fixed;
    private final EntryField rate;
    private final EntryField minutes;
    private final EntryField bag;
    private final EntryField orderedBy;
    private final Words words;
    private final VBox box = Style.on(new VBox(), Style.STACK);
    private Optional<DoseRule> rule = Optional.empty();
    private Optional<ChoiceRow<MilligramsPerKilogram>> step = Optional.empty();
    private Runnable changed = () -> {};

    OrderEntry(Words words) {
        this.words = words;
        Fields fields = new Fields(words);
        perKilogram = fields.number("perkg");
        fixed = fields.number("fixed");
        rate = fields.number("rate");
        minutes =
                fields.judged(
                        "minutes", text -> fields.state(TypedNumber.whole(text, MOST_MINUTES)));
        bag = fields.number("bag");
        orderedBy = fields.text("orderedby");
        texts().values().forEach(text -> text.subscribe(() -> changed.run()));
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
        step = steps(now).filter(steps -> steps.size() > 1).map(this::choice);
        List<Node> nodes = new ArrayList<>();
        step.ifPresent(nodes::add);
        nodes.addAll(fields(now));
        box.getChildren().setAll(nodes);
    }

    private static Optional<List<MilligramsPerKilogram>> steps(DoseRule rule) {
        return switch (rule) {
            case DoseRule.InfusedByWeight infused -> Optional.of(infused.steps());
            case DoseRule.AtOnceByWeight once -> Optional.of(once.steps());
            case DoseRule.AtOnceWithin _ -> Optional.empty();
            case DoseRule.SprayDevices _ -> Optional.empty();
            case DoseRule.ByRate _ -> Optional.empty();
        };
    }

    private ChoiceRow<MilligramsPerKilogram> choice(List<MilligramsPerKilogram> steps) {
        ChoiceRow<MilligramsPerKilogram> row =
                new ChoiceRow<>(
                        words.say("checkin.order.step"),
                        steps,
                        one -> " " + DisplayText.number(one.amount()));
        row.valueProperty().subscribe(() -> changed.run());
        return row;
    }

    private List<EntryField> fields(DoseRule now) {
        return switch (now) {
            case DoseRule.InfusedByWeight _ -> List.of(bag, orderedBy);
            case DoseRule.AtOnceByWeight _ -> List.of(orderedBy);
            case DoseRule.AtOnceWithin _ -> List.of(perKilogram, fixed, orderedBy);
            case DoseRule.SprayDevices _ -> List.of(orderedBy);
            case DoseRule.ByRate _ -> List.of(rate, minutes, bag, orderedBy);
        };
    }

    Node node() {
        return box;
    }

    void addTo(EntrySequence sequence) {
        step.ifPresent(sequence::add);
        rule.map(this::fields).orElse(List.of()).forEach(sequence::add);
    }

    Map<String, StringProperty> texts() {
        Map<String, StringProperty> texts = new LinkedHashMap<>();
        texts.put("perkg", perKilogram.textProperty());
        texts.put("fixed", fixed.textProperty());
        texts.put("rate", rate.textProperty());
        texts.put("minutes", minutes.textProperty());
        texts.put("bag", bag.textProperty());
        texts.put("orderedby", orderedBy.textProperty());
        return texts;
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
        return Fields.value(TypedNumber.whole(minutes.text(), MOST_MINUTES))
                .filter(count -> count > 0);
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
                .orElseGet(
                        () ->
                                rule.map(this::fields)
                                        .map(List::getFirst)
                                        .map(EntryField::focusTarget)
                                        .orElse(orderedBy.input()));
    }
}
