package vigil.screen.treatment;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import vigil.charting.Act;
import vigil.dosing.DoseOrder;
import vigil.quantity.Milligrams;
import vigil.quantity.ParseFault;
import vigil.quantity.Parsed;
import vigil.screen.desk.ConfirmedInPlace;
import vigil.screen.desk.Legible;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.telling.DoseText;
import vigil.telling.People;
import vigil.wording.DisplayText;

/** The rows that each act with the drug asks for, and what its button says. */
final class InfusionRows {
    private final Words words;
    private final SessionDesk desk;
    private final InfusionModel model;
    private final FormText text;
    private final ConfirmedInPlace<Act> confirmed;
    private final DoseText dose;
    private final InfusionVolumes volumes;
    private final CheckedAnew checks;
    private final FurtherDrugRows further;

    InfusionRows(
            Words words,
            SessionDesk desk,
            InfusionModel model,
            FormText text,
            ConfirmedInPlace<Act> confirmed) {
        this.words = words;
        this.desk = desk;
        this.model = model;
        this.text = text;
        this.confirmed = confirmed;
        this.dose = new DoseText(words);
        this.volumes = new InfusionVolumes(words);
        this.further = new FurtherDrugRows(words, desk);
        this.checks = new CheckedAnew(words, new People(desk.clinic().staff()));
    }

    void build(InfusionAct act, FormRows rows) {
        confirmed.ask(model.witness());
        switch (act) {
            case START -> {
                working().ifPresent(line -> rows.say(line, Style.STRONG, Style.WRAP));
                rate(rows, act, "rate.other");
                site(rows);
            }
            case RESUME -> rate(rows, act, "rate.other");
            case RATE -> {
                rate(rows, act, "rate.new");
                reasons(rows);
            }
            case PAUSE -> reasons(rows);
            case BOLUS -> {
                number(rows, act, InfusionModel.AMOUNT, "amount", "mg");
                rows.say(() -> volume(model.amount()), Style.STRONG, Style.WRAP);
                reasons(rows);
            }
            case DOSE -> dose(rows);
            case DOSE_PART -> doseInPart(act, rows);
            case DEVICE -> {
                rows.say(this::rest, Style.STRONG, Style.WRAP);
                lot(rows);
            }
            case PART -> {
                rows.say(this::rest, Style.STRONG, Style.WRAP);
                lot(rows);
                number(rows, act, InfusionModel.AMOUNT, "gave", "mg");
                rows.say(this::leftInDevice, Style.STRONG, Style.WRAP);
            }
            case STOP -> {
                rows.choice(
                        InfusionModel.STOP,
                        say("stop"),
                        List.of(InfusionModel.AS_ORDERED, InfusionModel.EARLY),
                        how -> how,
                        how -> say("stop." + how));
                reasonsWhile(rows, () -> text.get(InfusionModel.STOP).equals(InfusionModel.EARLY));
            }
            case VOLUME -> {
                number(rows, act, InfusionModel.AMOUNT, "volume", "mL");
                rows.say(this::byPump, Style.STRONG, Style.WRAP);
            }
            case DRAW -> model.chart().ifPresent(open -> further.build(open, rows));
            case WASTE -> waste(rows);
            case RETURN -> {
                lot(rows);
                number(rows, act, InfusionModel.AMOUNT, "amount", "mg");
            }
            case WITNESS -> witness(rows);
            case CHECK -> {
                checks.say(model.chart(), rows);
                people(rows, "check");
            }
        }
    }

    private void dose(FormRows rows) {
        rows.say(this::onceMore, Style.WRAP);
        rows.say(() -> volume(model.order().map(DoseOrder::dose)), Style.STRONG, Style.WRAP);
        site(rows);
    }

    private void site(FormRows rows) {
        if (model.hasSite()) {
            rows.line(InfusionModel.SITE, say("site"));
        }
    }

    private void doseInPart(InfusionAct act, FormRows rows) {
        number(rows, act, InfusionModel.AMOUNT, "given", "mg");
        rows.say(() -> volume(model.amount()), Style.STRONG, Style.WRAP);
        rows.say(this::leftOfOrder, Style.STRONG, Style.WRAP);
        site(rows);
    }

    private String say(String key) {
        return words.say("treatment.infusion." + key);
    }

