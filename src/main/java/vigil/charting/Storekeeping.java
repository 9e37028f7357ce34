package vigil.charting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.charting.StockOutcome.Reason;
import vigil.people.Permission;
import vigil.quantity.Moment;
import vigil.stock.StockBook;
import vigil.stock.StockEvent;
import vigil.stock.StockFact;

/**
 * Judges what staff write into the book of the room's drug and records what is accepted. Called on
 * the ledger's own thread only; throws {@link LedgerException} where the store could not answer.
 */
public final class Storekeeping {
    private final StockLedger ledger;
    private final Clock clock;
    private final Authority authority;
    private final StockJudge judge;

    /** Over a ledger, with the staff who may act and what is known of their keys. */
    public Storekeeping(
            StockLedger ledger, Clock clock, StaffRoster roster, Signatures signatures) {
        this.ledger = ledger;
        this.clock = clock;
        this.authority = new Authority(roster);
        this.judge = new StockJudge(authority, signatures);
    }

    /** The book as it stands. */
    public StockBook book() {
        return StockBook.of(ledger.facts());
    }

    /**
     * Performs an act: judges it by the book, appends, and answers with the book that follows. An
     * act whose entry is already there is accepted without a second entry; one that says something
     * else under the same entry is refused.
     */
    public StockOutcome perform(StockAct act) {
        List<StockFact> before = ledger.facts();
        Optional<StockFact> stored =
                before.stream().filter(fact -> fact.id().equals(act.entry())).findFirst();
        if (stored.isPresent()) {
            boolean same =
                    stored.get().event().equals(act.event())
                            && stored.get().day().equals(act.day())
                            && stored.get().by().equals(act.by());
            return same
                    ? new StockOutcome.Accepted(StockBook.of(before))
                    : new StockOutcome.Refused(Reason.ENTRY_ALREADY_SAVED);
        }
        StockFact fact = fact(act, before.size() + 1L);
        List<StockFact> after = new ArrayList<>(before);
        after.add(fact);
        Optional<Reason> objection =
                may(act).or(() -> day(act.day(), fact.recordedAt()))
                        .or(() -> judge.judge(act, StockBook.of(before), StockBook.of(after)));
        if (objection.isPresent()) {
            return new StockOutcome.Refused(objection.get());
        }
        ledger.append(fact);
        return new StockOutcome.Accepted(StockBook.of(after));
    }

    private StockFact fact(StockAct act, long number) {
        Moment now = Moment.of(clock.now().truncatedTo(ChronoUnit.MILLIS), clock.zone());
        StockEvent event = act.event();
        return new StockFact(act.entry(), number, act.day(), now, act.by(), event);
    }

    private Optional<Reason> may(StockAct act) {
        return authority
                .may(act.by(), Permission.HANDLE_DRUG)
                .refusal()
                .map(
                        refusal ->
                                refusal.reason() == Refusal.Reason.UNKNOWN_PERSON
                                        ? Reason.UNKNOWN_PERSON
                                        : Reason.ROLE_NEEDED);
    }

    private static Optional<Reason> day(LocalDate day, Moment now) {
        return day.isAfter(now.local().toLocalDate())
                ? Optional.of(Reason.IN_THE_FUTURE)
                : Optional.empty();
    }
}
