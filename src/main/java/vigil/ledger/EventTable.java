package vigil.ledger;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigil.access.keys.AccessException;
import vigil.access.keys.AccessFault;
import vigil.access.keys.Bytes;
import vigil.access.signing.AuthoredFact;
import vigil.access.signing.ChainedFact;
import vigil.charting.Ids;
import vigil.charting.LedgerException;
import vigil.charting.Signer;
import vigil.charting.StoreFault;
import vigil.keeping.Misfit;
import vigil.people.StaffId;

/** The table of facts, whatever they say: places, hashes, sealed content, signatures. */
final class EventTable {
    private static final String SELECT =
            "SELECT store_seq, stream_id, stream_seq, event_id, key_epoch, nonce, ct,"
                    + " prev_hash, hash, store_hash, sig FROM event ";

    private static final int AT_ONCE = 1_000;

    private final Sql sql;
    private final Chain chain;
    private final EventCodec codec;
    private final Signer signer;
    private final Authors authors;
    private final Ids ids;

    EventTable(Sql sql, Chain chain, Needs needs) {
        this.sql = sql;
        this.chain = chain;
        this.codec = needs.codec();
        this.signer = needs.signer();
        this.authors = needs.authors();
        this.ids = needs.ids();
    }

    /**
     * Adds content behind the last of the store and the last of its stream, signed by its author.
     */
    EventRow insert(Link link, Optional<EventRow> lastOfStore, Optional<EventRow> lastOfStream)
            throws SQLException {
        return putBehind(
                made(
                        link,
                        lastOfStore.map(row -> row.place().storeSeq()).orElse(0L) + 1,
                        lastOfStream.map(EventRow::hash).orElse(Chain.START)),
                lastOfStore.map(EventRow::storeHash).orElse(Chain.START));
    }

    /** A row that only lacks the hash of the store up to it. May be asked on any thread. */
    EventRow made(Link link, long storeSeq, byte[] prevHash) {
        EventPlace place = new EventPlace(storeSeq, link.stream(), link.streamSeq(), link.event());
        Envelope envelope = new Envelope(salt(), link.content());
        byte[] hash = chain.event(place, envelope, prevHash);
        return new EventRow(
                place,
                codec.seal(envelope.closed(), chain.bound(place, prevHash)),
                prevHash,
                hash,
                Chain.START,
                signed(link.author(), hash));
    }

    /** Adds a row behind the last of the store, whose hash is named. */
    EventRow putBehind(EventRow row, byte[] storeBefore) throws SQLException {
        EventRow chained =
                row.chained(chain.store(storeBefore, row.place().storeSeq(), row.hash()));
        put(chained);
        return chained;
    }

    /** Adds a row as it lies in another file, sealed anew. */
    void insertAgain(EventRow row, Envelope content) throws SQLException {
        put(
                new EventRow(
                        row.place(),
                        codec.seal(content.closed(), chain.bound(row.place(), row.prevHash())),
                        row.prevHash(),
                        row.hash(),
                        row.storeHash(),
                        row.signature()));
    }

