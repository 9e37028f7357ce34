package vigil.screen.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import vigil.charting.PreparationAct;
import vigil.dosing.DoseCalculation;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.dosing.Worked;
import vigil.dosing.Working;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.MillilitresPerHour;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.Preparation;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.telling.WorkingText;
import vigil.wording.DisplayText;
import vigil.wording.Isolated;

/**
 * The drug as drawn up: product, strength, lot, expiry, amount; with what the strength makes of it.
 */
final class DrugPart implements StepPart {
    private final Words words;
    private final Acting acting;
    private final DrugEntry entry;
    private final Label working =
            Style.on(new Label(), Style.INSET, Style.LARGE, Style.STRONG, Style.WRAP);
    private final Label soFar = Style.on(new Label(), Style.STRONG, Style.WRAP);
    private final MessageBar differs = new MessageBar();
    private final Form form = new Form();
    private Optional<DoseOrder> order = Optional.empty();
    private String brand = "";

    DrugPart(Words words, SessionDesk desk, Acting acting) {
        this.words = words;
        this.acting = acting;
        entry = new DrugEntry(words, desk);
        entry.onChange(this::work);
        form.say(soFar);
        form.add(entry.form());
        form.say(working);
        form.say(differs);
    }

    private void work() {
        List<Working> workings = new ArrayList<>();
        Optional<MilligramsPerMillilitre> strength = entry.strength();
        if (order.isPresent() && strength.isPresent()) {
            workings.add(DoseCalculation.stockVolume(order.get().dose(), strength.get()).working());
            entry.volume()
                    .ifPresent(
                            volume ->
                                    workings.add(
                                            DoseCalculation.amountIn(volume, strength.get())
                                                    .working()));
        }
        if (entry.diluted().isPresent() && entry.drawn().isPresent()) {
            workings.add(
                    DoseCalculation.diluted(entry.drawn().get(), entry.diluted().get()).working());
        }
        String said =
                order.flatMap(one -> entry.each().map(each -> pieces(one, each)))
                        .orElseGet(() -> new WorkingText(words).line(workings));
        Visibility.text(working, said);
        compare();
    }

    private String pieces(DoseOrder ordered, Milligrams each) {
        return new WorkingText(words).pieces(ordered.dose(), each);
    }

    private void compare() {
        Optional<Milligrams> drawn = entry.drawn();
        boolean other =
                drawn.isPresent()
                        && order.filter(one -> one.dose().compareTo(drawn.get()) != 0).isPresent();
        if (other) {
            differs.show(
                    MessageBar.Level.SHOULD,
                    "",
                    words.say(
                            "checkin.drug.differs",
                            DisplayText.number(drawn.get().amount()),
                            DisplayText.number(order.orElseThrow().dose().amount())));
        } else {
            differs.hide();
        }
    }

    @Override
    public String heading() {
        return words.say("checkin.drug");
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public List<Line> recorded(Optional<Chart> chart) {
        return chart.map(Preparation::new).filter(Preparation::drawnUp).stream()
                .flatMap(at -> at.chart().all(DrugDrawnUp.class).stream())
                .map(one -> new Line(words.say("checkin.drug"), say(words, one)))
                .toList();
    }

    /**
     * How much of the drug in the hand is the dose, where this one holds all of it; what it became
     * by being diluted, and how fast that runs, for whoever compares it with the pump.
     */
    static List<Working> workings(DrugDrawnUp drawn, DoseOrder order) {
        List<Working> workings = new ArrayList<>();
        drawn.dilution().map(Worked::working).ifPresent(workings::add);
        if (drawn.dilutedTo().isEmpty() || order.minutes().isEmpty()) {
            drawn.volumeOf(order.dose()).map(Worked::working).ifPresent(workings::add);
        }
        onPump(drawn, order).map(Worked::working).ifPresent(workings::add);
        return workings;
    }

    /** How fast what was diluted runs at the rate of the order. */
    static Optional<Worked<MillilitresPerHour>> onPump(DrugDrawnUp drawn, DoseOrder order) {
        return drawn.dilution()
                .map(Worked::value)
                .flatMap(
                        strength ->
                                order.hourly()
                                        .map(rate -> DoseCalculation.pumpRate(rate, strength)));
    }

    /** What was drawn up, in words. */
    static String say(Words words, Charted<DrugDrawnUp> charted) {
        DrugDrawnUp drawn = charted.event();
        Product product = drawn.product();
        String form =
                switch (product.form()) {
                    case Product.Form.Vial vial ->
                            words.say(
                                    "checkin.drug.vial",
                                    DisplayText.number(vial.strength().amount()));
                    case Product.Form.SprayDevice device ->
                            words.say(
                                    "checkin.drug.device",
                                    DisplayText.number(device.each().amount()));
                    case Product.Form.SolidDose solid ->
                            words.say(
                                    "checkin.drug.solid",
                                    DisplayText.number(solid.each().amount()));
                };
        String said =
                words.say(
                        "checkin.drug.said",
                        product.brand().isBlank()
                                ? product.drug()
                                : Isolated.of(product.drug())
                                        + " ("
                                        + Isolated.of(product.brand())
                                        + ")",
                        DisplayText.number(drawn.drawn().amount()),
                        form,
                        product.lot(),
                        DisplayText.date(product.expiry()));
        String volume =
                drawn.volume()
                        .map(
                                one ->
                                        words.say(
                                                "checkin.drug.said.volume",
                                                DisplayText.number(one.amount())))
                        .orElse("");
        String total =
                drawn.dilutedTo()
                        .map(
                                one ->
                                        words.say(
                                                "checkin.drug.said.diluted",
                                                DisplayText.number(one.amount())))
                        .orElse("");
        return said + volume + total;
    }

    @Override
    public boolean ready(Optional<Chart> chart) {
        return chart.filter(at -> new Preparation(at).orderedForAnotherWeight().isEmpty())
                .flatMap(Chart::order)
                .isPresent();
    }

    @Override
    public void show(Optional<Chart> chart) {
        order = chart.flatMap(Chart::order);
        brand = chart.flatMap(Chart::protocol).map(Protocol::brand).orElse("");
        order.ifPresent(entry::show);
        String drawn =
                chart.stream()
                        .flatMap(at -> at.all(DrugDrawnUp.class).stream())
                        .map(one -> say(words, one))
                        .collect(Collectors.joining("; "));
        soFar.setText(words.say("checkin.drug.sofar", drawn));
        Visibility.set(soFar, !drawn.isEmpty());
        work();
    }

    @Override
    public Answer answer(Optional<Chart> chart) {
        Optional<Node> missing = entry.missing();
        if (missing.isPresent()) {
            return new Answer.Incomplete(words.say("checkin.drug.needed"), missing.get());
        }
        Optional<Product> product = order.flatMap(one -> entry.product(one.drug(), brand));
        Optional<Milligrams> drawn = entry.drawn();
        if (product.isEmpty() || drawn.isEmpty()) {
            return new Answer.Nothing();
        }
        return new Answer.Acts(
                new PreparationAct.DrawUpDrug(
                        acting.context("drug"),
                        product.get(),
                        drawn.get(),
                        entry.volume(),
                        entry.diluted()));
    }
}
