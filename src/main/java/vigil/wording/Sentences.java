package vigil.wording;

import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The words of the program. */
public interface Sentences {

    /** The sentence of a key with its slots filled. */
    String say(String key, Object... values);

    /** Whether there is a sentence for this key. */
    boolean has(String key);

    /**
     * The same words in a room of a zone, whose clocks show an hour twice once a year: times in
     * that hour carry a letter.
     */
    Sentences in(ZoneId zone);

    /** A time on the clock of the room, {@code 14:05}. */
    String time(OffsetDateTime at);

    /** The same with its seconds, {@code 14:05:20}. */
    String timeWithSeconds(OffsetDateTime at);
}
