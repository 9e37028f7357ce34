package vigil.screen.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import vigil.charting.StockAct;
import vigil.charting.StockOutcome;
import vigil.dosing.Product;
import vigil.protocol.Protocol;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.screen.desk.ConfirmedInPlace;
import vigil.screen.desk.FaultText;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.StaffChoice;
import vigil.screen.desk.StockDesk;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.DateField;
import vigil.screen.kit.EntryStep;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.LineField;
import vigil.screen.kit.ReasonPicker;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.session.EntryId;
import vigil.session.Witness;
import vigil.stock.LotId;
import vigil.stock.StockBook;
import vigil.stock.StockEvent;
import vigil.stock.StockEvent.Way;
import vigil.stock.StockLine;
import vigil.stock.StockLot;
import vigil.telling.StockText;

/** The forms by which staff write into the book of the room's drug. */
final class StockForms {
    /** How a drug comes. */
    private enum Kind {
        VIAL,
        DEVICE,
        SOLID
    }

    private final Words words;
    private final SessionDesk desk;
    private final StockDesk stock;
    private final StockFields fields;
    private final StockText text;
    private final Consumer<StockBook> written;
    private final Runnable closed;

    /**
     * Forms of one page.
     *
     * @param written given the book once an act is on disk
     * @param closed called when a form is left, or its act is on disk
     */
    StockForms(
            Words words,
            SessionDesk desk,
            StockDesk stock,
            Consumer<StockBook> written,
            Runnable closed) {
        this.words = words;
        this.desk = desk;
        this.stock = stock;
        this.fields = new StockFields(words, desk);
        this.text = new StockText(words, id -> desk.clinic().member(id));
        this.written = written;
        this.closed = closed;
    }

    /** Pieces came in. */
    FormPanel received() {
        List<String> drugs =
                desk.clinic().protocols().stream().map(Protocol::drug).distinct().sorted().toList();
        ChoiceRow<String> drug = new ChoiceRow<>(words.say("review.stock.drug"), drugs, one -> one);
        ChoiceRow<Kind> kind =
                new ChoiceRow<>(
                        words.say("review.stock.kind"),
                        List.of(Kind.values()),
                        one -> words.say("review.stock.kind." + one));
        LineField strength = fields.amount("strength");
        Visibility.set(strength, false);
        kind.valueProperty()
                .subscribe(one -> Visibility.set(strength, one.equals(Optional.of(Kind.VIAL))));
        LineField each = fields.amount("each");
        LineField lot = fields.line("lot");
        DateField expiry = fields.expiry();
        LineField pieces = fields.pieces("pieces");
        LineField from = fields.line("from");
        return plain(
                "received",
                List.of(drug, kind, strength, each, lot, expiry.field(), pieces, from),
                () -> {
                    Optional<Product.Form> form = content(kind, strength, each);
                    Optional<Integer> many = StockFields.typedPieces(pieces.text());
                    if (!all(drug.value(), form, StockFields.text(lot), expiry.value(), many)
                            || StockFields.text(from).isEmpty()
                            || StockFields.milligrams(each).isEmpty()) {
                        return Optional.empty();
                    }
                    Product product =
                            new Product(
                                    drug.value().get(),
                                    "",
                                    form.get(),
                                    said(lot),
                                    expiry.value().get());
                    return Optional.of(
                            new StockEvent.LotReceived(
                                    product,
                                    many.get(),
                                    StockFields.milligrams(each).get(),
                                    said(from)));
                });
    }

    private static boolean all(Optional<?>... parts) {
        return Arrays.stream(parts).allMatch(Optional::isPresent);
    }

    private static Optional<Product.Form> content(
            ChoiceRow<Kind> kind, LineField strength, LineField each) {
        return kind.value()
                .flatMap(
                        one ->
                                switch (one) {
                                    case VIAL ->
                                            StockFields.typedAmount(strength.text())
                                                    .map(MilligramsPerMillilitre::new)
                                                    .map(Product.Form.Vial::new);
                                    case DEVICE ->
                                            StockFields.milligrams(each)
                                                    .map(Product.Form.SprayDevice::new);
                                    case SOLID ->
                                            StockFields.milligrams(each)
                                                    .map(Product.Form.SolidDose::new);
                                });
    }

    /** Pieces were opened. */
    FormPanel opened(StockBook book) {
        ReasonPicker<StockLot> lot = lots(book);
        LineField pieces = fields.pieces("pieces");
        return plain(
                "opened",
                List.of(lot, pieces),
                () -> {
                    Optional<Integer> many = StockFields.typedPieces(pieces.text());
                    return all(id(lot), many)
                            ? Optional.of(new StockEvent.PiecesOpened(id(lot).get(), many.get()))
                            : Optional.empty();
                });
    }

    /** Unopened pieces were counted. */
    FormPanel counted(StockBook book) {
        ReasonPicker<StockLot> lot = lots(book);
        LineField pieces = fields.pieces("found");
        LineField reason = fields.maybe("differs");
        return witnessed(
                "counted",
                List.of(lot, pieces, reason),
                witness -> {
                    Optional<Integer> many = StockFields.typedPieces(pieces.text());
                    return all(id(lot), many)
                            ? Optional.of(
                                    new StockEvent.PiecesCounted(
                                            id(lot).get(), many.get(), said(reason), witness))
                            : Optional.empty();
                });
    }

