package vigil.screen.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import vigil.charting.PreparationAct;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseCalculation;
import vigil.dosing.DoseOrder;
import vigil.dosing.Weight;
import vigil.dosing.Working;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.Preparation;
import vigil.telling.WorkingText;
import vigil.wording.DisplayText;

/** The order of the dose, found by the rule of the protocol, with its working in words. */
final class OrderPart implements StepPart {
    private final Words words;
    private final Acting acting;
    private final OrderEntry entry;
    private final MessageBar again = new MessageBar();
    private final Label rule = Style.on(new Label(), Style.STRONG, Style.WRAP);
    private final Label working =
            Style.on(new Label(), Style.INSET, Style.LARGE, Style.STRONG, Style.WRAP);
    private final Form form = new Form();
    private Optional<Chart> chart = Optional.empty();

    OrderPart(Words words, Acting acting) {
        this.words = words;
        this.acting = acting;
        entry = new OrderEntry(words);
        entry.onChange(this::work);
        form.say(again);
        form.say(rule);
        form.add(entry.form());
        form.say(working);
    }

    private void work() {
        String said = reading().map(one -> new WorkingText(words).line(one.workings())).orElse("");
        Visibility.text(working, said);
    }

    private Optional<OrderReading> reading() {
        return chart.flatMap(
                at -> at.protocol().map(one -> OrderReading.of(one, at.weight(), entry)));
    }

    @Override
    public String heading() {
        return words.say("checkin.order");
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public List<Line> recorded(Optional<Chart> at) {
        return at.filter(one -> new Preparation(one).orderedForAnotherWeight().isEmpty())
                .flatMap(Chart::order)
                .map(order -> lines(words, order))
                .orElse(List.of());
    }

    /** An order in words: dose, working, who ordered it. */
    static List<Line> lines(Words words, DoseOrder order) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(words.say("checkin.order.dose"), dose(words, order)));
        String working = new WorkingText(words).line(workings(order));
        if (!working.isEmpty()) {
            lines.add(new Line(words.say("checkin.order.working"), working));
        }
        lines.add(new Line(words.say("checkin.field.orderedby"), order.orderedBy()));
        return lines;
    }

    /** {@code ketamine — DOSE 35 mg — intravenous — over 40 min}. */
    static String dose(Words words, DoseOrder order) {
        String what =
                words.say(
                        "checkin.order.said",
                        order.drug(),
                        DisplayText.number(order.dose().amount()),
                        words.say("chart.route." + order.route()));
        return order.minutes()
                .map(minutes -> words.say("checkin.order.over", what, minutes))
                .orElse(what);
    }

    /** The calculations of an order on the record. */
    static List<Working> workings(DoseOrder order) {
        List<Working> workings = new ArrayList<>();
        switch (order.basis()) {
            case DoseBasis.ByWeight by ->
                    workings.add(
                            DoseCalculation.dose(by.weight().kilograms(), by.perKilogram())
                                    .working());
            case DoseBasis.Fixed _ -> {}
            case DoseBasis.Devices by ->
                    workings.add(DoseCalculation.devices(by.count(), by.each()).working());
            case DoseBasis.ByRate by ->
                    order.minutes()
                            .ifPresent(
                                    run ->
                                            workings.add(
                                                    DoseCalculation.doseAtRate(by.rate(), run)
                                                            .working()));
        }
        order.minutes()
                .ifPresent(
                        run -> {
                            if (!(order.basis() instanceof DoseBasis.ByRate)) {
                                workings.add(DoseCalculation.perHour(order.dose(), run).working());
                            }
                            order.bagVolume()
                                    .ifPresent(
                                            bag ->
                                                    workings.add(
                                                            DoseCalculation.bagRate(bag, run)
                                                                    .working()));
                        });
        return workings;
    }

    @Override
    public boolean ready(Optional<Chart> at) {
        return at.flatMap(Chart::protocol).isPresent();
    }

    @Override
    public void show(Optional<Chart> at) {
        chart = at;
        at.flatMap(Chart::protocol)
                .ifPresent(
                        one -> {
                            entry.show(one.dose());
                            rule.setText(one.title());
                        });
        at.flatMap(this::again)
                .ifPresentOrElse(
                        said -> again.show(MessageBar.Level.SHOULD, "", said), again::hide);
        work();
    }

    /** What stands against an order that was made for another weight. */
    private Optional<String> again(Chart at) {
        return new Preparation(at)
                .orderedForAnotherWeight()
                .flatMap(
                        was ->
                                at.order()
                                        .flatMap(
                                                order ->
                                                        at.weight()
                                                                .map(
                                                                        now ->
                                                                                again(
                                                                                        was, order,
                                                                                        now))));
    }

    private String again(Weight was, DoseOrder order, Weight now) {
        return words.say(
                "checkin.order.again",
                DisplayText.number(was.kilograms().amount()),
                DisplayText.number(order.dose().amount()),
                DisplayText.number(now.kilograms().amount()));
    }

    @Override
    public Answer answer(Optional<Chart> at) {
        Optional<DoseOrder> order = reading().flatMap(OrderReading::order);
        if (order.isEmpty()) {
            return new Answer.Incomplete(words.say("checkin.order.needed"), entry.dose());
        }
        return entry.orderedBy().isBlank()
                ? new Answer.Incomplete(words.say("checkin.order.prescriber"), entry.prescriber())
                : new Answer.Acts(
                        new PreparationAct.OrderDose(acting.context("order"), order.get()));
    }
}