    private void put(EventRow row) throws SQLException {
        EventPlace place = row.place();
        sql.change(
                "INSERT INTO event (store_seq, stream_id, stream_seq, event_id, key_epoch, nonce,"
                        + " ct, prev_hash, hash, store_hash, sig) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " ?)",
                place.storeSeq(),
                place.stream(),
                place.streamSeq(),
                place.event(),
                row.sealed().epoch(),
                row.sealed().nonce(),
                row.sealed().content(),
                row.prevHash(),
                row.hash(),
                row.storeHash(),
                row.signature());
    }

    private byte[] signed(StaffId author, byte[] hash) {
        try {
            return signer.sign(author, hash);
        } catch (AccessException e) {
            throw new LedgerException(new StoreFault.Locked(), e);
        }
    }

    Optional<EventRow> lastOfStore() throws SQLException {
        return sql.first(SELECT + "ORDER BY store_seq DESC LIMIT 1", EventTable::row);
    }

    Optional<EventRow> lastOfStream(String stream) throws SQLException {
        return lastBefore(stream, Long.MAX_VALUE);
    }

    /** The last fact of a session before a number of the store. */
    Optional<EventRow> lastBefore(String stream, long storeSeq) throws SQLException {
        return sql.first(
                SELECT + "WHERE stream_id = ? AND store_seq < ? ORDER BY stream_seq DESC LIMIT 1",
                EventTable::row,
                stream,
                storeSeq);
    }

    Optional<EventRow> numbered(long storeSeq) throws SQLException {
        return sql.first(SELECT + "WHERE store_seq = ?", EventTable::row, storeSeq);
    }

    Optional<EventRow> withId(String event) throws SQLException {
        return sql.first(SELECT + "WHERE event_id = ?", EventTable::row, event);
    }

    List<EventRow> ofStream(String stream) throws SQLException {
        return sql.all(SELECT + "WHERE stream_id = ? ORDER BY stream_seq", EventTable::row, stream);
    }

    /** The same; refuses a gap and a broken chain. */
    List<EventRow> unbroken(String stream) throws SQLException {
        return unbroken(stream, row -> row);
    }

    /** The rows of a stream as far as they were read: each hangs on the one before. */
    private static final class UnbrokenChain {
        private byte[] before = Chain.START;
        private long number;

        void follow(EventRow row) {
            number++;
            if (row.place().streamSeq() != number || !same(row.prevHash(), before)) {
                throw Faults.torn(row.place(), Misfit.ONE_BEFORE_MISSING);
            }
            before = row.hash();
        }
    }

    /**
     * What all rows of a stream say, where it is as long as the store is old: a thousand at a time,
     * which all processors open. Refuses a gap and a broken chain.
     */
    <T> List<T> unbroken(String stream, Function<EventRow, T> opened) throws SQLException {
        List<T> found = new ArrayList<>();
        List<EventRow> some = new ArrayList<>();
        UnbrokenChain chained = new UnbrokenChain();
        sql.each(
                SELECT + "WHERE stream_id = ? ORDER BY stream_seq",
                result -> {
                    EventRow row = row(result);
                    chained.follow(row);
                    some.add(row);
                    if (some.size() == AT_ONCE) {
                        found.addAll(some.parallelStream().map(opened).toList());
                        some.clear();
                    }
                    return true;
                },
                stream);
        found.addAll(some.stream().map(opened).toList());
        return found;
    }

    /** All rows from a number of the store on, one after the other. */
    void eachFrom(long storeSeq, Sql.Row<?> use) throws SQLException {
        sql.each(
                SELECT + "WHERE store_seq >= ? ORDER BY store_seq",
                result -> use.read(result),
                storeSeq);
    }

    /** What was read of the table under the key that is there. */
    KeptFacts kept() {
        return codec.kept();
    }

    /** The content of a row, if it is what was hashed when it was written. */
    Envelope content(EventRow row) {
        byte[] closed = codec.open(row.sealed(), chain.bound(row.place(), row.prevHash()));
        Envelope envelope = Envelope.opened(closed);
        if (!same(chain.event(row.place(), envelope, row.prevHash()), row.hash())) {
            throw Faults.torn(row.place(), Misfit.NOT_OF_ITS_HASH);
        }
        return envelope;
    }

    /** What a row says in the form of its stream. */
    <T> T read(EventRow row, Function<byte[], T> form) {
        try {
            return form.apply(content(row).content());
        } catch (AccessException e) {
            throw Faults.unread(
                    row.place().storeSeq(), e.fault(), e.fault() == AccessFault.NEWER_VERSION, e);
        }
    }

    /** The fact of a row as it hangs on the one before. */
    AuthoredFact authored(String store, EventRow row) {
        Envelope envelope = content(row);
        EventPlace place = row.place();
        return new AuthoredFact(
                new ChainedFact(
                        store,
                        place.stream(),
                        place.streamSeq(),
                        place.storeSeq(),
                        place.event(),
                        Bytes.of(envelope.salt()),
                        Bytes.of(envelope.content()),
                        Bytes.of(row.prevHash())),
                Bytes.of(row.signature()));
    }

    /** Refuses a row that its author did not sign. */
    void confirmSigned(EventRow row, StaffId author) {
        if (!authors.signed(author, row.hash(), row.signature())) {
            throw Faults.torn(row.place(), Misfit.NOT_SIGNED);
        }
    }

    boolean storeHashFits(EventRow row, byte[] before) {
        return same(chain.store(before, row.place().storeSeq(), row.hash()), row.storeHash());
    }

    static boolean same(byte[] one, byte[] other) {
        return Arrays.equals(one, other);
    }

    /** A row; refuses one in which something is missing, as damaged pages may say. */
    static EventRow row(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        return new EventRow(
                new EventPlace(
                        number, there(row.getString(2)), row.getLong(3), there(row.getString(4))),
                new Sealed(row.getInt(5), there(row.getBytes(6)), there(row.getBytes(7))),
                there(row.getBytes(8)),
                there(row.getBytes(9)),
                there(row.getBytes(10)),
                there(row.getBytes(11)));
    }

    private static <T> T there(@Nullable T value) {
        if (value == null) {
            throw Faults.torn(Misfit.ROW_NOT_WHOLE);
        }
        return value;
    }

    private byte[] salt() {
        UUID random = ids.next();
        return ByteBuffer.allocate(16)
                .putLong(random.getMostSignificantBits())
                .putLong(random.getLeastSignificantBits())
                .array();
    }
}