    /** {@code 35 mg over 40 min = 52.5 mg per h}. */
    private Optional<String> working() {
        return model.worked()
                .flatMap(
                        rate ->
                                model.order()
                                        .flatMap(
                                                order ->
                                                        order.minutes()
                                                                .map(
                                                                        minutes ->
                                                                                working(
                                                                                        order,
                                                                                        minutes,
                                                                                        rate.value()
                                                                                                .amount()))));
    }

    private String working(DoseOrder order, int minutes, BigDecimal rate) {
        return words.say(
                "treatment.infusion.working",
                dose.milligrams(order.dose()),
                DisplayText.number(minutes),
                DisplayText.number(rate));
    }

    private void rate(FormRows rows, InfusionAct act, String label) {
        number(rows, act, InfusionModel.RATE, label, "rate");
        rows.say(this::onPump, Style.STRONG, Style.WRAP);
    }

    private String onPump() {
        return model.chart()
                .flatMap(chart -> model.rateMeant().map(rate -> volumes.onPump(chart, rate)))
                .orElse("");
    }

    /** Stands below what the rates charted add up to, to be held against it. */
    private String byPump() {
        return model.chart()
                .flatMap(chart -> model.volume().map(mL -> volumes.byPump(chart, mL)))
                .orElse("");
    }

    private String volume(Optional<Milligrams> amount) {
        return model.chart().flatMap(chart -> amount.map(mg -> volumes.of(chart, mg))).orElse("");
    }

    private EntryField number(
            FormRows rows, InfusionAct act, String field, String label, String unit) {
        return rows.entry(
                field,
                new EntryField.Spec(say(label), say("unit." + unit), say("number.help")),
                typed -> judgeNumber(act, typed));
    }

    /**
     * A zero is not given, but meant something: it is said which key does that. So it is of a part
     * that is all of it.
     */
    private FieldState judgeNumber(InfusionAct act, String typed) {
        Parsed<BigDecimal> given = InfusionModel.readNumber(act, typed);
        Optional<Milligrams> all =
                given.ifRead().map(Milligrams::new).flatMap(mg -> model.inPart().allOf(act, mg));
        if (all.isPresent()) {
            return new FieldState.Refused(
                    words.say("treatment.infusion.whole." + act, dose.milligrams(all.get())));
        }
        return given instanceof Parsed.Unreadable<BigDecimal>(ParseFault fault)
                        && fault == ParseFault.ZERO
                ? new FieldState.Refused(say("zero." + act))
                : Legible.state(words, given);
    }

    private void reasons(FormRows rows) {
        reasonsWhile(rows, () -> true);
    }

    private void reasonsWhile(FormRows rows, BooleanSupplier shown) {
        var reason =
                rows.choice(
                        InfusionModel.REASON,
                        say("reason"),
                        model.reasons(),
                        one -> one,
                        one -> say("reason." + one));
        rows.when(reason, shown);
        var inWords = rows.line(InfusionModel.IN_WORDS, say("inwords"));
        rows.when(inWords, shown);
    }

    /** The reason as it is recorded: from the list, in words, or both. */
    String reason() {
        String typed = text.get(InfusionModel.IN_WORDS);
        boolean listed = text.has(InfusionModel.REASON) && !model.asksForWords();
        if (!listed) {
            return typed;
        }
        String said = say("reason." + text.get(InfusionModel.REASON));
        return typed.isBlank() ? said : words.say("treatment.infusion.reason.both", said, typed);
    }

    /** A second press of the same key may be a second dose, or not meant. */
    private String onceMore() {
        return model.inPart()
                .soFar()
                .map(mg -> words.say("treatment.infusion.given.already", dose.milligrams(mg)))
                .orElse("");
    }

    private String leftOfOrder() {
        return model.amount()
                .flatMap(mg -> model.inPart().leftOfOrder(mg))
                .map(left -> words.say("treatment.infusion.left.order", dose.milligrams(left)))
                .orElse("");
    }

    private String leftInDevice() {
        return model.amount()
                .flatMap(mg -> model.inPart().leftInDevice(mg))
                .map(left -> words.say("treatment.infusion.left", dose.milligrams(left)))
                .orElse("");
    }

