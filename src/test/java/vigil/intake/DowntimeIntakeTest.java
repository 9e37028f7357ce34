package vigil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.intake.Intake.RefusedRow;
import vigil.protocol.Checklist;
import vigil.quantity.MmHg;
import vigil.quantity.Percent;
import vigil.session.Charted;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.RecordedEvent;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.SideEffectCourse;
import vigil.session.Stage;
import vigil.session.Taken;
import vigil.vitals.BloodPressure;
import vigil.vitals.HeartRate;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Reading;
import vigil.vitals.RespiratoryRate;
import vigil.vitals.Sedation;
import vigil.vitals.Temperature;
import vigil.vitals.VitalItem;

class DowntimeIntakeTest {
    static final String ALL =
            Stream.of(Column.values()).map(Column::head).collect(Collectors.joining(","));

    @TempDir private Path folder;
    private Ledge ledge;

    @BeforeEach
    void anInfusionThatWasAboutToBegin() {
        ledge = new Ledge(folder, ready("sheet", SampleChart.START), at(180));
    }

    @AfterEach
    void close() {
        ledge.close();
    }

    static SampleChart ready(String seed, Instant start) {
        return SampleChart.ready(SampleProtocol.infusion(), seed, start, SampleChart.ZONE)
                .add(
                        -2,
                        new ChecklistAnswered(
                                Checklist.Kind.CHECK_IN, "CONSENT", Checklist.Answer.YES, ""));
    }

    static Instant at(int minute) {
        return SampleChart.START.plusSeconds(60L * minute);
    }

    private List<RecordedEvent> charted() {
        return ledge.charting.facts(ledge.session).stream()
                .filter(fact -> fact.taken().source() == Taken.Source.PAPER)
                .toList();
    }

