package vigil.notation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import vigil.session.RecordedEvent;

/**
 * Facts as JSON in UTF-8, and back to equal facts: {@code
 * {"id":…,"session":…,"revision":1,"taken":{…},…, "event":{"type":"vitals-recorded","v":1,…}}}.
 * Quantities are plain numbers with the digits as typed; times are in UTC with three digits behind
 * the second, beside the offset of the wall clock. Any thread may use it.
 */
public final class EventNotation {
    private static final char INSTEAD = '\uFFFD';

    /** Its shape is found once, by reflection; each use of it walks along that. */
    private static final RecordNotation<RecordedEvent> NOTATION =
            new RecordNotation<>(RecordedEvent.class);

    /** The fact as JSON on one line. Refuses times finer than a millisecond. */
    public byte[] write(RecordedEvent fact) {
        return NOTATION.bytes(fact);
    }

    /**
     * The fact that stands there.
     *
     * @throws NotationException if it cannot be read; where a newer program wrote it, the version
     *     is named
     */
    public RecordedEvent read(byte[] json) {
        return NOTATION.read(utf8(json));
    }

    static String utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(INSTEAD) < 0) {
            return text;
        }
        // It may stand there itself, or instead of what is no UTF-8: the strict way tells.
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            NotationException refused = new NotationException(Place.NOWHERE, Problem.NOT_UTF8);
            refused.initCause(e);
            throw refused;
        }
    }
}