    private String rest() {
        String device = DisplayText.number(model.nextDevice());
        return model.restUntil()
                .map(
                        until -> {
                            Duration left =
                                    Duration.between(desk.now().get().instant(), until.instant());
                            return left.isPositive()
                                    ? words.say(
                                            "treatment.infusion.rest",
                                            device,
                                            words.time(until.local()),
                                            DisplayText.duration(left.plusSeconds(59)))
                                    : words.say("treatment.infusion.rest.over", device);
                        })
                .orElseGet(() -> words.say("treatment.infusion.rest.first", device));
    }

    private void lot(FormRows rows) {
        List<String> lots = model.lots();
        if (lots.size() == 1) {
            rows.say(
                    words.say("treatment.infusion.lot.only", lots.getFirst()),
                    Style.STRONG,
                    Style.WRAP);
        } else {
            // A label that begins with a digit would be chosen by that digit, and lots often do.
            rows.choice(
                    InfusionModel.LOT,
                    say("lot"),
                    lots,
                    lot -> lot,
                    lot -> words.say("treatment.infusion.lot.only", lot));
        }
    }

    private void waste(FormRows rows) {
        lot(rows);
        number(rows, InfusionAct.WASTE, InfusionModel.AMOUNT, "amount", "mg");
        people(rows, "witness");
        rows.when(
                rows.tick(InfusionModel.NOBODY, say("witness.NOBODY")),
                () -> model.witness().isEmpty());
        rows.line(InfusionModel.HOW, say("how"));
    }

    private void witness(FormRows rows) {
        var unseen = model.unseen();
        if (unseen.size() > 1) {
            rows.choice(
                    InfusionModel.WASTE,
                    say("waste"),
                    unseen,
                    one -> NoteModel.id(one.id()),
                    one ->
                            wasted(
                                    one.event().amount(),
                                    one.event().lot(),
                                    words.time(one.at().local())));
        } else {
            unseen.forEach(
                    one ->
                            rows.say(
                                    wasted(
                                            one.event().amount(),
                                            one.event().lot(),
                                            words.time(one.at().local())),
                                    Style.STRONG,
                                    Style.WRAP));
        }
        people(rows, "witness");
    }

    private void people(FormRows rows, String label) {
        rows.second(InfusionModel.WITNESS, say(label), desk.clinic().staff(), desk.user().get())
                .chosenProperty()
                .subscribe(chosen -> confirmed.ask(model.witness()));
        rows.fixed(confirmed);
    }

    private String wasted(Milligrams amount, String lot, String time) {
        return words.say("treatment.infusion.wasted", dose.milligrams(amount), lot, time);
    }

    /** What the button says: the whole act, with its numbers. */
    String commit() {
        return model.chosen().map(this::commit).orElseGet(() -> say("commit"));
    }

    private String commit(InfusionAct act) {
        return switch (act) {
            case START, RESUME, RATE ->
                    model.rateMeant()
                            .map(rate -> with(act, DisplayText.number(rate.amount())))
                            .orElseGet(() -> say("commit"));
            case DOSE ->
                    model.order()
                            .map(order -> with(act, inHand(order.dose())))
                            .orElseGet(() -> say("commit"));
            case DEVICE -> with(act, DisplayText.number(model.nextDevice()));
            case PART ->
                    model.amount()
                            .map(
                                    gave ->
                                            words.say(
                                                    "treatment.infusion.commit.PART",
                                                    dose.milligrams(gave),
                                                    DisplayText.number(model.nextDevice())))
                            .orElseGet(() -> say("commit"));
            case BOLUS, DOSE_PART ->
                    model.amount()
                            .map(amount -> with(act, inHand(amount)))
                            .orElseGet(() -> say("commit"));
            case WASTE, RETURN, DRAW ->
                    model.amount()
                            .map(amount -> with(act, dose.milligrams(amount)))
                            .orElseGet(() -> say("commit"));
            case PAUSE, STOP, VOLUME, WITNESS, CHECK -> say("commit." + act);
        };
    }

    /** {@code 35 mg = 0.7 mL}. */
    private String inHand(Milligrams amount) {
        String mg = dose.milligrams(amount);
        return model.chart()
                .flatMap(chart -> volumes.alone(chart, amount))
                .map(mL -> words.say("treatment.infusion.commit.inhand", mg, mL))
                .orElse(mg);
    }

    private String with(InfusionAct act, String number) {
        return words.say("treatment.infusion.commit." + act, number);
    }
}
