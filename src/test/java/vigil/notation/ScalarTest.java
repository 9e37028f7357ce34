package vigil.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.effects.Grade;

/** Each single value in the ledger: the one form it is written in, and what is read as no value. */
class ScalarTest {
    private static final Place HERE = new Place(4, 17);

    /** A record of every way in which a part can be there. */
    record Entry(String words, Optional<Integer> count, List<LocalDate> days, Set<Grade> grades) {
        Entry {
            if (words.isBlank()) {
                throw new IllegalArgumentException("an entry has words");
            }
        }
    }

    private static final Shape ENTRY = Shapes.shapeOf(Entry.class, TypeNames.Unnamed.REFUSED);

    private static Shape shape(Class<?> type) {
        return type.isEnum() ? Scalar.Constant.of(type) : Scalar.all().get(type);
    }

    private static String json(Shape shape, Object value) {
        return new String(JsonPrinting.onOneLine(shape, value), StandardCharsets.UTF_8);
    }

    private static Object back(Shape shape, String json) {
        return shape.read(new JsonReading().read(json));
    }

    private static Arguments row(Class<?> type, Object value, String json) {
        return Arguments.of(type, value, json);
    }

    static Stream<Arguments> written() {
        return Stream.of(
                row(String.class, "", "\"\""),
                row(String.class, "5 µg \"now\"", "\"5 µg \\\"now\\\"\""),
                row(String.class, "a\nb\tc", "\"a\\u000ab\\u0009c\""),
                row(Duration.class, Duration.ofMinutes(90), "\"PT1H30M\""),
                row(Duration.class, Duration.ZERO, "\"PT0S\""),
                row(Duration.class, Duration.ofDays(2), "\"PT48H\""),
                row(UUID.class, new UUID(0, 255), "\"00000000-0000-0000-0000-0000000000ff\""),
                row(
                        Instant.class,
                        Instant.parse("2026-03-29T01:00:00Z"),
                        "\"2026-03-29T01:00:00.000Z\""),
                row(
                        Instant.class,
                        Instant.parse("2025-12-31T23:59:59.999Z"),
                        "\"2025-12-31T23:59:59.999Z\""),
                row(LocalDate.class, LocalDate.of(2024, 2, 29), "\"2024-02-29\""),
                row(LocalDate.class, LocalDate.of(1931, 1, 5), "\"1931-01-05\""),
                row(ZoneOffset.class, ZoneOffset.UTC, "\"+00:00\""),
                row(ZoneOffset.class, ZoneOffset.ofHoursMinutes(5, 45), "\"+05:45\""),
                row(ZoneOffset.class, ZoneOffset.ofHoursMinutes(-3, -30), "\"-03:30\""),
                row(ZoneId.class, ZoneId.of("Europe/London"), "\"Europe/London\""),
                row(boolean.class, true, "true"),
                row(Boolean.class, false, "false"),
                row(int.class, 0, "0"),
                row(Integer.class, Integer.MIN_VALUE, "-2147483648"),
                row(long.class, Long.MAX_VALUE, "9223372036854775807"),
                row(BigDecimal.class, new BigDecimal("7.50"), "7.50"),
                row(BigDecimal.class, new BigDecimal("0.0001"), "0.0001"),
                row(BigDecimal.class, new BigDecimal("-0.5"), "-0.5"),
                row(Grade.class, Grade.LIFE_THREATENING, "\"LIFE_THREATENING\""));
    }

    @ParameterizedTest
    @MethodSource("written")
    void aValueHasOneFormAndComesBackFromIt(Class<?> type, Object value, String json) {
        assertThat(json(shape(type), value)).isEqualTo(json);
        assertThat(back(shape(type), json)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"1E+3, 1000", "12E1, 120", "1E-4, 0.0001", "5E-50, 0." + NINE_AND_FORTY + "5"})
    void noExponentIsEverWritten(String number, String written) {
        assertThat(json(shape(BigDecimal.class), new BigDecimal(number))).isEqualTo(written);
    }

    private static final String NINE_AND_FORTY =
            "0000000000000000000000000000000000000000000000000";

    @ParameterizedTest
    @ValueSource(strings = {"1E-51", "1E+51", "1E+1000000000", "1E-1000000000"})
    void aNumberNobodyTypedIsNotWritten(String number) {
        Shape shape = shape(BigDecimal.class);
        BigDecimal value = new BigDecimal(number);
        assertThatThrownBy(() -> json(shape, value)).hasMessage("a number nobody typed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T14:05:00.0001Z", "2026-11-22T14:05:00.000000001Z"})
    void aTimeFinerThanTheClockIsNotCutInSilence(String time) {
        Shape shape = shape(Instant.class);
        Instant instant = Instant.parse(time);
        assertThatThrownBy(() -> json(shape, instant)).hasMessageContaining("to the millisecond");
    }

    private static Node text(String text) {
        return new Node.Text(HERE, text);
    }

    private static Node digits(String digits) {
        return new Node.Digits(HERE, digits);
    }

