package vigil.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.ledger.Endurance;
import vigil.ledger.LongRun;
import vigil.notation.AnyEvent;
import vigil.notation.EventNotation;
import vigil.notation.NotationException;
import vigil.quantity.Parsed.Read;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;

/**
 * Hostile text through every reader of what is typed, and facts with something else in them through
 * the reader of the store: each is read as it stands or refused, and nothing else happens.
 */
class HostileInputsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Moment NOW = Moment.of(Instant.parse("2026-11-28T14:05:00Z"), ZONE);
    private static final SessionId SESSION = new SessionId(new UUID(7, 7));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static int read(String text) {
        List<Parsed<?>> all =
                List.of(
                        TypedNumber.whole(text, 300),
                        TypedNumber.decimal(text, 4, 3),
                        TypedDate.birth(text, TODAY),
                        TypedTime.read(text, NOW, ZONE),
                        TypedText.line(text),
                        TypedText.note(text));
        for (Parsed<?> words : all.subList(4, 6)) {
            if (words instanceof Read<?>(Object kept)) {
                assertThat(kept).isEqualTo(text);
            }
        }
        return (int) all.stream().filter(Read.class::isInstance).count();
    }

    /** A fact as it lies in the store, with a few bytes put into it. */
    private static boolean stillAFact(AnyEvent any, Random random, EventNotation notation) {
        RecordedEvent fact = any.fact(SESSION, 1);
        byte[] bytes = notation.write(fact);
        byte[] other = new HostileText(random.nextLong()).next().getBytes(StandardCharsets.UTF_8);
        int at = random.nextInt(bytes.length);
        System.arraycopy(other, 0, bytes, at, Math.min(other.length, bytes.length - at));
        try {
            notation.read(bytes);
            return true;
        } catch (NotationException refused) {
            return false;
        }
    }

    private static String run(int inputs, long seed) {
        HostileText hostile = new HostileText(seed);
        Random random = new Random(seed);
        AnyEvent any = new AnyEvent(seed);
        EventNotation notation = new EventNotation();
        int read = 0;
        int facts = 0;
        for (int input = 0; input < inputs; input++) {
            read += read(hostile.next());
            facts += stillAFact(any, random, notation) ? 1 : 0;
        }
        return inputs
                + " inputs through six readers, "
                + read
                + " read; as many changed facts, "
                + facts
                + " read; nothing else happened";
    }

    @Test
    void aThousandAreReadOrRefused() {
        assertThat(run(1_000, Endurance.SEED)).doesNotContain(" 0 read");
    }

    @LongRun
    void aHundredThousandAreReadOrRefused() {
        Endurance.says(
                "Hostile inputs: " + run(Endurance.count("inputs", 100_000), Endurance.SEED));
    }
}
