package vigil.screen.treatment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vigil.charting.ActContext;
import vigil.charting.PreparationAct.DrawUpDrug;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.quantity.TypedDate;
import vigil.session.Chart;
import vigil.session.PreparationEvent.DrugDrawnUp;

/**
 * More of the drug of the order: another syringe, bag or device, drawn up while dosing goes on, or
 * forgotten and charted once it has ended. It comes in the form of the one before; strength, lot
 * and expiry are read from its own label.
 */
record FurtherDrug(FormText text) {
    static final String STRENGTH = "STRENGTH";
    static final String EACH = "EACH";
    static final String LABEL = "LABEL";
    static final String EXPIRY = "EXPIRY";
    static final String STOCK = "STOCK";
    static final String DILUTED = "DILUTED";

    /** The form of what was drawn up last. */
    static Optional<Product.Form> before(Chart chart) {
        return chart.latest(DrugDrawnUp.class).map(drawn -> drawn.event().product().form());
    }

    /** What the form amounts to. */
    Made made(ActContext context, Chart chart) {
        return before(chart)
                .flatMap(
                        kind ->
                                chart.order()
                                        .map(order -> made(context, kind, order, brand(chart))))
                .orElseGet(() -> new Made.Lacks("order"));
    }

    private static String brand(Chart chart) {
        return chart.protocol().map(Protocol::brand).orElse("");
    }

    private Made made(ActContext context, Product.Form kind, DoseOrder order, String brand) {
        Optional<Product.Form> form = read(kind);
        if (form.isEmpty()) {
            return new Made.Lacks(kind instanceof Product.Form.Vial ? "strength" : "each");
        }
        if (!text.has(LABEL)) {
            return new Made.Lacks("lot");
        }
        Optional<LocalDate> expiry = expiry(text.get(EXPIRY));
        if (expiry.isEmpty()) {
            return new Made.Lacks("expiry");
        }
        return drawn(kind)
                .<Made>map(
                        drawn ->
                                new Made.Whole(
                                        new DrawUpDrug(
                                                context,
                                                new Product(
                                                        order.drug(),
                                                        brand,
                                                        form.get(),
                                                        text.get(LABEL),
                                                        expiry.get()),
                                                drawn,
                                                number(STOCK).map(Millilitres::new),
                                                number(DILUTED).map(Millilitres::new))))
                .orElseGet(() -> new Made.Lacks("amount"));
    }

    private Optional<Product.Form> read(Product.Form kind) {
        return switch (kind) {
            case Product.Form.Vial _ ->
                    number(STRENGTH).map(MilligramsPerMillilitre::new).map(Product.Form.Vial::new);
            case Product.Form.SolidDose _ ->
                    number(EACH).map(Milligrams::new).map(Product.Form.SolidDose::new);
            case Product.Form.SprayDevice device -> Optional.of(device);
        };
    }

    /** The amount taken out; of devices one at a time. */
    private Optional<Milligrams> drawn(Product.Form kind) {
        return kind instanceof Product.Form.SprayDevice(Milligrams each)
                ? Optional.of(each)
                : number(InfusionModel.AMOUNT).map(Milligrams::new);
    }

    private Optional<BigDecimal> number(String field) {
        return InfusionModel.number(InfusionAct.DRAW, text.get(field));
    }

    /** The last day on the label, as typed. */
    static Optional<LocalDate> expiry(String typed) {
        return TypedDate.expiry(typed).ifRead();
    }
}
