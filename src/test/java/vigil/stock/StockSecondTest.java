package vigil.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.dosing.Product;
import vigil.people.StaffId;
import vigil.quantity.Milligrams;
import vigil.session.SecondPerson;
import vigil.session.Seconding.Purpose;
import vigil.session.Witness;
import vigil.stock.StockEvent.EntryStruck;
import vigil.stock.StockEvent.LotReceived;
import vigil.stock.StockEvent.PiecesCounted;
import vigil.stock.StockEvent.PiecesOpened;
import vigil.stock.StockEvent.PiecesRemoved;
import vigil.stock.StockEvent.RestRemoved;
import vigil.stock.StockEvent.Way;

/** What a witness signs: everything of the entry that could be changed behind their back. */
class StockSecondTest {
    private static final StaffId BELL = new StaffId("bell");
    private static final Witness SEEN = new Witness.Seen(BELL);
    private static final LotId LOT = new LotId("K2231", "ketamine", "vial 50");
    private static final LotId OTHER = new LotId("K2232", "ketamine", "vial 50");
    private static final LotId WEAKER = new LotId("K2231", "ketamine", "vial 10");

    private static PiecesRemoved removed(LotId lot, int pieces, Way way, String reason) {
        return new PiecesRemoved(lot, pieces, way, reason, SEEN);
    }

    private static RestRemoved rest(LotId lot, String amount, Way way, String reason) {
        return new RestRemoved(lot, Milligrams.of(amount), way, reason, SEEN);
    }

    private static PiecesCounted counted(LotId lot, int pieces, String reason) {
        return new PiecesCounted(lot, pieces, reason, SEEN);
    }

    private static SecondPerson second(StockEvent event) {
        return StockSecond.in(event).orElseThrow();
    }

    static Stream<Arguments> changes() {
        StockEvent removed = removed(LOT, 2, Way.RETURNED, "over");
        StockEvent rest = rest(LOT, "70", Way.DESTROYED, "end of day");
        StockEvent counted = counted(LOT, 7, "one is missing");
        return Stream.of(
                Arguments.of(removed, removed(OTHER, 2, Way.RETURNED, "over")),
                Arguments.of(removed, removed(WEAKER, 2, Way.RETURNED, "over")),
                Arguments.of(removed, removed(LOT, 3, Way.RETURNED, "over")),
                Arguments.of(removed, removed(LOT, 2, Way.BROKEN, "over")),
                Arguments.of(removed, removed(LOT, 2, Way.RETURNED, "expired")),
                Arguments.of(rest, rest(OTHER, "70", Way.DESTROYED, "end of day")),
                Arguments.of(rest, rest(LOT, "71", Way.DESTROYED, "end of day")),
                Arguments.of(rest, rest(LOT, "7.0", Way.DESTROYED, "end of day")),
                Arguments.of(rest, rest(LOT, "70", Way.RETURNED, "end of day")),
                Arguments.of(rest, rest(LOT, "70", Way.DESTROYED, "")),
                Arguments.of(counted, counted(OTHER, 7, "one is missing")),
                Arguments.of(counted, counted(LOT, 8, "one is missing")),
                Arguments.of(counted, counted(LOT, 7, "one was given back")),
                Arguments.of(counted, removed(LOT, 7, Way.BROKEN, "one is missing")),
                Arguments.of(removed, rest(LOT, "2", Way.RETURNED, "over")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whateverIsChangedIsNoLongerWhatWasSigned(StockEvent signed, StockEvent changed) {
        assertThat(second(changed).what()).isNotEqualTo(second(signed).what());
    }

    @Test
    void theWitnessIsNamedAndAskedForTheBook() {
        SecondPerson second = second(removed(LOT, 2, Way.BROKEN, "fell"));
        assertThat(second.person()).isEqualTo(BELL);
        assertThat(second.purpose()).isEqualTo(Purpose.STOCK_SEEN);
        assertThat(second.confirmation()).isEmpty();
        assertThat(second.what())
                .containsExactly("K2231", "ketamine", "vial 50", "BROKEN", "2", "fell");
    }

    static List<StockEvent> witnessed() {
        return List.of(
                removed(LOT, 2, Way.RETURNED, "over"),
                rest(LOT, "70", Way.DESTROYED, "end of day"),
                counted(LOT, 7, ""));
    }

    @ParameterizedTest
    @MethodSource("witnessed")
    void anotherWitnessChangesNothingElse(StockEvent event) {
        StockEvent nobody = StockSecond.seen(event, new Witness.Missing());
        assertThat(StockSecond.in(nobody)).isEmpty();
        assertThat(StockSecond.witness(nobody)).contains(new Witness.Missing());
        assertThat(StockSecond.seen(nobody, SEEN)).isEqualTo(event);
    }

    static List<StockEvent> alone() {
        Product vial =
                new Product(
                        "ketamine",
                        "",
                        new Product.Form.SolidDose(Milligrams.of("50")),
                        "K2231",
                        LocalDate.of(2027, 6, 30));
        return List.of(
                new LotReceived(vial, 1, Milligrams.of("50"), "Invented Supply"),
                new PiecesOpened(LOT, 1),
                new EntryStruck(SampleBook.id(1), "typed twice"));
    }

    @ParameterizedTest
    @MethodSource("alone")
    void whatNobodyNeedsToSeeTakesNoWitness(StockEvent event) {
        assertThat(StockSecond.witness(event)).isEqualTo(Optional.empty());
        assertThat(StockSecond.in(event)).isEmpty();
        assertThatThrownBy(() -> StockSecond.seen(event, SEEN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
