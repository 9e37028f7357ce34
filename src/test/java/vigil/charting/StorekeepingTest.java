package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.charting.StockOutcome.Reason;
import vigil.dosing.Product;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.proof.Keyring;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Moment;
import vigil.session.EntryId;
import vigil.session.SampleChart;
import vigil.session.Witness;
import vigil.stock.LotId;
import vigil.stock.SampleBook;
import vigil.stock.StockBook;
import vigil.stock.StockEvent;
import vigil.stock.StockEvent.EntryStruck;
import vigil.stock.StockEvent.LotReceived;
import vigil.stock.StockEvent.PiecesCounted;
import vigil.stock.StockEvent.PiecesOpened;
import vigil.stock.StockEvent.PiecesRemoved;
import vigil.stock.StockEvent.RestRemoved;
import vigil.stock.StockEvent.Way;
import vigil.stock.StockFact;
import vigil.stock.StockLot;
import vigil.stock.StockSecond;

/** The book of the room's drug: what it takes, what it refuses, and what follows from it. */
class StorekeepingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Product VIAL = vial("K2231", "50", "2027-06-30");
    private static final LotId LOT = LotId.of(VIAL);
    private static final LotReceived TEN =
            new LotReceived(VIAL, 10, Milligrams.of("500"), "Invented Supply, note 17");

    private final List<StockFact> facts = new ArrayList<>();
    private final Keyring keys = new Keyring("store of the ward", 11);
    private final Storekeeping plain = keeping(Signatures.WITHOUT_KEYS);
    private long entries;

    private Storekeeping keeping(Signatures signatures) {
        Ward ward = new Ward(new MemoryLedger());
        return new Storekeeping(
                new StockLedger() {
                    @Override
                    public List<StockFact> facts() {
                        return List.copyOf(facts);
                    }

                    @Override
                    public void append(StockFact fact) {
                        facts.add(fact);
                    }
                },
                ward,
                Ward::staff,
                signatures);
    }

    private static Product vial(String lot, String strength, String expiry) {
        return new Product(
                "ketamine",
                "",
                new Product.Form.Vial(MilligramsPerMillilitre.of(strength)),
                lot,
                LocalDate.parse(expiry));
    }

    private StockAct act(StaffId by, StockEvent event) {
        return new StockAct(SampleBook.id(++entries), by, TODAY, event);
    }

    private Optional<Reason> refusal(StockOutcome outcome) {
        return switch (outcome) {
            case StockOutcome.Accepted _ -> Optional.empty();
            case StockOutcome.Refused(Reason reason) -> Optional.of(reason);
        };
    }

    private Optional<Reason> tried(StockEvent event) {
        return refusal(plain.perform(act(Ward.NURSE, event)));
    }

    private void does(StockEvent event) {
        assertThat(tried(event)).as(event.toString()).isEmpty();
    }

    private static Witness seen() {
        return new Witness.Seen(Ward.SECOND);
    }

    @Test
    void whatWasReceivedOpenedCountedAndTakenAwayIsWhatIsLeft() {
        does(TEN);
        does(new PiecesOpened(LOT, 2));
        does(new RestRemoved(LOT, Milligrams.of("930"), Way.DESTROYED, "end of the day", seen()));
        does(new PiecesRemoved(LOT, 1, Way.BROKEN, "fell", seen()));
        does(new PiecesCounted(LOT, 7, "", new Witness.Missing()));
        does(new PiecesCounted(LOT, 6, "one is missing", seen()));
        StockBook book = plain.book();
        StockLot lot = book.lot(LotId.of(vial("K2231", "50.0", "2027-06-30"))).orElseThrow();
        assertThat(lot.unopened()).isEqualTo(6);
        assertThat(lot.opened()).isEqualTo(2);
        assertThat(lot.openedMilligrams()).isEqualByComparingTo("70");
        assertThat(book.lines())
                .extracting(line -> line.milligrams().intValueExact())
                .containsExactly(5000, 0, -930, -500, 0, -500);
        assertThat(book.sound()).isTrue();
    }

    @Test
    void aMistakeIsStruckOutAndStaysReadable() {
        does(TEN);
        does(new PiecesOpened(LOT, 2));
        assertThat(tried(new EntryStruck(SampleBook.id(1), "typed twice")))
                .contains(Reason.ENTRY_CARRIES_OTHERS);
        does(new EntryStruck(SampleBook.id(2), "other lot"));
        does(new EntryStruck(SampleBook.id(1), "other lot"));
        assertThat(plain.book().lines()).hasSize(2).allMatch(line -> line.struck());
        assertThat(plain.book().lot(LOT)).isEmpty();
        assertThat(tried(new EntryStruck(SampleBook.id(1), "again")))
                .contains(Reason.ENTRY_STRUCK_OUT);
    }

    @Test
    void theSameActOnceMoreIsOneEntry() {
        StockAct act = act(Ward.NURSE, TEN);
        assertThat(refusal(plain.perform(act))).isEmpty();
        assertThat(refusal(plain.perform(act))).isEmpty();
        assertThat(facts).hasSize(1);
        StockAct other = new StockAct(act.entry(), act.by(), act.day(), new PiecesOpened(LOT, 1));
        assertThat(refusal(plain.perform(other))).contains(Reason.ENTRY_ALREADY_SAVED);
    }

    private static final String LONG = "x".repeat(100_000);
    private static final LotId UNKNOWN = LotId.of(vial("Z9", "50", "2027-06-30"));
    private static final Product PAST = vial("E1", "50", "2026-11-21");

    private static LotReceived came(Product product, int pieces, String each, String from) {
        return new LotReceived(product, pieces, Milligrams.of(each), from);
    }

    private static Product named(String drug, String brand) {
        return new Product(drug, brand, VIAL.form(), VIAL.lot(), VIAL.expiry());
    }

    private static Stream<Arguments> ofWhatCame() {
        return Stream.of(
                arguments(came(vial("", "50", "2027-06-30"), 1, "500", "from"), Reason.EMPTY_TEXT),
                arguments(
                        came(vial("010036142501234521A77B", "50", "2027-06-30"), 1, "500", "from"),
                        Reason.LOT_IS_PACK_CODE),
                arguments(came(named("", ""), 1, "500", "from"), Reason.EMPTY_TEXT),
                arguments(
                        came(named("ketamine", "\u202E"), 1, "500", "from"),
                        Reason.FORBIDDEN_CHARACTER),
                arguments(came(VIAL, 1, "500", ""), Reason.EMPTY_TEXT),
                arguments(came(VIAL, 1, "500", "tab\u0007"), Reason.FORBIDDEN_CHARACTER),
                arguments(came(VIAL, 1, "500", LONG), Reason.TOO_LONG),
                arguments(came(VIAL, 0, "500", "from"), Reason.NO_AMOUNT),
                arguments(came(VIAL, 1, "0", "from"), Reason.NO_AMOUNT),
                arguments(came(vial("N", "50", "2027-06-30"), 1, "0", "from"), Reason.NO_AMOUNT),
                arguments(came(PAST, 1, "500", "from"), Reason.DRUG_EXPIRED),
                arguments(came(VIAL, 1, "200", "from"), Reason.OTHER_CONTENT),
                arguments(
                        came(vial("K2231", "50", "2027-07-31"), 1, "500", "from"),
                        Reason.OTHER_CONTENT));
    }

    private static PiecesRemoved gone(LotId lot, int pieces, String reason, Witness witness) {
        return new PiecesRemoved(lot, pieces, Way.RETURNED, reason, witness);
    }

    private static RestRemoved rest(LotId lot, String amount, String reason, Witness witness) {
        return new RestRemoved(lot, Milligrams.of(amount), Way.DESTROYED, reason, witness);
    }

    private static Stream<Arguments> ofWhatWent() {
        Witness nobody = new Witness.Missing();
        Witness self = new Witness.Seen(Ward.NURSE);
        Witness office = new Witness.Seen(Ward.OFFICE);
        return Stream.of(
                arguments(new PiecesOpened(LOT, 0), Reason.NO_AMOUNT),
                arguments(new PiecesOpened(UNKNOWN, 1), Reason.LOT_UNKNOWN),
                arguments(new PiecesOpened(LOT, 10), Reason.MORE_THAN_UNOPENED),
                arguments(new PiecesOpened(LotId.of(PAST), 1), Reason.DRUG_EXPIRED),
                arguments(gone(LOT, 0, "recalled", seen()), Reason.NO_AMOUNT),
                arguments(gone(UNKNOWN, 1, "recalled", seen()), Reason.LOT_UNKNOWN),
                arguments(gone(LOT, 10, "recalled", seen()), Reason.MORE_THAN_UNOPENED),
                arguments(gone(LOT, 1, "", seen()), Reason.REASON_NEEDED),
                arguments(gone(LOT, 1, "tab\u0007", seen()), Reason.FORBIDDEN_CHARACTER),
                arguments(gone(LOT, 1, "recalled", nobody), Reason.SECOND_PERSON_NEEDED),
                arguments(gone(LOT, 1, "recalled", self), Reason.SECOND_PERSON_NEEDED),
                arguments(gone(LOT, 1, "recalled", office), Reason.SECOND_PERSON_NEEDED),
                arguments(rest(LOT, "0", "x", seen()), Reason.NO_AMOUNT),
                arguments(rest(UNKNOWN, "1", "x", seen()), Reason.LOT_UNKNOWN),
                arguments(rest(LOT, "500.1", "x", seen()), Reason.MORE_THAN_OPENED),
                arguments(rest(LOT, "1", " ", seen()), Reason.REASON_NEEDED),
                arguments(rest(LOT, "1", "x", nobody), Reason.SECOND_PERSON_NEEDED));
    }

    /** Nine are unopened, as the book has it. */
    private static Stream<Arguments> ofWhatWasCounted() {
        Witness nobody = new Witness.Missing();
        Witness self = new Witness.Seen(Ward.NURSE);
        return Stream.of(
                arguments(new PiecesCounted(LOT, -1, "x", seen()), Reason.NO_AMOUNT),
                arguments(new PiecesCounted(UNKNOWN, 1, "x", seen()), Reason.LOT_UNKNOWN),
                arguments(new PiecesCounted(LOT, 8, "", seen()), Reason.REASON_NEEDED),
                arguments(new PiecesCounted(LOT, 8, "x", nobody), Reason.SECOND_PERSON_NEEDED),
                arguments(new PiecesCounted(LOT, 9, LONG, nobody), Reason.TOO_LONG),
                arguments(new PiecesCounted(LOT, 9, "", self), Reason.SECOND_PERSON_NEEDED),
                arguments(new EntryStruck(SampleBook.id(99), "why"), Reason.UNKNOWN_ENTRY),
                arguments(new EntryStruck(SampleBook.id(2), ""), Reason.REASON_NEEDED),
                arguments(new EntryStruck(SampleBook.id(2), LONG), Reason.TOO_LONG));
    }

    private void tenOfWhichOneIsOpened() {
        does(TEN);
        does(new PiecesOpened(LOT, 1));
        StockAct yesterday =
                new StockAct(
                        SampleBook.id(++entries),
                        Ward.NURSE,
                        TODAY.minusDays(1),
                        came(PAST, 1, "500", "from"));
        assertThat(refusal(plain.perform(yesterday))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"ofWhatCame", "ofWhatWent", "ofWhatWasCounted"})
    void whatIsRefusedIsNotRecorded(StockEvent event, Reason why) {
        tenOfWhichOneIsOpened();
        int before = facts.size();
        assertThat(tried(event)).contains(why);
        assertThat(facts).hasSize(before);
    }

    @Test
    void allThatIsThereCanBeTakenAway() {
        tenOfWhichOneIsOpened();
        does(rest(LOT, "500", "end of the day", seen()));
        does(gone(LOT, 9, "recalled", seen()));
        does(new PiecesCounted(LOT, 0, "", seen()));
    }

    @Test
    void moreOfALotComesToWhatIsThere() {
        does(TEN);
        does(came(vial("K2231", "50.0", "2027-06-30"), 5, "500.0", "Invented Supply, note 18"));
        assertThat(plain.book().lot(LOT).orElseThrow().unopened()).isEqualTo(15);
    }

    @Test
    void everyReasonIsMet() {
        tenOfWhichOneIsOpened();
        Set<Reason> met = EnumSet.of(Reason.ENTRY_ALREADY_SAVED, Reason.ENTRY_STRUCK_OUT);
        met.add(Reason.ENTRY_CARRIES_OTHERS);
        met.add(Reason.SECOND_PERSON_NOT_CONFIRMED);
        Stream.of(ofWhatCame(), ofWhatWent(), ofWhatWasCounted())
                .flatMap(refused -> refused)
                .forEach(refused -> met.add((Reason) refused.get()[1]));
        met.add(refusal(plain.perform(act(Ward.OFFICE, TEN))).orElseThrow());
        met.add(refusal(plain.perform(act(new StaffId("stranger"), TEN))).orElseThrow());
        EntryId entry = SampleBook.id(500);
        StockAct tomorrow = new StockAct(entry, Ward.NURSE, TODAY.plusDays(1), TEN);
        met.add(refusal(plain.perform(tomorrow)).orElseThrow());
        assertThat(met).isEqualTo(EnumSet.allOf(Reason.class));
    }

    @Test
    void whereStaffHaveKeysTheWitnessSignsThisEntryAsItReads() {
        for (StaffId id : List.of(Ward.NURSE, Ward.SECOND, Ward.DOCTOR)) {
            keys.certify(Ward.staff(id).orElseThrow());
        }
        Storekeeping keyed = keeping(keys.signatures());
        keyed.perform(act(Ward.NURSE, TEN));
        PiecesRemoved two = new PiecesRemoved(LOT, 2, Way.RETURNED, "recalled", seen());
        StockAct unsigned = act(Ward.NURSE, two);
        assertThat(refusal(keyed.perform(unsigned))).contains(Reason.SECOND_PERSON_NOT_CONFIRMED);
        StockAct three =
                new StockAct(
                        unsigned.entry(),
                        Ward.NURSE,
                        TODAY,
                        StockSecond.seen(
                                new PiecesRemoved(LOT, 3, Way.RETURNED, "recalled", seen()),
                                signed(unsigned, Ward.SECOND)));
        assertThat(refusal(keyed.perform(three))).contains(Reason.SECOND_PERSON_NOT_CONFIRMED);
        assertThat(refusal(keyed.perform(with(unsigned, signed(unsigned, Ward.DOCTOR)))))
                .contains(Reason.SECOND_PERSON_NOT_CONFIRMED);
        assertThat(refusal(keyed.perform(with(unsigned, signed(unsigned, Ward.SECOND))))).isEmpty();
    }

    private static StockAct with(StockAct act, Witness witness) {
        return new StockAct(
                act.entry(), act.by(), act.day(), StockSecond.seen(act.event(), witness));
    }

    /** Signed with the keys of somebody, in the name of the witness. */
    private Witness signed(StockAct act, StaffId by) {
        Role role = Ward.staff(Ward.SECOND).orElseThrow().roles().iterator().next();
        Moment at = Moment.of(SampleChart.START, SampleChart.ZONE);
        return new Witness.Seen(
                Ward.SECOND,
                Optional.of(
                        keys.signStock(
                                StockSecond.in(act.event())
                                        .orElseThrow()
                                        .signs(act.entry(), role, at),
                                by)));
    }
}