    /** Unopened pieces left the room. */
    FormPanel removed(StockBook book) {
        LineField pieces = fields.pieces("pieces");
        return left(
                "removed",
                book,
                pieces,
                (lot, way, reason, witness) ->
                        StockFields.typedPieces(pieces.text())
                                .map(
                                        many ->
                                                new StockEvent.PiecesRemoved(
                                                        lot, many, way, reason, witness)));
    }

    /** What was left in opened pieces was taken away. */
    FormPanel rest(StockBook book) {
        LineField amount = fields.amount("amount");
        return left(
                "rest",
                book,
                amount,
                (lot, way, reason, witness) ->
                        StockFields.milligrams(amount)
                                .map(
                                        much ->
                                                new StockEvent.RestRemoved(
                                                        lot, much, way, reason, witness)));
    }

    /** What left the room, once everything but how much is known. */
    private interface Leaving {
        Optional<? extends StockEvent> of(LotId lot, Way way, String reason, Witness witness);
    }

    private FormPanel left(String kind, StockBook book, LineField howMuch, Leaving event) {
        ReasonPicker<StockLot> lot = lots(book);
        ChoiceRow<Way> way =
                new ChoiceRow<>(
                        words.say("review.stock.way"),
                        List.of(Way.values()),
                        one -> words.say("review.stock.way." + one));
        LineField reason = fields.line("reason");
        return witnessed(
                kind,
                List.of(lot, howMuch, way, reason),
                witness ->
                        all(id(lot), way.value())
                                ? event.of(id(lot).get(), way.value().get(), said(reason), witness)
                                : Optional.empty());
    }

    /** An entry was a mistake. */
    FormPanel struck(StockBook book) {
        ReasonPicker<StockLine> entry =
                fields.pick(
                        "mistake",
                        book.lines().reversed().stream().filter(line -> !line.struck()).toList(),
                        text::entry);
        LineField reason = fields.line("reason");
        return plain(
                "struck",
                List.of(entry, reason),
                () ->
                        entry.value()
                                .map(
                                        line ->
                                                new StockEvent.EntryStruck(
                                                        line.fact().id(), said(reason))));
    }

    private static String said(LineField field) {
        return field.text().strip();
    }

    private ReasonPicker<StockLot> lots(StockBook book) {
        return fields.pick("lot", List.copyOf(book.lots().values()), text::lot);
    }

    private static Optional<LotId> id(ReasonPicker<StockLot> lot) {
        return lot.value().map(one -> LotId.of(one.product()));
    }

    private FormPanel plain(
            String kind, List<EntryStep> steps, Supplier<Optional<? extends StockEvent>> event) {
        return new Writing(kind, steps, List.of(), _ -> event.get()).form;
    }

    private FormPanel witnessed(
            String kind,
            List<EntryStep> steps,
            Function<Witness, Optional<? extends StockEvent>> event) {
        StaffChoice witness =
                StaffChoice.second(
                        words,
                        words.say("review.stock.witness"),
                        desk.clinic().staff(),
                        desk.user().get());
        return new Writing(kind, steps, List.of(witness), event).form;
    }

    /** One form, from its first key to the book that follows. */
    private final class Writing {
        private final EntryId entry = desk.newEntry();
        private final DateField day = fields.day();
        private final List<StaffChoice> witness;
        private final Function<Witness, Optional<? extends StockEvent>> event;
        private final ConfirmedInPlace<StockAct> confirmed;
        private final FormPanel form;

        private Writing(
                String kind,
                List<EntryStep> steps,
                List<StaffChoice> witness,
                Function<Witness, Optional<? extends StockEvent>> event) {
            this.witness = witness;
            this.event = event;
            this.confirmed = ConfirmedInPlace.ofStock(words, desk, this::act);
            this.form =
                    new FormPanel(
                            words,
                            words.say("review.stock." + kind + ".title"),
                            words.say("review.stock." + kind + ".text"),
                            words.say("review.stock." + kind + ".act"),
                            this::commit,
                            closed);
            List<EntryStep> all = new ArrayList<>(steps);
            all.add(day.field());
            witness.forEach(
                    one -> {
                        all.add(one);
                        all.add(confirmed.of(one.chosenProperty()));
                    });
            all.forEach(form::add);
        }

        private Witness seen() {
            return witness.stream()
                    .flatMap(one -> one.chosen().stream())
                    .findFirst()
                    .<Witness>map(one -> new Witness.Seen(one.id()))
                    .orElse(new Witness.Missing());
        }

        private Optional<StockAct> act() {
            return event.apply(seen())
                    .map(
                            what ->
                                    new StockAct(
                                            entry,
                                            desk.user().get().id(),
                                            day.value().orElse(fields.today()),
                                            what));
        }

        private void commit() {
            Optional<StockAct> act = act();
            if (act.isEmpty()) {
                form.refuse(words.say("review.stock.incomplete"));
                return;
            }
            confirmed.confirmed(act.get()).ifPresent(this::perform);
        }

        private void perform(StockAct act) {
            form.busy(true);
            stock.perform(
                    act,
                    this::answered,
                    fault -> {
                        form.busy(false);
                        form.refuse(FaultText.of(words, fault));
                    });
        }

        private void answered(StockOutcome outcome) {
            form.busy(false);
            switch (outcome) {
                case StockOutcome.Accepted(StockBook book) -> {
                    closed.run();
                    written.accept(book);
                }
                case StockOutcome.Refused(StockOutcome.Reason reason) ->
                        form.refuse(words.say("review.stock.refused." + reason));
            }
        }
    }
}
