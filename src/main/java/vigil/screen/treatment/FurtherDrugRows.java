package vigil.screen.treatment;

import java.time.LocalDate;
import java.util.Optional;
import vigil.dosing.Product;
import vigil.quantity.Moment;
import vigil.quantity.TypedDate;
import vigil.screen.desk.Legible;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.telling.DrugText;

/** The rows for more of the drug, below what was drawn up so far. */
final class FurtherDrugRows {
    private final Words words;
    private final SessionDesk desk;
    private final DrugText drug;

    FurtherDrugRows(Words words, SessionDesk desk) {
        this.words = words;
        this.desk = desk;
        this.drug = new DrugText(words);
    }

    void build(Chart chart, FormRows rows) {
        if (chart.dosingEnd().isPresent()) {
            rows.say(words.say("treatment.infusion.draw.afterwards"), Style.STRONG, Style.WRAP);
        }
        chart.all(DrugDrawnUp.class)
                .forEach(drawn -> rows.say(drug.drawn(drawn.event()), Style.WRAP));
        FurtherDrug.before(chart)
                .ifPresent(
                        kind -> {
                            switch (kind) {
                                case Product.Form.Vial _ -> {
                                    number(rows, FurtherDrug.STRENGTH, "strength");
                                    label(chart, rows);
                                    number(rows, InfusionModel.AMOUNT, "drawn");
                                    number(rows, FurtherDrug.STOCK, "volume");
                                    number(rows, FurtherDrug.DILUTED, "diluted");
                                }
                                case Product.Form.SolidDose _ -> {
                                    number(rows, FurtherDrug.EACH, "each");
                                    label(chart, rows);
                                    number(rows, InfusionModel.AMOUNT, "drawn");
                                }
                                case Product.Form.SprayDevice device -> {
                                    rows.say(drug.strength(device), Style.STRONG, Style.WRAP);
                                    label(chart, rows);
                                }
                            }
                        });
    }

    private void label(Chart chart, FormRows rows) {
        rows.line(FurtherDrug.LABEL, words.say("desk.drug.field.lot"));
        rows.line(
                FurtherDrug.EXPIRY,
                words.say("desk.drug.field.expiry"),
                typed -> judgeExpiry(typed, chart));
    }

    private FieldState judgeExpiry(String typed, Chart chart) {
        Moment now = desk.now().get();
        Optional<LocalDate> last = FurtherDrug.expiry(typed);
        Optional<FieldState> past =
                chart.dosingEnd().isPresent()
                        ? Legible.pastExpiry(words, last, now)
                        : Legible.expired(words, last, now);
        return past.orElseGet(() -> Legible.state(words, TypedDate.expiry(typed)));
    }

    private void number(FormRows rows, String field, String word) {
        rows.entry(
                field,
                new EntryField.Spec(
                        words.say("desk.drug.field." + word),
                        words.say("desk.drug.unit.of." + word),
                        words.say("desk.drug.help." + word)),
                typed -> Legible.state(words, InfusionModel.readNumber(InfusionAct.DRAW, typed)));
    }
}