    @Test
    void a_whole_sheet_is_charted_as_from_paper_with_both_times() {
        Intake intake =
                ledge.chart(
                        ALL,
                        "2026-11-22,14:05,,,,,,,,,,,,,start,52.5,left forearm,bell",
                        ",14:10,134/82,63,98,air,14,36.8,,5,1,,,,,,,BELL",
                        ",1415,147/90,x4,97,2,14,,,4,4,0,3,A,,,,no",
                        ",14:16,,,,,,,,,,,,,effect: Floating,2,\"sat \"\"with\"\" him\nslept\",",
                        ",14:17,,,,,,,,,,,,,pause,,pressure,",
                        ",14:20,,,,,,,,,,,,,resume,52.5,,",
                        ",14:25,,,,,,,,,,,,,rate,26.25,pressure,",
                        ",14:30,,,,,,,,,,,,,effect now: floating,3,,",
                        ",14:31,,,,,,,,,,,,,\"rescue: ondansetron, IV\",4 mg,Dr Mbeki,",
                        ",~14:32,,,,,,,,,,,,,care: dimmed light,,,",
                        ",14:40,,,,,,,,,,,,,effect ended: floating,resolved,,",
                        ",14:45,,,,,,,,,,,,,stop: early,,pressure,",
                        ",14:50,,,,,,,,,,,,,note: =SUM(A1) is what he said,,,");
        assertThat(intake).isEqualTo(new Intake.Sound(13, 0, true));
        assertThat(charted())
                .hasSize(13)
                .allSatisfy(
                        fact -> {
                            assertThat(fact.recordedAt().instant()).isEqualTo(at(180));
                            assertThat(fact.enteredBy()).isEqualTo(SampleChart.NURSE);
                        });
        assertThat(charted().getFirst().taken().at().instant()).isEqualTo(at(0));
        assertThat(charted().get(1).measuredBy()).isEqualTo(SampleChart.SECOND);
        assertThat(charted().get(9).taken().approximate()).isTrue();
        var session = ledge.charting.open(ledge.session);
        assertThat(session.stage()).isEqualTo(Stage.RECOVERING);
        assertThat(SideEffectCourse.in(session.chart()))
                .singleElement()
                .satisfies(
                        effect -> {
                            assertThat(effect.worst().number()).isEqualTo(3);
                            assertThat(effect.now().done()).isEqualTo("sat \"with\" him\nslept");
                            assertThat(effect.goesOn()).isFalse();
                        });
        assertThat(session.chart().all(NoteWritten.class).getLast().event().text())
                .isEqualTo("=SUM(A1) is what he said");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date=2026-02-30 hr=61 | date: NOT_A_DATE",
                "date=2027-11-22 hr=61 | date: IN_THE_FUTURE",
                "date=2026-11-19 hr=61 | BEFORE_THE_SESSION",
                "time= hr=61 | time: TIME_NEEDED",
                "time=24:10 hr=61 | time: NOT_A_TIME",
                "time=14:1 hr=61 | time: UNFINISHED",
                "time=n hr=61 | time: NOT_A_TIME",
                "time=-5 hr=61 | time: NOT_A_TIME",
                "time=19:10 hr=61 | IN_THE_FUTURE",
                "time=14:10+02:00 hr=61 | time: NOT_THAT_OFFSET",
                "by=bell | time: NOTHING",
                "bp=120 | bp: UNFINISHED",
                "bp=80/120 | bp: NOT_BELOW_SYSTOLIC",
                "bp=400/90 | IMPOSSIBLE_VALUE",
                "bp=230/120 | UNUSUAL_NOT_CONFIRMED",
                "bp==120/80 | bp: NOT_A_NUMBER",
                "hr=6O | hr: NOT_A_NUMBER",
                "hr=x | hr: UNFINISHED",
                "hr=x9 | hr: OUT_OF_RANGE",
                "hr=x1 | NOTHING_TAKEN",
                "hr=-60 | hr: NOT_A_NUMBER",
                "hr=\u0667\u0662 | hr: NOT_A_NUMBER",
                "temp=36.85 | temp: TOO_MANY_DECIMALS",
                "temp=98.6 | IMPOSSIBLE_VALUE",
                "spo2=98 | o2: OXYGEN_NEEDED",
                "spo2=101 o2=air | spo2: OUT_OF_RANGE",
                "hr=60 o2=air | o2: OXYGEN_ALONE",
                "spo2=98 o2=some | o2: NOT_A_NUMBER",
                "hr=60 by=XX | by: WHO",
                "hr=60 by=JB | by: WHO",
                "hr=60 by=abara | ROLE_NEEDED",
                "hr=60 what=note:_x | what: TWO_IN_ONE",
                "what=slept | what: WHAT",
                "what=note: | what: WORDS_NEEDED",
                "what=note:_\u202Ex | FORBIDDEN_CHARACTER",
                "what=stop | what: WORDS_NEEDED",
                "what=start:_now amount=5 | what: NO_PLACE",
                "what=start | amount: AMOUNT_NEEDED",
                "what=start amount=0 | RATE_NOT_ABOVE_ZERO",
                "what=start amount=fast | amount: NOT_A_NUMBER",
                "what=note:_x amount=5 | amount: NO_PLACE",
                "what=resume amount=50 reason=better | reason: NO_PLACE",
                "amount=5 | what: WHAT_NEEDED",
                "what=rate amount=50 | reason: REASON_NEEDED",
                "what=pause reason=pump | NOT_IN_THIS_STATE",
                "what=effect:_nausea amount=6 | amount: OUT_OF_RANGE",
                "what=effect:_nausea amount=0 | amount: GRADE",
                "what=effect_now:_nausea amount=1 | what: NO_SUCH_EFFECT",
                "what=effect_ended:_nausea amount=gone | amount: OUTCOME",
                "what=rescue:_ondansetron amount=4_mg reason=Mbeki | what: ROUTE_NEEDED",
                "what=care:_hugs | what: CARE"
            })
    void a_bad_row_is_refused_by_line_and_reason_and_nothing_is_written(
            String cells, String reason) {
        long before = ledge.revision();
        Intake intake =
                ledge.chart(
                        ALL,
                        Ledge.row("time=14:00 hr=61"),
                        "",
                        Ledge.row(cells),
                        Ledge.row("time=14:20 hr=62"));
        assertThat(refusals(intake)).first().isEqualTo("4 " + reason);
        assertThat(DowntimeRefusalTest.said(intake))
                .first()
                .asString()
                .startsWith("4 ")
                .endsWith(".");
        assertThat(DowntimeRefusalTest.said(intake).getFirst().substring(2))
                .satisfiesAnyOf(
                        line -> assertThat(line).startsWith("Nothing was taken in this set."),
                        line ->
                                assertThat(line)
                                        .matches(
                                                "[a-z0-9]+( \".+\"|, blank|, a text of [0-9]+"
                                                        + " characters): [A-Z].{20,}"));
        assertThat(ledge.revision()).isEqualTo(before);
        assertThat(ledge.look(ALL, Ledge.row("time=14:00 hr=61")))
                .isEqualTo(new Intake.Sound(1, 0, false));
        assertThat(ledge.revision()).isEqualTo(before);
    }

    private static List<String> refusals(Intake intake) {
        return intake instanceof Intake.Refused(List<RefusedRow> rows, int _)
                ? rows.stream()
                        .flatMap(
                                row ->
                                        row.objections().stream()
                                                .map(one -> row.line() + " " + one.code()))
                        .toList()
                : List.of(intake.toString());
    }

    @Test
    void every_bad_cell_and_every_bad_row_is_named_at_once() {
        Intake intake =
                ledge.chart(
                        ALL,
                        Ledge.row("bp=80/120 hr=6O spo2=98 o2=air"),
                        Ledge.row("time=14:20 hr=62"),
                        Ledge.row("time=14:20 hr=62"),
                        "14:30,72");
        assertThat(refusals(intake))
                .containsExactly(
                        "2 bp: NOT_BELOW_SYSTOLIC",
                        "2 hr: NOT_A_NUMBER",
                        "4 time: TWICE",
                        "5 CELLS");
        assertThat(((Intake.Refused) intake).sound()).isEqualTo(1);
    }

    @Test
    void the_first_row_says_its_date() {
        assertThat(refusals(ledge.chart("time,hr", "14:10,61")))
                .containsExactly("2 date: DATE_NEEDED");
    }

    @Test
    void what_is_unusual_and_meant_is_charted() {
        assertThat(ledge.chart(ALL, Ledge.row("bp=230/120! hr=62")))
                .isEqualTo(new Intake.Sound(1, 0, true));
    }

    @Test
    void the_same_table_again_adds_nothing_and_a_longer_one_only_what_is_new() {
        String[] first = {ALL, Ledge.row("hr=61"), Ledge.row("what=effect:_nausea amount=1")};
        String[] longer = {first[0], first[1], first[2], Ledge.row("time=14:30 hr=62")};
        ledge.chart(first);
        long before = ledge.revision();
        assertThat(ledge.chart(first)).isEqualTo(new Intake.Sound(0, 2, true));
        assertThat(ledge.revision()).isEqualTo(before);
        assertThat(ledge.chart(longer)).isEqualTo(new Intake.Sound(1, 2, true));
        assertThat(ledge.revision()).isEqualTo(before + 1);
    }

    @Test
    void times_run_on_over_midnight_and_never_back() {
        try (Ledge night = night("2026-11-22T23:30:00Z")) {
            assertThat(
                            night.chart(
                                    "date,time,hr",
                                    "22-Nov-2026,23:50,61",
                                    ",23:59,62",
                                    ",0:05,63",
                                    ",0:20,64"))
                    .isEqualTo(new Intake.Sound(4, 0, true));
            assertThat(times(night))
                    .containsExactly(
                            "2026-11-22T23:50Z",
                            "2026-11-22T23:59Z",
                            "2026-11-23T00:05Z",
                            "2026-11-23T00:20Z");
            assertThat(refusals(night.chart("date,time,hr", "2026-11-23,00:30,61", ",00:10,62")))
                    .containsExactly("3 time: TIME_GOES_BACK");
        }
    }

    private Ledge night(String start) {
        Instant begins = Instant.parse(start);
        return new Ledge(
                folder.resolve("night"), ready("night", begins), begins.plusSeconds(24 * 3600));
    }

    private static List<String> times(Ledge ledge) {
        return ledge.charting.open(ledge.session).chart().vitals().stream()
                .map(set -> set.at().local().toString())
                .toList();
    }

    @Test
    void in_the_hour_that_the_clock_shows_twice_the_offset_must_be_said() {
        try (Ledge night = night("2026-10-25T00:10:00Z")) {
            assertThat(refusals(night.chart("date,time,hr", "2026-10-25,01:30,61")))
                    .containsExactly("2 time: TIME_TWICE");
            assertThat(
                            night.chart(
                                    "date,time,hr",
                                    "2026-10-25,01:50+01:00,61",
                                    ",01:10+00:00,62",
                                    ",02:10,63"))
                    .isEqualTo(new Intake.Sound(3, 0, true));
            assertThat(times(night))
                    .containsExactly(
                            "2026-10-25T01:50+01:00", "2026-10-25T01:10Z", "2026-10-25T02:10Z");
        }
        try (Ledge spring =
                new Ledge(
                        folder.resolve("spring"),
                        ready("spring", Instant.parse("2026-03-29T00:30:00Z")),
                        Instant.parse("2026-03-29T12:00:00Z"))) {
            assertThat(refusals(spring.chart("date,time,hr", "2026-03-29,01:30,61")))
                    .containsExactly("2 time: NOT_A_TIME");
        }
    }

    /** A course as a monitor would have shown it: small steps, some values not taken. */
    @Test
    void a_table_of_recorded_signs_stands_on_the_record_value_for_value() {
        Random random = new Random(20_261_128);
        List<String> lines = new ArrayList<>(List.of("date;time;bp;hr;spo2;o2;rr;temp;sedation"));
        List<String> typed = new ArrayList<>();
        int systolic = 128;
        int heart = 62;
        for (int minute = 5; minute <= 175; minute += 5) {
            systolic = Math.clamp(systolic + random.nextInt(-4, 6), 100, 180);
            heart = Math.clamp(heart + random.nextInt(-3, 4), 48, 110);
            int diastolic = systolic - 40 - random.nextInt(10);
            int saturation = 94 + random.nextInt(7);
            String breaths = random.nextInt(10) == 0 ? "x4" : "" + (11 + random.nextInt(8));
            String oxygen = random.nextBoolean() ? "air" : "2,5";
            String temperature = "36," + random.nextInt(10);
            String cells =
                    "%d/%d;%d;%d;%s;%s;%s;%d"
                            .formatted(
                                    systolic,
                                    diastolic,
                                    heart,
                                    saturation,
                                    oxygen,
                                    breaths,
                                    temperature,
                                    3 + random.nextInt(3));
            typed.add(cells);
            lines.add(
                    "2026-11-22;"
                            + at(minute).atOffset(ZoneOffset.UTC).toLocalTime()
                            + ";"
                            + cells);
        }
        assertThat(ledge.chart(lines.toArray(String[]::new)))
                .isEqualTo(new Intake.Sound(typed.size(), 0, true));
        assertThat(ledge.charting.open(ledge.session).chart().vitals())
                .extracting(DowntimeIntakeTest::asTyped)
                .containsExactlyElementsOf(typed);
    }

    private static String asTyped(Charted<VitalsRecorded> set) {
        List<String> cells = new ArrayList<>();
        for (VitalItem item :
                List.of(
                        VitalItem.BLOOD_PRESSURE,
                        VitalItem.HEART_RATE,
                        VitalItem.OXYGEN_SATURATION,
                        VitalItem.RESPIRATORY_RATE,
                        VitalItem.TEMPERATURE,
                        VitalItem.SEDATION)) {
            cells.add(asTyped(set.event().signs().reading(item).orElseThrow()));
        }
        return String.join(";", cells);
    }

    private static String asTyped(Reading reading) {
        return switch (reading) {
            case Reading.NotTaken(VitalItem _, var reason) -> "x" + reason.digit();
            case Reading.Measured(BloodPressure(MmHg upper, MmHg lower, var _, var cuff)) ->
                    upper.amount() + "/" + lower.amount();
            case Reading.Measured(OxygenSaturation(Percent percent, var supply)) ->
                    percent.amount()
                            + ";"
                            + switch (supply) {
                                case OxygenSupply.RoomAir() -> "air";
                                case OxygenSupply.AddedOxygen(var flow) ->
                                        flow.amount().toPlainString().replace('.', ',');
                            };
            case Reading.Measured(HeartRate(var rate)) -> rate.amount().toString();
            case Reading.Measured(RespiratoryRate(var rate)) -> rate.amount().toString();
            case Reading.Measured(Temperature(var degrees)) ->
                    degrees.amount().toPlainString().replace('.', ',');
            case Reading.Measured(Sedation sedation) -> Integer.toString(sedation.level());
            case Reading.Measured(var other) -> throw new AssertionError(other);
        };
    }
}
