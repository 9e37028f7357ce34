package vigil.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.people.StaffId;
import vigil.quantity.Kilograms;
import vigil.quantity.Moment;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.PreparationEvent.WeightRecorded;
import vigil.session.RecordedEvent;
import vigil.session.SessionEvent;
import vigil.session.SessionId;
import vigil.session.Taken;

class EventNotationTest {
    private static final Moment AT =
            new Moment(Instant.parse("2026-11-22T14:05:00Z"), ZoneOffset.ofHours(1));

    private final EventNotation notation = new EventNotation();

    @Test
    void anyFactReadsBackEqualAndIsWrittenTheSameAgain() {
        AnyEvent any = new AnyEvent(20_261_122);
        Set<Class<?>> seen = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            RecordedEvent fact = any.fact(any.any(SessionId.class), i + 1);
            byte[] json = notation.write(fact);
            RecordedEvent read = notation.read(json);
            assertThat(read).isEqualTo(fact);
            assertThat(notation.write(read)).isEqualTo(json);
            seen.add(fact.event().getClass());
        }
        assertThat(seen).containsAll(AnyEvent.kinds());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfFactReadsBack(Class<? extends SessionEvent> kind) {
        AnyEvent any = new AnyEvent(kind.getName().hashCode());
        for (int i = 0; i < 20; i++) {
            RecordedEvent fact = any.fact(any.any(SessionId.class), 1, any.any(kind));
            assertThat(notation.read(notation.write(fact))).isEqualTo(fact);
        }
    }

    static List<Class<?>> kinds() {
        return AnyEvent.kinds();
    }

    @Test
    void aFactIsWrittenAsAgreed() {
        assertThat(json(note("quiet")))
                .isEqualTo(
                        "{\"id\":\"00000000-0000-0000-0000-000000000001\","
                                + "\"session\":\"00000000-0000-0000-0000-000000000002\",\"revision\":3,"
                                + "\"taken\":{\"at\":{\"instant\":\"2026-11-22T14:05:00.000Z\",\"offset\":\"+01:00\"},"
                                + "\"approximate\":false,\"source\":\"OBSERVED\"},"
                                + "\"recordedAt\":{\"instant\":\"2026-11-22T14:05:00.000Z\",\"offset\":\"+01:00\"},"
                                + "\"measuredBy\":\"osei\",\"enteredBy\":\"osei\","
                                + "\"event\":{\"type\":\"note-written\",\"v\":1,\"text\":\"quiet\"}}");
    }

    @ParameterizedTest
    @CsvSource({"5", "5.0", "5.00", "0.10", "120", "70.30"})
    void theDigitsOfAQuantityStayAsTyped(String digits) {
        RecordedEvent fact =
                fact(
                        new WeightRecorded(
                                new vigil.dosing.Weight(
                                        Kilograms.of(digits),
                                        vigil.dosing.Weight.Method.SCALE,
                                        AT)));
        assertThat(json(fact)).contains("\"kilograms\":" + digits + ",");
        assertThat(notation.read(notation.write(fact))).isEqualTo(fact);
    }

    @Test
    void anAmountIsNeverWrittenWithAnExponent() {
        RecordedEvent fact =
                fact(
                        new WeightRecorded(
                                new vigil.dosing.Weight(
                                        Kilograms.of("1E+2"),
                                        vigil.dosing.Weight.Method.SCALE,
                                        AT)));
        assertThat(json(fact)).contains("\"kilograms\":100,");
    }

    @Test
    void everyHostileTextComesBackAsItWas() {
        for (String text : AnyEvent.HOSTILE) {
            assertThat(notation.read(notation.write(note(text)))).isEqualTo(note(text));
        }
    }

