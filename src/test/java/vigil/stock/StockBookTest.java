package vigil.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.dosing.Product;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.session.Witness;
import vigil.stock.StockEvent.EntryStruck;
import vigil.stock.StockEvent.LotReceived;
import vigil.stock.StockEvent.PiecesCounted;
import vigil.stock.StockEvent.PiecesOpened;
import vigil.stock.StockEvent.PiecesRemoved;
import vigil.stock.StockEvent.RestRemoved;
import vigil.stock.StockEvent.Way;

/** What a room holds after whatever was written about its drug, in whatever order. */
class StockBookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String EACH = "500";

    private static Product vial(String lot) {
        return new Product(
                "ketamine",
                "",
                new Product.Form.Vial(MilligramsPerMillilitre.of("50")),
                lot,
                LocalDate.of(2027, 6, 30));
    }

    private static LotId lot(String lot) {
        return LotId.of(vial(lot));
    }

    /** One word of what happened, as {@code A+10}: the lot, the act and how many or how much. */
    private static StockEvent event(String word) {
        if (word.startsWith("strike")) {
            return new EntryStruck(SampleBook.id(Long.parseLong(word.substring(6))), "typed twice");
        }
        LotId lot = lot(word.substring(0, 1));
        String much = word.substring(2);
        return switch (word.charAt(1)) {
            case '+' ->
                    new LotReceived(
                            vial(lot.lot()),
                            Integer.parseInt(much),
                            Milligrams.of(EACH),
                            "Invented Supply, note 17");
            case 'o' -> new PiecesOpened(lot, Integer.parseInt(much));
            case '=' ->
                    new PiecesCounted(lot, Integer.parseInt(much), "one", new Witness.Missing());
            case '-' ->
                    new PiecesRemoved(
                            lot,
                            Integer.parseInt(much),
                            Way.RETURNED,
                            "over",
                            new Witness.Missing());
            case 'r' ->
                    new RestRemoved(
                            lot,
                            Milligrams.of(much),
                            Way.DESTROYED,
                            "end of the day",
                            new Witness.Missing());
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static StockBook book(List<StockEvent> events) {
        return SampleBook.of(DAY, events.toArray(StockEvent[]::new));
    }

    private static List<StockEvent> events(String words) {
        return Stream.of(words.split(" ")).map(StockBookTest::event).toList();
    }

    @ParameterizedTest
    @CsvSource({
        // what happened, unopened, opened, mg in opened pieces
        "A+10, 10, 0, 0",
        "A+10 A+5, 15, 0, 0",
        "A+10 Ao2, 8, 2, 1000",
        "A+10 Ao2 Ao1, 7, 3, 1500",
        "A+10 A-4, 6, 0, 0",
        "A+10 A=10, 10, 0, 0",
        "A+10 A=9, 9, 0, 0",
        "A+10 A=9 A+1, 10, 0, 0",
        "A+10 Ao2 A=7, 7, 2, 1000",
        "A+10 Ao2 Ar70.5, 8, 2, 929.5",
        "A+10 Ao2 Ar70.5 Ar29.5, 8, 2, 900",
        "A+10 Ao2 Ar1000, 8, 2, 0",
        "A+10 Ao10, 0, 10, 5000",
        "A+10 A-10 A+3, 3, 0, 0",
        "A+10 B+4 Bo1 A-1, 9, 0, 0",
        "A+10 Ao2 strike2, 10, 0, 0",
        "A+10 Ao2 Ar70 strike3, 8, 2, 1000",
        "A+10 A=9 strike2, 10, 0, 0",
        "A+10 A-4 strike2 A-3, 7, 0, 0",
        "A+10 A+10 strike2, 10, 0, 0",
        "A+10 A+6 strike1, 6, 0, 0",
        "A+0, 0, 0, 0",
        "A=5 A+2, 2, 0, 0"
    })
    void aLotIsWhatWasDoneWithIt(String words, int unopened, int opened, BigDecimal milligrams) {
        StockLot lot = book(events(words)).lot(lot("A")).orElseThrow();
        assertThat(lot.unopened()).isEqualTo(unopened);
        assertThat(lot.opened()).isEqualTo(opened);
        assertThat(lot.openedMilligrams()).isEqualByComparingTo(milligrams);
    }

    @ParameterizedTest
    @CsvSource({
        "A+10 Ao10, true",
        "A+10 Ao11, false",
        "A+10 A-11, false",
        "A+10 A-11 A+5, false",
        "A+10 A-11 strike2, true",
        "Ao1, false",
        "Ao1 A+10, false",
        "A+10 B-1, false",
        "B-1 strike1, true",
        "A+10 Ao2 Ar1000, true",
        "A+10 Ao2 Ar1000.1, false",
        "A+10 Ar1, false",
        "A+10 Ao2 A=0, true",
        "A+10 Ao2 A=0 Ao1, false",
        "A+10 Ao2 strike1, false",
        "A+10 Ao2 strike2 strike1, true"
    })
    void aBookIsSoundWhereNothingWasTakenThatWasNotThere(String words, boolean sound) {
        assertThat(book(events(words)).sound()).isEqualTo(sound);
    }

    @ParameterizedTest
    @CsvSource({
        "A+10 Ao2 Ar930 A-1 A=7 A=6, 5000 0 -930 -500 0 -500",
        "A+2 A+3, 1000 1500",
        "A+10 A=12, 5000 1000",
        "A+10 A-4 strike2, 5000 0",
        "A-4 A+10, 0 5000",
        "A+1 B+1 Ao1 Br20, 500 500 0 -20"
    })
    void eachLineSaysByHowMuchTheRoomHoldsMoreOrLess(String words, String milligrams) {
        assertThat(book(events(words)).lines())
                .extracting(line -> line.milligrams().stripTrailingZeros().toPlainString())
                .containsExactly(milligrams.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "50, 50.0, true",
        "50, 50.00, true",
        "50, 5, false",
        "100, 1E+2, true",
        "10, 100, false",
    })
    void aStrengthIsTheSameHoweverItIsWritten(BigDecimal one, BigDecimal other, boolean same) {
        LocalDate expiry = LocalDate.of(2027, 6, 30);
        List<LotId> ids =
                Stream.of(one, other)
                        .map(MilligramsPerMillilitre::new)
                        .map(Product.Form.Vial::new)
                        .map(form -> LotId.of(new Product("ketamine", "", form, "K1", expiry)))
                        .toList();
        assertThat(ids.getFirst().equals(ids.getLast())).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"28, device 28", "28.0, device 28", "56, device 56"})
    void aDeviceAndASolidDoseOfTheSameContentAreTwoLots(String each, String strength) {
        LocalDate expiry = LocalDate.of(2027, 6, 30);
        LotId device =
                LotId.of(
                        new Product(
                                "esketamine",
                                "",
                                new Product.Form.SprayDevice(Milligrams.of(each)),
                                "E1",
                                expiry));
        LotId solid =
                LotId.of(
                        new Product(
                                "esketamine",
                                "",
                                new Product.Form.SolidDose(Milligrams.of(each)),
                                "E1",
                                expiry));
        assertThat(device.strength()).isEqualTo(strength);
        assertThat(device).isNotEqualTo(solid);
    }

    /** Anything that may be typed, possible or not, with ever more entries struck out. */
    private static List<StockEvent> any(Random random, int most) {
        List<StockEvent> events = new ArrayList<>();
        int size = 1 + random.nextInt(most);
        while (events.size() < size) {
            String lot = List.of("A", "B", "C").get(random.nextInt(3));
            int pieces = random.nextInt(8);
            events.add(
                    switch (random.nextInt(9)) {
                        case 0, 1, 2 -> event(lot + "+" + pieces);
                        case 3, 4 -> event(lot + "o" + pieces);
                        case 5 -> event(lot + "=" + pieces);
                        case 6 -> event(lot + "-" + pieces);
                        case 7 -> event(lot + "r" + random.nextInt(2_000) / 10.0);
                        default -> event("strike" + (1 + random.nextInt(size)));
                    });
        }
        return events;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theLinesOfALotAddUpToWhatTheRoomHoldsOfIt(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<StockEvent> events = any(random, 25);
            StockBook book = book(events);
            for (Map.Entry<LotId, StockLot> one : book.lots().entrySet()) {
                StockLot lot = one.getValue();
                List<StockLine> lines =
                        book.lines().stream()
                                .filter(line -> line.lot().equals(one.getKey()))
                                .toList();
                BigDecimal holds =
                        lot.openedMilligrams()
                                .add(new BigDecimal(EACH).multiply(new BigDecimal(lot.unopened())));
                assertThat(
                                lines.stream()
                                        .map(StockLine::milligrams)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as("%s in %s", one.getKey(), events)
                        .isEqualByComparingTo(holds);
                assertThat(lines.stream().mapToInt(StockLine::pieces).sum())
                        .isEqualTo(lot.unopened());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void whatIsStruckOutCountsAsIfItHadNeverBeenAndStaysReadable(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<StockEvent> events =
                    any(random, 20).stream().filter(one -> !(one instanceof EntryStruck)).toList();
            Set<Integer> mistakes = new HashSet<>();
            for (int at = 0; at < events.size(); at++) {
                if (random.nextInt(4) == 0) {
                    mistakes.add(at);
                }
            }
            List<StockEvent> corrected = new ArrayList<>(events);
            mistakes.forEach(
                    at -> corrected.add(new EntryStruck(SampleBook.id(at + 1L), "other lot")));
            List<StockEvent> right = new ArrayList<>();
            for (int at = 0; at < events.size(); at++) {
                if (!mistakes.contains(at)) {
                    right.add(events.get(at));
                }
            }
            StockBook book = book(corrected);
            StockBook never = book(right);
            assertThat(book.lots()).as(events + " without " + mistakes).isEqualTo(never.lots());
            assertThat(book.sound()).isEqualTo(never.sound());
            assertThat(book.lines()).hasSameSizeAs(events);
            assertThat(book.lines().stream().filter(StockLine::struck))
                    .hasSameSizeAs(mistakes)
                    .allMatch(line -> line.milligrams().signum() == 0 && line.pieces() == 0);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10, 11})
    void aLotIsNotTouchedByWhatIsWrittenOfOthers(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<StockEvent> events =
                    any(random, 30).stream().filter(one -> !(one instanceof EntryStruck)).toList();
            List<StockEvent> ofA =
                    events.stream()
                            .filter(
                                    one ->
                                            StockBook.lotOf(one)
                                                    .filter(lot("A")::equals)
                                                    .isPresent())
                            .toList();
            assertThat(book(events).lot(lot("A")))
                    .as(events.toString())
                    .isEqualTo(book(ofA).lot(lot("A")));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {12, 13})
    void whatWasSoundStaysSoundWhenItsLastEntryIsTakenAway(long seed) {
        Random random = new Random(seed);
        int sound = 0;
        for (int round = 0; round < 600; round++) {
            List<StockEvent> events =
                    any(random, 6).stream().filter(one -> !(one instanceof EntryStruck)).toList();
            if (!events.isEmpty() && book(events).sound()) {
                sound++;
                assertThat(book(events.subList(0, events.size() - 1)).sound())
                        .as(events.toString())
                        .isTrue();
            }
        }
        assertThat(sound).as("books that are sound at all").isGreaterThan(50);
    }
}
