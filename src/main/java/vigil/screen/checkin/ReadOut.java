package vigil.screen.checkin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import vigil.dosing.DoseCalculation;
import vigil.dosing.DoseOrder;
import vigil.quantity.Milligrams;
import vigil.quantity.Millilitres;
import vigil.quantity.MillilitresPerHour;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.telling.WorkingText;

/**
 * What is read aloud before a dose is given: the order, what is in the hand, and the arithmetic.
 */
final class ReadOut {
    private final Words words;
    private final WorkingText working;
    private final Label line =
            Style.on(new Label(), Style.INSET, Style.LARGE, Style.STRONG, Style.WRAP);

    ReadOut(Words words) {
        this.words = words;
        this.working = new WorkingText(words);
    }

    Label node() {
        return line;
    }

    /** Says what is on the record; without an order it takes no room. */
    void show(Chart chart) {
        List<String> said = new ArrayList<>();
        chart.order().ifPresent(order -> read(chart, order, said));
        said.removeIf(String::isEmpty);
        line.setText(String.join("\n", said));
        Visibility.set(line, !said.isEmpty());
    }

    private void read(Chart chart, DoseOrder order, List<String> said) {
        said.add(OrderPart.dose(words, order));
        said.add(working.line(OrderPart.workings(order)));
        chart.all(DrugDrawnUp.class)
                .forEach(
                        one -> {
                            said.add(DrugPart.say(words, one));
                            said.add(working.line(DrugPart.workings(one.event(), order)));
                            working.pieces(one.event(), order.dose()).ifPresent(said::add);
                            twoRates(one.event(), order).ifPresent(said::add);
                        });
    }

    /**
     * The rate of a bag is that of one with the dose alone in it: where more or less was drawn into
     * it, another rate gives what was ordered, and only one of the two may be set.
     */
    private Optional<String> twoRates(DrugDrawnUp drawn, DoseOrder order) {
        return order.bagVolume()
                .filter(bag -> !alone(drawn, order.dose(), bag))
                .flatMap(bag -> order.minutes().map(run -> DoseCalculation.bagRate(bag, run)))
                .flatMap(
                        alone ->
                                DrugPart.onPump(drawn, order)
                                        .map(
                                                rate ->
                                                        words.say(
                                                                "checkin.check.rates",
                                                                quantity(alone.value()),
                                                                quantity(rate.value()))));
    }

    /** Whether what was diluted is as strong as the dose in its bag: exactly, without dividing. */
    private static boolean alone(DrugDrawnUp drawn, Milligrams dose, Millilitres bag) {
        BigDecimal inTheBag = drawn.drawn().amount().multiply(bag.amount());
        return drawn.dilutedTo()
                .map(total -> dose.amount().multiply(total.amount()))
                .filter(ordered -> ordered.compareTo(inTheBag) == 0)
                .isPresent();
    }

    private String quantity(MillilitresPerHour rate) {
        return working.quantity(rate.amount(), rate.unit());
    }
}
