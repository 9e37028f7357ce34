package vigil.screen.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseCalculation;
import vigil.dosing.DoseOrder;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.MilligramsPerKilogram;
import vigil.quantity.Millilitres;
import vigil.quantity.Unit;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntryStep;
import vigil.screen.kit.LineField;
import vigil.screen.kit.Words;
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.SessionEvent;
import vigil.wording.DisplayText;

/**
 * An order after the first dose: what it was come to by, as mg per kg or a rate, and who ordered
 * it. The dose follows; it is said beside the field while that is typed. The weight is that which
 * it was ordered for.
 */
final class OrderCorrection implements Correction {
    private static final int MOST_MINUTES = 9_999;

    private final Words words;
    private final DoseOrder old;
    private final AmendFields fields;
    private final Optional<EntryField> amount;
    private final Optional<EntryField> minutes;
    private final Optional<EntryField> bag;
    private final LineField orderedBy;

    OrderCorrection(Words words, DoseOrder old) {
        this.words = words;
        this.old = old;
        this.fields = new AmendFields(words);
        amount = amount(old.basis());
        minutes =
                old.basis() instanceof DoseBasis.ByRate
                        ? old.minutes().map(this::minutes)
                        : Optional.empty();
        bag = old.minutes().map(_ -> fields.prepared("bag", Unit.MILLILITRE, old.bagVolume()));
        orderedBy = fields.line("orderedby", old.orderedBy());
        amount.ifPresent(this::sayDose);
        minutes.ifPresent(field -> field.textProperty().subscribe(this::sayDoses));
    }

    private Optional<EntryField> amount(DoseBasis basis) {
        return switch (basis) {
            case DoseBasis.ByWeight(var each, _) -> Optional.of(fields.prepared("perkg", each));
            case DoseBasis.Fixed(var fixed) -> Optional.of(fields.prepared("dose", fixed));
            case DoseBasis.ByRate(var rate) -> Optional.of(fields.prepared("rate", rate));
            case DoseBasis.Devices _ -> Optional.empty();
        };
    }

    private EntryField minutes(int before) {
        return fields.whole("over", words.say("working.unit.MINUTE"), MOST_MINUTES, before);
    }

    private void sayDose(EntryField field) {
        field.textProperty().subscribe(this::sayDoses);
    }

    private void sayDoses() {
        amount.ifPresent(
                field -> {
                    DoseOrder now = now();
                    String was = fields.was(was());
                    field.previousProperty()
                            .set(
                                    now.dose().equals(old.dose())
                                            ? was
                                            : fields.wasNow(
                                                    was,
                                                    words.say(
                                                            "chart.mg",
                                                            DisplayText.number(
                                                                    now.dose().amount()))));
                });
    }

    private String was() {
        BigDecimal typed =
                switch (old.basis()) {
                    case DoseBasis.ByWeight(var each, _) -> each.amount();
                    case DoseBasis.Fixed(var fixed) -> fixed.amount();
                    case DoseBasis.ByRate(var rate) -> rate.amount();
                    case DoseBasis.Devices(_, var each) -> each.amount();
                };
        return DisplayText.number(typed);
    }

    @Override
    public List<EntryStep> stops() {
        List<EntryStep> stops = new ArrayList<>();
        amount.ifPresent(stops::add);
        minutes.ifPresent(stops::add);
        bag.ifPresent(stops::add);
        stops.add(orderedBy);
        return stops;
    }

    @Override
    public Optional<SessionEvent> content() {
        DoseOrder now = now();
        return now.equals(old) ? Optional.empty() : Optional.of(new DoseOrdered(now));
    }

    private DoseOrder now() {
        Optional<Integer> over =
                minutes.flatMap(field -> AmendFields.readWhole(field, MOST_MINUTES))
                        .filter(run -> run > 0)
                        .or(old::minutes);
        DoseBasis basis =
                amount.flatMap(AmendFields::readPrepared).map(this::basis).orElse(old.basis());
        boolean same = basis.equals(old.basis()) && over.equals(old.minutes());
        return new DoseOrder(
                old.drug(),
                old.route(),
                basis,
                same ? old.dose() : dose(basis, over),
                over,
                bag.flatMap(AmendFields::readPrepared).map(Millilitres::new).or(old::bagVolume),
                AmendFields.typed(orderedBy, old.orderedBy()));
    }

    private DoseBasis basis(BigDecimal typed) {
        return switch (old.basis()) {
            case DoseBasis.ByWeight by ->
                    new DoseBasis.ByWeight(new MilligramsPerKilogram(typed), by.weight());
            case DoseBasis.Fixed _ -> new DoseBasis.Fixed(new Milligrams(typed));
            case DoseBasis.ByRate _ -> new DoseBasis.ByRate(new MilligramsPerHour(typed));
            case DoseBasis.Devices devices -> devices;
        };
    }

    private Milligrams dose(DoseBasis basis, Optional<Integer> over) {
        return switch (basis) {
            case DoseBasis.ByWeight(var each, var weight) ->
                    DoseCalculation.dose(weight.kilograms(), each).value();
            case DoseBasis.Fixed(var fixed) -> fixed;
            case DoseBasis.ByRate(var rate) ->
                    over.map(run -> DoseCalculation.orderedAtRate(rate, run)).orElse(old.dose());
            case DoseBasis.Devices _ -> old.dose();
        };
    }
}