    @Test
    void aTimeFinerThanAMillisecondIsRefusedAndNotCut() {
        Moment fine = new Moment(AT.instant().plusNanos(1), AT.offset());
        RecordedEvent fact =
                new RecordedEvent(
                        new EntryId(new UUID(0, 1)),
                        new SessionId(new UUID(0, 2)),
                        3,
                        Taken.observed(fine),
                        AT,
                        new StaffId("osei"),
                        new StaffId("osei"),
                        new NoteWritten("x"));
        assertThatThrownBy(() -> notation.write(fact)).hasMessageContaining("to the millisecond");
    }

    @Test
    void aNewerFactIsRefusedByTypeAndVersion() {
        refused(
                json(note("x")).replace("\"v\":1", "\"v\":2"),
                Problem.NEWER_VERSION,
                "note-written 2 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"text\":\"x\"|\"text\":\"x\",\"mood\":1|UNKNOWN_FIELD|mood",
                "\"text\":\"x\"|\"text\":\"x\",\"text\":\"y\"|REPEATED_FIELD|text",
                "\"text\":\"x\"|\"text\":null|NULL|text",
                "\"text\":\"x\"|\"text\":5|QUOTED_TEXT_ASKED|``",
                ",\"text\":\"x\"|``|MISSING_FIELD|text",
                "\"revision\":3|\"revision\":3.0|WHOLE_ASKED|``",
                "\"revision\":3|\"revision\":\"3\"|WHOLE_ASKED|``",
                "\"revision\":3|\"revision\":99999999999999999999|NUMBER_TOO_LARGE|``",
                "\"revision\":3|\"revision\":3e0|WHOLE_ASKED|``",
                "\"v\":1,|``|MISSING_FIELD|v",
                "\"v\":1|\"v\":\"1\"|VERSION_ASKED|``",
                "note-written|note-sung|UNKNOWN_NAME|note-written",
                "OBSERVED|SEEN|UNKNOWN_NAME|OBSERVED, ",
                "14:05:00.000Z|14:05:00Z|TIME_ASKED|``",
                "14:05:00.000Z|25:05:00.000Z|TIME_ASKED|``",
                "+01:00|+1|OFFSET_ASKED|``",
                "00000000-0000-0000-0000-000000000001|0-0-0-0-1|ID_ASKED|``",
                "\"measuredBy\":\"osei\"|\"measuredBy\":\" \"|REFUSED_VALUE|StaffId",
                "\"approximate\":false|\"approximate\":0|TRUTH_ASKED|``",
                "\"event\":{|\"event\":[{|NOT_JSON|``",
            })
    void whatIsNotAFactIsRefusedWithTheReason(
            String sound, String faulty, Problem problem, String named) {
        String json = json(note("x"));
        assertThat(json).contains(sound);
        refused(json.replace(sound, faulty), problem, named);
    }

    @ParameterizedTest
    @CsvSource({"''", "{", "[]", "5", "null", "nonsense"})
    void whatIsNoObjectIsRefused(String text) {
        assertThatThrownBy(() -> notation.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotationException.class);
    }

    @Test
    void whatFollowsTheEndIsRefused() {
        refused(json(note("x")) + " {}", Problem.NOT_JSON, "");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] json = notation.write(note("x"));
        json[json.length - 4] = (byte) 0xff;
        assertThatThrownBy(() -> notation.read(json))
                .isInstanceOfSatisfying(
                        NotationException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.NOT_UTF8));
    }

    private void refused(String json, Problem problem, String named) {
        assertThatThrownBy(() -> notation.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        NotationException.class,
                        e -> {
                            assertThat(e.problem()).isEqualTo(problem);
                            assertThat(String.join(" ", e.named())).contains(named);
                        });
    }

    private String json(RecordedEvent fact) {
        return new String(notation.write(fact), StandardCharsets.UTF_8);
    }

    private static RecordedEvent note(String text) {
        return fact(new NoteWritten(text));
    }

    private static RecordedEvent fact(SessionEvent event) {
        return new RecordedEvent(
                new EntryId(new UUID(0, 1)),
                new SessionId(new UUID(0, 2)),
                3,
                Taken.observed(AT),
                AT,
                new StaffId("osei"),
                new StaffId("osei"),
                event);
    }
}