    private static Arguments wrong(Class<?> type, Node node, Problem problem) {
        return Arguments.of(type, node, problem);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                // The same value in another form would make two texts, and two signatures, of one.
                wrong(Instant.class, text("2026-11-22T14:05:00Z"), Problem.TIME_ASKED),
                wrong(Instant.class, text("2026-11-22T14:05:00.0Z"), Problem.TIME_ASKED),
                wrong(Instant.class, text("2026-11-22T15:05:00.000+01:00"), Problem.TIME_ASKED),
                wrong(Instant.class, text("2026-11-22t14:05:00.000z"), Problem.TIME_ASKED),
                wrong(Instant.class, text("2026-02-30T14:05:00.000Z"), Problem.TIME_ASKED),
                wrong(Instant.class, text("2026-11-22T25:05:00.000Z"), Problem.TIME_ASKED),
                wrong(Instant.class, text("22-Nov-2026 14:05"), Problem.TIME_ASKED),
                wrong(LocalDate.class, text("2026-2-3"), Problem.DAY_ASKED),
                wrong(LocalDate.class, text("2025-02-29"), Problem.DAY_ASKED),
                wrong(LocalDate.class, text("03/02/2026"), Problem.DAY_ASKED),
                wrong(LocalDate.class, text(""), Problem.DAY_ASKED),
                wrong(Duration.class, text("PT90M"), Problem.DURATION_ASKED),
                wrong(Duration.class, text("P2D"), Problem.DURATION_ASKED),
                wrong(Duration.class, text("pt1h"), Problem.DURATION_ASKED),
                wrong(Duration.class, text("90 min"), Problem.DURATION_ASKED),
                wrong(UUID.class, text("0-0-0-0-ff"), Problem.ID_ASKED),
                wrong(UUID.class, text("00000000-0000-0000-0000-0000000000FF"), Problem.ID_ASKED),
                wrong(UUID.class, text("osei"), Problem.ID_ASKED),
                wrong(ZoneOffset.class, text("Z"), Problem.OFFSET_ASKED),
                wrong(ZoneOffset.class, text("+1"), Problem.OFFSET_ASKED),
                wrong(ZoneOffset.class, text("+0100"), Problem.OFFSET_ASKED),
                wrong(ZoneOffset.class, text("+19:00"), Problem.OFFSET_ASKED),
                wrong(ZoneId.class, text("Europe/Atlantis"), Problem.ZONE_ASKED),
                wrong(ZoneId.class, text("London time"), Problem.ZONE_ASKED),
                wrong(int.class, digits("2147483648"), Problem.NUMBER_TOO_LARGE),
                wrong(int.class, digits("1.0"), Problem.WHOLE_ASKED),
                wrong(int.class, digits("1e3"), Problem.WHOLE_ASKED),
                wrong(long.class, digits("9223372036854775808"), Problem.NUMBER_TOO_LARGE),
                wrong(BigDecimal.class, digits("1e3"), Problem.NUMBER_ASKED),
                wrong(BigDecimal.class, digits("1" + "0".repeat(100)), Problem.NUMBER_TOO_LARGE),
                wrong(BigDecimal.class, text("7.5"), Problem.NUMBER_ASKED),
                wrong(int.class, text("7"), Problem.WHOLE_ASKED),
                wrong(String.class, digits("7"), Problem.QUOTED_TEXT_ASKED),
                wrong(boolean.class, text("true"), Problem.TRUTH_ASKED),
                wrong(Boolean.class, digits("1"), Problem.TRUTH_ASKED),
                wrong(Grade.class, digits("3"), Problem.QUOTED_TEXT_ASKED));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void anotherFormIsRefusedWhereItStandsAndSaysWhatIsAsked(
            Class<?> type, Node node, Problem problem) {
        NotationException refused = refusal(shape(type), node);
        assertThat(refused.problem()).isEqualTo(problem);
        assertThat(refused.named()).isEmpty();
        assertThat(refused).hasMessage("line 4, column 17: " + problem);
    }

    private static NotationException refusal(Shape shape, Node node) {
        return catchThrowableOfType(NotationException.class, () -> shape.read(node));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mild", "Mild", "MILD ", "", "WORST"})
    void aNameIsReadAsItIsWrittenOnly(String name) {
        NotationException refused = refusal(shape(Grade.class), text(name));
        assertThat(refused.problem()).isEqualTo(Problem.UNKNOWN_NAME);
        assertThat(refused)
                .hasMessage(
                        "line 4, column 17: UNKNOWN_NAME"
                                + " [MILD, MODERATE, SEVERE, LIFE_THREATENING, DEATH]");
    }

    /** What somebody typed may be about a patient: a refusal never repeats it. */
    @ParameterizedTest
    @MethodSource("refused")
    void aRefusalNeverRepeatsWhatStandsThere(Class<?> type, Node node, Problem problem) {
        NotationException refused = refusal(shape(type), text("Mrs Invented of Nowhere Street"));
        if (type != String.class) {
            assertThat(refused.getMessage()).doesNotContain("Invented", "Nowhere");
            assertThat(refused.problem()).isNotNull();
        }
    }

    @Test
    void anyTimeAndAnyAmountComeBackAsTheyWere() {
        Random random = new Random(20261129);
        for (int i = 0; i < 2_000; i++) {
            Instant time =
                    Instant.ofEpochMilli(random.nextLong(-2_000_000_000_000L, 4_000_000_000_000L));
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(), random.nextInt(6));
            for (Object value : List.of(time, amount, Duration.ofSeconds(random.nextInt()))) {
                Class<?> type = value.getClass();
                assertThat(back(shape(type), json(shape(type), value))).isEqualTo(value);
            }
            assertThat(json(shape(Instant.class), time)).hasSize(26);
        }
    }

