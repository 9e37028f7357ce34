package vigil.ledger;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import vigil.access.keys.AccessException;
import vigil.access.keys.AccessFault;
import vigil.access.keys.FieldReader;
import vigil.access.keys.Fields;
import vigil.dosing.Product;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Moment;
import vigil.session.Confirmation;
import vigil.session.EntryId;
import vigil.session.Signature;
import vigil.session.Witness;
import vigil.stock.LotId;
import vigil.stock.StockEvent;
import vigil.stock.StockEvent.EntryStruck;
import vigil.stock.StockEvent.LotReceived;
import vigil.stock.StockEvent.PiecesCounted;
import vigil.stock.StockEvent.PiecesOpened;
import vigil.stock.StockEvent.PiecesRemoved;
import vigil.stock.StockEvent.RestRemoved;
import vigil.stock.StockEvent.Way;
import vigil.stock.StockFact;

/**
 * A fact of the room's drug as the bytes that are kept: its id, number, day, time and author, the
 * name of the event, then what the event says. The names are for ever: a record may be renamed, its
 * name here may not. Amounts keep the digits as typed.
 */
final class StockFactForm {
    private static final String TAG = "vigil.stock-fact.1";

    private StockFactForm() {}

    /** The fact as it is kept. */
    static byte[] bytes(StockFact fact) {
        Fields fields =
                moment(
                                Fields.tagged(TAG)
                                        .text(fact.id().value().toString())
                                        .number(fact.number())
                                        .text(fact.day().toString()),
                                fact.recordedAt())
                        .text(fact.by().value());
        return event(fields, fact.event()).done();
    }

    private static Fields event(Fields fields, StockEvent event) {
        return switch (event) {
            case LotReceived(Product product, int pieces, Milligrams each, String from) ->
                    product(fields.text("received"), product)
                            .number(pieces)
                            .text(plain(each))
                            .text(from);
            case PiecesOpened(LotId lot, int pieces) ->
                    lot(fields.text("opened"), lot).number(pieces);
            case PiecesCounted(LotId lot, int pieces, String reason, Witness witness) ->
                    witness(lot(fields.text("counted"), lot).number(pieces).text(reason), witness);
            case PiecesRemoved(LotId lot, int pieces, Way way, String reason, Witness witness) ->
                    witness(
                            lot(fields.text("removed"), lot)
                                    .number(pieces)
                                    .text(way.name())
                                    .text(reason),
                            witness);
            case RestRemoved(LotId lot, Milligrams amount, Way way, String reason, Witness seen) ->
                    witness(
                            lot(fields.text("rest removed"), lot)
                                    .text(plain(amount))
                                    .text(way.name())
                                    .text(reason),
                            seen);
            case EntryStruck(EntryId entry, String reason) ->
                    fields.text("struck").text(entry.value().toString()).text(reason);
        };
    }

    private static Fields moment(Fields fields, Moment moment) {
        return fields.time(moment.instant()).number(moment.offset().getTotalSeconds());
    }

    private static Fields lot(Fields fields, LotId lot) {
        return fields.text(lot.lot()).text(lot.drug()).text(lot.strength());
    }

    private static Fields product(Fields fields, Product product) {
        fields.text(product.drug()).text(product.brand());
        return (switch (product.form()) {
                    case Product.Form.Vial(var strength) ->
                            fields.text("vial").text(strength.amount().toPlainString());
                    case Product.Form.SprayDevice(var each) ->
                            fields.text("device").text(plain(each));
                    case Product.Form.SolidDose(var each) -> fields.text("solid").text(plain(each));
                })
                .text(product.lot())
                .text(product.expiry().toString());
    }

    private static Fields witness(Fields fields, Witness witness) {
        return switch (witness) {
            case Witness.Missing() -> fields.text("");
            case Witness.Seen(StaffId by, Optional<Confirmation> confirmation) -> {
                fields.text(by.value()).flag(confirmation.isPresent());
                confirmation.ifPresent(
                        one ->
                                moment(fields.text(one.role().name()), one.at())
                                        .text(one.signature().key())
                                        .number(one.signature().statements())
                                        .text(one.signature().value()));
                yield fields;
            }
        };
    }

    private static String plain(Milligrams amount) {
        return amount.amount().toPlainString();
    }

    /** Reads a fact; refuses every other form with an {@link AccessException}. */
    static StockFact parse(byte[] bytes) {
        FieldReader reader = FieldReader.tagged(bytes, TAG);
        try {
            EntryId id = new EntryId(UUID.fromString(reader.text()));
            long number = reader.number();
            LocalDate day = LocalDate.parse(reader.text());
            Moment at = moment(reader);
            StaffId by = new StaffId(reader.text());
            StockFact fact = new StockFact(id, number, day, at, by, event(reader));
            reader.end();
            return fact;
        } catch (IllegalArgumentException | DateTimeException e) {
            AccessException refused = new AccessException(AccessFault.MALFORMED);
            refused.initCause(e);
            throw refused;
        }
    }

    private static StockEvent event(FieldReader reader) {
        return switch (reader.text()) {
            case "received" ->
                    new LotReceived(
                            product(reader), reader.count(), milligrams(reader), reader.text());
            case "opened" -> new PiecesOpened(lot(reader), reader.count());
            case "counted" ->
                    new PiecesCounted(lot(reader), reader.count(), reader.text(), witness(reader));
            case "removed" ->
                    new PiecesRemoved(
                            lot(reader),
                            reader.count(),
                            reader.constant(Way.class),
                            reader.text(),
                            witness(reader));
            case "rest removed" ->
                    new RestRemoved(
                            lot(reader),
                            milligrams(reader),
                            reader.constant(Way.class),
                            reader.text(),
                            witness(reader));
            case "struck" ->
                    new EntryStruck(new EntryId(UUID.fromString(reader.text())), reader.text());
            default -> throw new AccessException(AccessFault.MALFORMED);
        };
    }

    private static Moment moment(FieldReader reader) {
        Instant at = reader.time();
        long offset = reader.number();
        FieldReader.require(Math.abs(offset) <= ZoneOffset.MAX.getTotalSeconds());
        return new Moment(at, ZoneOffset.ofTotalSeconds((int) offset));
    }

    private static LotId lot(FieldReader reader) {
        return new LotId(reader.text(), reader.text(), reader.text());
    }

    private static Product product(FieldReader reader) {
        String drug = reader.text();
        String brand = reader.text();
        Product.Form form = form(reader.text(), new BigDecimal(reader.text()));
        return new Product(drug, brand, form, reader.text(), LocalDate.parse(reader.text()));
    }

    private static Product.Form form(String kind, BigDecimal amount) {
        return switch (kind) {
            case "vial" -> new Product.Form.Vial(new MilligramsPerMillilitre(amount));
            case "device" -> new Product.Form.SprayDevice(new Milligrams(amount));
            case "solid" -> new Product.Form.SolidDose(new Milligrams(amount));
            default -> throw new AccessException(AccessFault.MALFORMED);
        };
    }

    private static Witness witness(FieldReader reader) {
        String by = reader.text();
        if (by.isEmpty()) {
            return new Witness.Missing();
        }
        return new Witness.Seen(
                new StaffId(by),
                reader.flag()
                        ? Optional.of(
                                new Confirmation(
                                        reader.constant(Role.class),
                                        moment(reader),
                                        new Signature(
                                                reader.text(), reader.number(), reader.text())))
                        : Optional.empty());
    }

    private static Milligrams milligrams(FieldReader reader) {
        return new Milligrams(new BigDecimal(reader.text()));
    }
}
