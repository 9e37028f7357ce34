package vigil.telling;

import static vigil.telling.EntryText.joined;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/** The drug of a session in words: how it was ordered, and what was drawn up for it. */
public final class DrugText {
    private final Sentences words;
    private final DoseText doses;

    /** Says it in the words of the program. */
    public DrugText(Sentences words) {
        this.words = words;
        this.doses = new DoseText(words);
    }

    /** {@code 50 mg per mL}, {@code device of 28 mg}: the strength is part of what a drug is. */
    public String strength(Product.Form form) {
        return switch (form) {
            case Product.Form.Vial vial ->
                    words.say("chart.form.vial", DisplayText.number(vial.strength().amount()));
            case Product.Form.SprayDevice device ->
                    words.say("chart.form.device", doses.milligrams(device.each()));
            case Product.Form.SolidDose solid ->
                    words.say("chart.form.solid", doses.milligrams(solid.each()));
        };
    }

    /** Everything that is on record of an order but drug, dose and prescriber. */
    public List<String> how(DoseOrder order) {
        List<String> parts = new ArrayList<>();
        parts.add(words.say("chart.route." + order.route()));
        order.minutes()
                .map(over -> words.say("record.order.over", DisplayText.number(over)))
                .ifPresent(parts::add);
        order.bagVolume()
                .map(bag -> words.say("record.order.bag", DisplayText.number(bag.amount())))
                .ifPresent(parts::add);
        basis(order.basis()).ifPresent(parts::add);
        return parts;
    }

    private Optional<String> basis(DoseBasis basis) {
        return switch (basis) {
            case DoseBasis.ByWeight(var each, var weight) ->
                    Optional.of(
                            words.say(
                                    "record.order.byweight",
                                    DisplayText.number(each.amount()),
                                    DisplayText.number(weight.kilograms().amount())));
            case DoseBasis.Devices(int count, var each) ->
                    Optional.of(
                            words.say(
                                    "record.order.devices",
                                    DisplayText.number(count),
                                    doses.milligrams(each)));
            case DoseBasis.ByRate(var rate) ->
                    Optional.of(words.say("record.rate", DisplayText.number(rate.amount())));
            case DoseBasis.Fixed _ -> Optional.empty();
        };
    }

    /** An order as an entry. */
    public String ordered(DoseOrder order) {
        return words.say(
                "record.entry.order",
                order.drug(),
                doses.milligrams(order.dose()),
                String.join(", ", how(order)),
                order.orderedBy());
    }

    /** What was drawn up, as an entry. */
    public String drawn(DrugDrawnUp drawn) {
        Product product = drawn.product();
        String name =
                product.brand().isBlank()
                        ? product.drug()
                        : words.say("record.drawn.brand", product.drug(), product.brand());
        return words.say(
                "record.entry.drawn",
                joined(
                        doses.milligrams(drawn.drawn()),
                        drawn.volume()
                                .map(mL -> words.say("chart.mL", DisplayText.number(mL.amount())))
                                .orElse(""),
                        words.say("record.drawn.drug", name, strength(product.form())),
                        drawn.dilutedTo()
                                .map(
                                        mL ->
                                                words.say(
                                                        "record.drawn.diluted",
                                                        DisplayText.number(mL.amount())))
                                .orElse("")),
                product.lot(),
                DisplayText.date(product.expiry()));
    }
}
