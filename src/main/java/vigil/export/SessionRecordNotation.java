package vigil.export;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vigil.notation.RecordNotation;
import vigil.session.RecordedEvent;

/** A session record as JSON in UTF-8, and back. Any thread may use it. */
public final class SessionRecordNotation {
    /** Its shape is found once, by reflection; each use of it walks along that. */
    private static final RecordNotation<SessionRecord> NOTATION =
            new RecordNotation<>(SessionRecord.class);

    /** The record as JSON over many lines; the same record is always the same bytes. */
    public byte[] write(SessionRecord record) {
        return NOTATION.spread(record);
    }

    /**
     * The record that stands there.
     *
     * @throws vigil.notation.NotationException if it is no session record, with line and column
     * @throws IllegalArgumentException if it is not UTF-8, or of another format or version
     */
    public SessionRecord read(byte[] json) {
        SessionRecord record = NOTATION.read(text(json));
        if (!record.format().equals(SessionRecord.FORMAT)
                || record.version() < 1
                || record.version() > SessionRecord.VERSION) {
            throw new IllegalArgumentException(
                    "not " + SessionRecord.FORMAT + " up to version " + SessionRecord.VERSION);
        }
        return record;
    }

    /** The facts of a record, in order, equal to those it was built from. */
    public List<RecordedEvent> facts(SessionRecord record) {
        return record.entries().stream()
                .map(entry -> entry.fact(record.record().session()))
                .toList();
    }

    private static String text(byte[] json) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a session record is UTF-8", e);
        }
    }
}
