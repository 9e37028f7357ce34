package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vigil.access.keys.AccessException;
import vigil.delivery.DeliveryEvent;
import vigil.delivery.DeliveryFact;
import vigil.delivery.DeliveryKey;
import vigil.delivery.TargetName;
import vigil.dosing.Product;
import vigil.people.StaffId;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.session.SessionId;
import vigil.session.Witness;
import vigil.stock.LotId;
import vigil.stock.SampleBook;
import vigil.stock.StockEvent.EntryStruck;
import vigil.stock.StockEvent.LotReceived;
import vigil.stock.StockEvent.PiecesCounted;
import vigil.stock.StockEvent.PiecesOpened;
import vigil.stock.StockEvent.PiecesRemoved;
import vigil.stock.StockEvent.RestRemoved;
import vigil.stock.StockEvent.Way;
import vigil.stock.StockFact;

/** A fact has one form: what is cut off or goes on behind its end is none. */
class FactFormsTest {

    private static <T> void isWhole(byte[] bytes, Function<byte[], T> parse, T fact) {
        assertThat(parse.apply(bytes)).isEqualTo(fact);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> parse.apply(cut)).isInstanceOf(AccessException.class);
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThatThrownBy(() -> parse.apply(longer)).isInstanceOf(AccessException.class);
    }

    @Test
    void ofTheRoomsDrug() {
        Product vial =
                new Product(
                        "ketamine",
                        "",
                        new Product.Form.Vial(MilligramsPerMillilitre.of("50")),
                        "K2231",
                        LocalDate.of(2027, 6, 30));
        LotId lot = LotId.of(vial);
        Witness seen = new Witness.Seen(new StaffId("bell"));
        Milligrams each = Milligrams.of("500");
        for (StockFact fact :
                SampleBook.facts(
                        LocalDate.of(2026, 11, 22),
                        new LotReceived(vial, 10, each, "Invented Supply, note 17"),
                        new PiecesOpened(lot, 1),
                        new PiecesCounted(lot, 9, "", new Witness.Missing()),
                        new PiecesRemoved(lot, 1, Way.BROKEN, "fell", seen),
                        new RestRemoved(lot, each, Way.DESTROYED, "end of the day", seen),
                        new EntryStruck(SampleBook.id(2), "other lot"))) {
            isWhole(StockFactForm.bytes(fact), StockFactForm::parse, fact);
        }
    }

    @Test
    void ofADelivery() {
        DeliveryFact fact =
                new DeliveryFact(
                        7,
                        Instant.parse("2026-11-28T12:00:00.123Z"),
                        new StaffId("osei"),
                        new DeliveryKey(
                                new SessionId(new UUID(1, 2)), 8, new TargetName("archive")),
                        new DeliveryEvent.TakenOut("moved away"));
        isWhole(DeliveryFactForm.bytes(fact), DeliveryFactForm::parse, fact);
    }
}
