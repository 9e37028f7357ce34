package vigil.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.charting.LedgerException;
import vigil.keeping.Damage;
import vigil.keeping.Misfit;
import vigil.keeping.Progress;

/** Walks the facts of the store in their order and names everything that does not fit. */
final class Verification {
    private final EventTable table;
    private final SessionFacts sessions;
    private final Sql sql;
    private final List<Damage> damage = new ArrayList<>();
    private final Map<String, EventRow> lastOfStream = new HashMap<>();
    private Optional<EventRow> before = Optional.empty();

    Verification(Sql sql, EventTable table) {
        this.sql = sql;
        this.table = table;
        this.sessions = new SessionFacts(table);
    }

    /** Everything: SQLite's own check, both chains, and that each fact can be read. */
    List<Damage> everything(Progress progress) throws SQLException {
        long of = Long.parseLong(sql.answer("SELECT count(*) FROM event"));
        try {
            sql.each(
                    "PRAGMA integrity_check",
                    row -> {
                        if (!row.getString(1).equals("ok")) {
                            damage.add(Damage.ofFile(row.getString(1)));
                        }
                        return true;
                    });
            walk(
                    1,
                    row -> {
                        read(row);
                        progress.done(row.place().storeSeq(), of);
                    });
        } catch (SQLException e) {
            damage.add(Damage.ofFile(said(e)));
        } catch (LedgerException e) {
            damage.add(Damage.ofFile(Faults.said(e)));
        }
        return damage;
    }

    private void read(EventRow row) {
        switch (row.place().stream()) {
            case AccessFacts.STREAM -> new AccessFacts(table).signed(row);
            case DeliveryFacts.STREAM -> DeliveryFacts.signed(table, row);
            case StockFacts.STREAM -> StockFacts.signed(table, row);
            default -> sessions.fact(row);
        }
    }

    /** The chains over the last so many facts, without reading what the facts say. */
    List<Damage> chainOfLast(long facts) throws SQLException {
        try {
            long last = table.lastOfStore().map(row -> row.place().storeSeq()).orElse(0L);
            long from = Math.max(1, last - facts + 1);
            before = table.numbered(from - 1);
            if (from > 1 && before.isEmpty()) {
                damage.add(new Damage(from - 1, Optional.empty(), Misfit.GAP.name()));
            }
            walk(from, row -> table.content(row));
        } catch (SQLException e) {
            damage.add(Damage.ofFile(said(e)));
        } catch (LedgerException e) {
            damage.add(Damage.ofFile(Faults.said(e)));
        }
        return damage;
    }

    /** Looks into one row. */
    private interface Look {
        void into(EventRow row);
    }

    private void walk(long from, Look look) throws SQLException {
        long[] next = {from};
        table.eachFrom(
                from,
                result -> {
                    EventRow row = EventTable.row(result);
                    try {
                        follow(row, next[0], from);
                        look.into(row);
                    } catch (LedgerException e) {
                        Faults.throwIfLocked(e);
                        damage.add(row.place().damage(Faults.said(e)));
                    }
                    next[0] = row.place().storeSeq() + 1;
                    before = Optional.of(row);
                    lastOfStream.put(row.place().stream(), row);
                    return true;
                });
    }

    private void follow(EventRow row, long expected, long from) throws SQLException {
        EventPlace place = row.place();
        if (place.storeSeq() != expected) {
            damage.add(new Damage(expected, Optional.empty(), Misfit.GAP.name()));
        }
        byte[] storeBefore = before.map(EventRow::storeHash).orElse(Chain.START);
        if (!table.storeHashFits(row, storeBefore)) {
            damage.add(place.damage(Misfit.STORE_CHAIN.name()));
        }
        Optional<EventRow> last = lastInStream(place, from);
        if (place.streamSeq() != last.map(one -> one.place().streamSeq()).orElse(0L) + 1) {
            damage.add(place.damage(Misfit.SESSION_GAP.name()));
        }
        if (!EventTable.same(row.prevHash(), last.map(EventRow::hash).orElse(Chain.START))) {
            damage.add(place.damage(Misfit.SESSION_CHAIN.name()));
        }
    }

    private Optional<EventRow> lastInStream(EventPlace place, long from) throws SQLException {
        EventRow seen = lastOfStream.get(place.stream());
        return seen != null || from == 1
                ? Optional.ofNullable(seen)
                : table.lastBefore(place.stream(), from);
    }

    private static String said(SQLException e) {
        return Faults.said(Faults.of(e));
    }
}
