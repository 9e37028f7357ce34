package vigil.screen.treatment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.dosing.DoseCalculation;
import vigil.dosing.DoseOrder;
import vigil.dosing.Worked;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.telling.WorkingText;

/**
 * What amounts and rates are in the syringe and on the pump, with the working (rule D11): a nurse
 * draws mL and sets mL per h. Only from what was drawn up, never from a usual strength.
 */
final class InfusionVolumes {
    private final Words words;
    private final WorkingText working;

    InfusionVolumes(Words words) {
        this.words = words;
        this.working = new WorkingText(words);
    }

    /**
     * {@code 35 mg ÷ 50 mg per mL = 0.7 mL of lot K2231}, for each drug in the hand that holds as
     * much; of tablets how many of them.
     */
    String of(Chart chart, Milligrams amount) {
        return drawn(chart).stream()
                .flatMap(
                        one ->
                                part(one, amount).stream()
                                        .map(said -> line(said, one.product().lot())))
                .collect(Collectors.joining("\n"));
    }

    private Optional<String> part(DrugDrawnUp drawn, Milligrams amount) {
        return drawn.volumeOf(amount)
                .map(volume -> working.one(volume.working()))
                .or(() -> working.pieces(drawn, amount));
    }

    private String line(String said, String lot) {
        return words.say("treatment.infusion.volume.of", said, lot);
    }

    /** {@code 0.7 mL}; empty where it is not the same for all that is in the hand. */
    Optional<String> alone(Chart chart, Milligrams amount) {
        List<Worked<Millilitres>> found =
                drawn(chart).stream()
                        .flatMap(one -> one.volumeOf(amount).stream())
                        .filter(volume -> !volume.rounded())
                        .toList();
        return found.size() == 1
                ? Optional.of(
                        working.quantity(
                                found.getFirst().value().amount(), found.getFirst().value().unit()))
                : Optional.empty();
    }

    /**
     * {@code 52.5 mg per h ÷ 1 mg per mL = 52.5 mL per h}. Nothing where more than one thing was
     * drawn up, and where it went from the vial into a bag of the order: then nobody said how
     * strong the bag is.
     */
    String onPump(Chart chart, MilligramsPerHour rate) {
        return inPump(chart)
                .map(strength -> working.one(DoseCalculation.pumpRate(rate, strength).working()))
                .orElse("");
    }

    /**
     * {@code 15 mL × 0.7 mg per mL = 10.5 mg}: what the pump says it has given, as drug. Of a bag
     * of the order the order says how strong it is; nothing where nobody does.
     */
    String byPump(Chart chart, Millilitres shown) {
        return inPump(chart)
                .or(() -> chart.order().flatMap(InfusionVolumes::inBag))
                .map(strength -> working.one(DoseCalculation.amountIn(shown, strength).working()))
                .orElse("");
    }

    private static Optional<MilligramsPerMillilitre> inBag(DoseOrder order) {
        return order.bagVolume().map(bag -> DoseCalculation.diluted(order.dose(), bag).value());
    }

    private static Optional<MilligramsPerMillilitre> inPump(Chart chart) {
        List<DrugDrawnUp> drawn = drawn(chart);
        boolean bag = chart.order().flatMap(DoseOrder::bagVolume).isPresent();
        return drawn.size() != 1 || (bag && drawn.getFirst().dilutedTo().isEmpty())
                ? Optional.empty()
                : drawn.getFirst().strength();
    }

    private static List<DrugDrawnUp> drawn(Chart chart) {
        return chart.all(DrugDrawnUp.class).stream().map(one -> one.event()).toList();
    }
}