    /** Texts sort as times do, so that a store can be asked by them. */
    @Test
    void writtenTimesSortAsTimes() {
        Random random = new Random(11);
        List<Instant> times =
                Stream.generate(() -> Instant.ofEpochMilli(random.nextLong(0, 4_000_000_000_000L)))
                        .limit(500)
                        .toList();
        Shape shape = shape(Instant.class);
        assertThat(times.stream().sorted().map(time -> json(shape, time))).isSorted();
    }

    private static Node entry(String... fields) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        nodes.put("words", text("as asked"));
        nodes.put("days", new Node.Items(HERE, List.of(text("2026-11-22"))));
        nodes.put("grades", new Node.Items(HERE, List.of(text("MILD"))));
        for (String field : fields) {
            nodes.put(field, text(field));
        }
        return new Node.Fields(HERE, nodes);
    }

    @Test
    void anAbsentPartIsNoFieldAndASetIsAlwaysTheSameText() {
        Set<Grade> grades = Set.of(Grade.SEVERE, Grade.DEATH, Grade.MILD);
        LocalDate day = LocalDate.of(2026, 11, 22);
        Entry entry = new Entry("so", Optional.empty(), List.of(day.plusDays(1), day), grades);
        String json = json(ENTRY, entry);
        assertThat(json)
                .isEqualTo(
                        "{\"words\":\"so\",\"days\":[\"2026-11-23\",\"2026-11-22\"],"
                                + "\"grades\":[\"DEATH\",\"MILD\",\"SEVERE\"]}");
        assertThat(back(ENTRY, json)).isEqualTo(entry);
        Entry counted = new Entry("so", Optional.of(0), List.of(), Set.of());
        assertThat(json(ENTRY, counted))
                .isEqualTo("{\"words\":\"so\",\"count\":0,\"days\":[],\"grades\":[]}");
    }

    @Test
    void aFieldNobodyKnowsIsNamedAndNotPassedOver() {
        NotationException refused = refusal(ENTRY, entry("wrods"));
        assertThat(refused.problem()).isEqualTo(Problem.UNKNOWN_FIELD);
        assertThat(refused.named()).containsExactly("wrods");
    }

    @ParameterizedTest
    @CsvSource({"words, MISSING_FIELD", "days, MISSING_FIELD", "grades, MISSING_FIELD"})
    void aPartThatIsNotThereIsNamed(String part, Problem problem) {
        Map<String, Node> fields = new LinkedHashMap<>(((Node.Fields) entry()).fields());
        fields.remove(part);
        NotationException missing = refusal(ENTRY, new Node.Fields(HERE, fields));
        assertThat(missing.problem()).isEqualTo(problem);
        assertThat(missing.named()).containsExactly(part);
        fields.put(part, new Node.Null(HERE));
        NotationException nothing = refusal(ENTRY, new Node.Fields(HERE, fields));
        assertThat(nothing.problem()).isEqualTo(Problem.NULL);
        assertThat(nothing.named()).containsExactly(part);
    }

    @Test
    void whatTheRecordItselfRefusesAndTheSameTwiceAreRefusedWhereTheyStand() {
        Map<String, Node> fields = new LinkedHashMap<>(((Node.Fields) entry()).fields());
        fields.put("words", text(" "));
        NotationException blank = refusal(ENTRY, new Node.Fields(HERE, fields));
        assertThat(blank.problem()).isEqualTo(Problem.REFUSED_VALUE);
        assertThat(blank.named()).containsExactly("Entry");
        fields.put("words", text("so"));
        Node again = new Node.Text(new Place(5, 9), "MILD");
        fields.put("grades", new Node.Items(HERE, List.of(text("MILD"), again)));
        NotationException twice = refusal(ENTRY, new Node.Fields(HERE, fields));
        assertThat(twice).hasMessage("line 5, column 9: REPEATED_VALUE");
    }

    @ParameterizedTest
    @CsvSource({"words, QUOTED_TEXT_ASKED", "days, LIST_ASKED", "grades, LIST_ASKED"})
    void whereAnObjectOrAListIsAskedNothingElseWillDo(String part, Problem problem) {
        assertThat(refusal(ENTRY, text("{}")).problem()).isEqualTo(Problem.OBJECT_ASKED);
        Map<String, Node> fields = new LinkedHashMap<>(((Node.Fields) entry()).fields());
        fields.put(part, digits("1"));
        assertThat(refusal(ENTRY, new Node.Fields(HERE, fields)).problem()).isEqualTo(problem);
    }
}
