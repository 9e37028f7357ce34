package vigil.screen.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.dosing.Product;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.quantity.Unit;
import vigil.screen.kit.CheckLine;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntryStep;
import vigil.screen.kit.LineField;
import vigil.screen.kit.Words;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.SessionEvent;

/** What was drawn up or taken out: the label of the drug, how much, and what it was diluted to. */
final class DrugCorrection implements Correction {
    private final DrugDrawnUp old;
    private final List<EntryStep> stops = new ArrayList<>();
    private final Optional<EntryField> strength;
    private final LineField lot;
    private final EntryField expiry;
    private final EntryField drawn;
    private final Optional<EntryField> volume;
    private final Optional<EntryField> diluted;
    private final Optional<CheckLine> undiluted;

    DrugCorrection(Words words, DrugDrawnUp old) {
        this.old = old;
        AmendFields fields = new AmendFields(words);
        Product product = old.product();
        boolean vial = product.form() instanceof Product.Form.Vial;
        strength = strength(fields, product.form());
        lot = fields.line("lot", product.lot());
        expiry = fields.expiry(product.expiry());
        drawn = fields.prepared("amount", old.drawn());
        volume =
                Optional.of(vial)
                        .filter(is -> is)
                        .map(_ -> fields.prepared("volume", Unit.MILLILITRE, old.volume()));
        diluted =
                Optional.of(vial)
                        .filter(is -> is)
                        .map(_ -> fields.prepared("diluted", Unit.MILLILITRE, old.dilutedTo()));
        undiluted =
                old.dilutedTo().map(_ -> fields.tick(words.say("record.amend.undiluted"), false));
        strength.ifPresent(stops::add);
        stops.addAll(List.of(lot, expiry, drawn));
        volume.ifPresent(stops::add);
        diluted.ifPresent(stops::add);
        undiluted.ifPresent(stops::add);
    }

    /** A device gives what it gives; all else says on its label how strong it is. */
    private static Optional<EntryField> strength(AmendFields fields, Product.Form form) {
        return switch (form) {
            case Product.Form.Vial(var each) -> Optional.of(fields.prepared("strength", each));
            case Product.Form.SolidDose(var each) -> Optional.of(fields.prepared("each", each));
            case Product.Form.SprayDevice _ -> Optional.empty();
        };
    }

    @Override
    public List<EntryStep> stops() {
        return List.copyOf(stops);
    }

    @Override
    public Optional<SessionEvent> content() {
        Product was = old.product();
        DrugDrawnUp now =
                new DrugDrawnUp(
                        new Product(
                                was.drug(),
                                was.brand(),
                                form(was.form()),
                                AmendFields.typed(lot, was.lot()),
                                AmendFields.expiry(expiry.text()).orElse(was.expiry())),
                        AmendFields.readPrepared(drawn).map(Milligrams::new).orElse(old.drawn()),
                        millilitres(volume).or(old::volume),
                        dilutedTo());
        return now.equals(old) ? Optional.empty() : Optional.of(now);
    }

    private Product.Form form(Product.Form was) {
        return strength.flatMap(AmendFields::readPrepared)
                .<Product.Form>map(
                        typed ->
                                switch (was) {
                                    case Product.Form.Vial _ ->
                                            new Product.Form.Vial(
                                                    new MilligramsPerMillilitre(typed));
                                    case Product.Form.SolidDose _ ->
                                            new Product.Form.SolidDose(new Milligrams(typed));
                                    case Product.Form.SprayDevice _ -> was;
                                })
                .orElse(was);
    }

    private Optional<Millilitres> dilutedTo() {
        return undiluted.filter(line -> line.tickedProperty().get()).isPresent()
                ? Optional.empty()
                : millilitres(diluted).or(old::dilutedTo);
    }

    private static Optional<Millilitres> millilitres(Optional<EntryField> field) {
        return field.flatMap(AmendFields::readPrepared).map(Millilitres::new);
    }
}
