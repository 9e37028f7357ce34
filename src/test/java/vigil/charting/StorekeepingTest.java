package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
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

    @Test
    void everyReasonIsMetAndNothingIsRecordedThen() {
        does(TEN);
        does(new PiecesOpened(LOT, 1));
        LotId unknown = LotId.of(vial("Z9", "50", "2027-06-30"));
        Set<Reason> met = EnumSet.of(Reason.ENTRY_ALREADY_SAVED, Reason.ENTRY_STRUCK_OUT);
        met.add(Reason.ENTRY_CARRIES_OTHERS);
        met.add(Reason.SECOND_PERSON_NOT_CONFIRMED);
        int before = facts.size();
        Witness nobody = new Witness.Missing();
        String long1 = "x".repeat(100_000);
        List<StockEvent> events =
                List.of(
                        new LotReceived(vial("", "50", "2027-06-30"), 1, TEN.each(), "from"),
                        new LotReceived(VIAL, 1, TEN.each(), ""),
                        new LotReceived(VIAL, 1, TEN.each(), "tab\u0007"),
                        new LotReceived(VIAL, 1, TEN.each(), long1),
                        new LotReceived(VIAL, 0, TEN.each(), "from"),
                        new LotReceived(VIAL, 1, Milligrams.of("0"), "from"),
                        new LotReceived(vial("E1", "50", "2026-11-21"), 1, TEN.each(), "from"),
                        new LotReceived(VIAL, 1, Milligrams.of("200"), "from"),
                        new LotReceived(vial("K2231", "50", "2027-07-31"), 1, TEN.each(), "from"),
                        new PiecesOpened(unknown, 1),
                        new PiecesOpened(LOT, 10),
                        new PiecesRemoved(LOT, 1, Way.RETURNED, "", seen()),
                        new PiecesRemoved(LOT, 1, Way.RETURNED, "recalled", nobody),
                        new PiecesRemoved(
                                LOT, 1, Way.RETURNED, "recalled", new Witness.Seen(Ward.NURSE)),
                        new PiecesRemoved(
                                LOT, 1, Way.RETURNED, "recalled", new Witness.Seen(Ward.OFFICE)),
                        new PiecesCounted(LOT, 8, "", seen()),
                        new PiecesCounted(LOT, 8, "missing", nobody),
                        new RestRemoved(LOT, Milligrams.of("500.1"), Way.DESTROYED, "x", seen()),
                        new RestRemoved(LOT, Milligrams.of("0"), Way.DESTROYED, "x", seen()),
                        new EntryStruck(SampleBook.id(99), "why"),
                        new EntryStruck(SampleBook.id(1), ""));
        for (StockEvent event : events) {
            Optional<Reason> why = tried(event);
            assertThat(why).as(event.toString()).isPresent();
            met.add(why.orElseThrow());
        }
        met.add(refusal(plain.perform(act(Ward.OFFICE, TEN))).orElseThrow());
        met.add(refusal(plain.perform(act(new StaffId("stranger"), TEN))).orElseThrow());
        EntryId entry = SampleBook.id(500);
        StockAct tomorrow = new StockAct(entry, Ward.NURSE, TODAY.plusDays(1), TEN);
        met.add(refusal(plain.perform(tomorrow)).orElseThrow());
        assertThat(met).isEqualTo(EnumSet.allOf(Reason.class));
        assertThat(facts).hasSize(before);
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
