package vigil.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.discharge.SetAside;
import vigil.dosing.Weight;
import vigil.effects.Grade;
import vigil.people.PersonName;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.protocol.Checklist;
import vigil.quantity.Kilograms;
import vigil.review.LastSession;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.EntryId;
import vigil.session.ObservationEvent;
import vigil.session.PreparationEvent;
import vigil.session.PreparationEvent.WeightRecorded;
import vigil.session.SampleChart;
import vigil.session.Witness;
import vigil.wording.Sentences;

/** A session in tables, as it stands on the record's screen and on its pages. */
class SessionTablesTest {
    private static final Sentences WORDS = Words.of("chart", "charting", "record", "scores");
    private static final StaffId BELL = new StaffId("bell");
    private static final Witness SEEN = new Witness.Seen(BELL);
    private static final People PEOPLE =
            new People(
                    List.of(
                            new StaffMember(
                                    BELL, new PersonName("Bell", "Ida", ""), "RN", Set.of())));

    private final SessionTables tables = new SessionTables(WORDS, PEOPLE, new SessionTerms());

    private static Map<String, String> summary(SampleChart script, int minute) {
        return new SessionSummaryText(WORDS)
                .rows(script.chart(), script.minute(minute)).stream()
                        .collect(
                                Collectors.toMap(
                                        SessionSummaryText.Row::what,
                                        row -> row.said().replace('\u00a0', ' ')));
    }

    private static Arguments row(SampleChart script, int minute, String what, String said) {
        return Arguments.of(script, minute, what, said);
    }

    private static SampleChart started() {
        return SampleChart.infusion().vitals(-8).start(0);
    }

    static Stream<Arguments> given() {
        SampleChart paused = started().pause(12).resume(20).pause(30).resume(31);
        return Stream.of(
                row(SampleChart.infusion(), 5, "given", "nothing given"),
                row(started(), 0, "given", "0 mg (0 mg per kg)"),
                row(started(), 20, "given", "17.5 mg (0.25 mg per kg), 20min, no pause"),
                row(started().stop(40), 90, "given", "35 mg (0.5 mg per kg), 40min, no pause"),
                row(started().stop(20), 90, "given", "17.5 mg (0.25 mg per kg), 20min, no pause"),
                row(
                        paused,
                        40,
                        "given",
                        "27.1 mg (0.39 mg per kg), 31min, paused 9min (pauses: 2)"),
                row(
                        started().pause(12),
                        15,
                        "given",
                        "10.5 mg (0.15 mg per kg), 12min, paused 3min (pauses: 1)"),
                row(
                        started().bolus(10, "10").stop(20),
                        60,
                        "given",
                        "27.5 mg (0.39 mg per kg), 20min, no pause"),
                row(
                        weighedAnew(started().stop(40)),
                        90,
                        "given",
                        "35 mg (0.5 mg per kg of the 70 kg of the order; 58.6 kg is on record), 40min,"
                                + " no pause"),
                row(
                        SampleChart.spray().device(0, 1).device(5, 2),
                        60,
                        "given",
                        "56 mg (0.8 mg per kg)"));
    }

    private static SampleChart weighedAnew(SampleChart script) {
        Charted<WeightRecorded> typed = script.chart().latest(WeightRecorded.class).orElseThrow();
        return script.amend(
                50,
                typed.id(),
                new WeightRecorded(
                        new Weight(
                                Kilograms.of("58.6"),
                                Weight.Method.SCALE,
                                typed.event().weight().measuredAt())));
    }

    static Stream<Arguments> peaks() {
        return Stream.of(
                row(started(), 5, "peak", "no pressure since the first dose"),
                // The one before the first dose is no peak, however high.
                row(
                        SampleChart.infusion()
                                .vitals(-8, "190/110", 60, 98, 14, 5, 0)
                                .start(0)
                                .vitals(5),
                        9,
                        "peak",
                        "130/80 at minute 5 · −60/−30"),
                row(
                        started().vitals(5, "141/86", 60, 98, 14, 5, 0).vitals(10),
                        15,
                        "peak",
                        "141/86 at minute 5 · +11/+6"),
                // Of two that are as high the first is meant.
                row(
                        started()
                                .vitals(5, "141/86", 60, 98, 14, 5, 0)
                                .vitals(10, "141/90", 60, 98, 14, 5, 0),
                        15,
                        "peak",
                        "141/86 at minute 5 · +11/+6"),
                row(started().vitals(5), 9, "peak", "130/80 at minute 5 · 0/0"),
                row(
                        SampleChart.infusion().start(0).vitals(3, "141/86", 60, 98, 14, 5, 0),
                        9,
                        "peak",
                        "141/86 at minute 3"));
    }

    static Stream<Arguments> drugs() {
        return Stream.of(
                row(
                        SampleChart.planned("none", SampleChart.START, SampleChart.ZONE),
                        5,
                        "drug",
                        "nothing drawn up"),
                row(
                        started().stop(40).wasted(45, "15", SEEN),
                        60,
                        "drug",
                        "drawn 50 mg = given 35 mg + wasted 15 mg + returned 0 mg · account closes, waste"
                                + " witnessed"),
                row(
                        started().stop(33).wasted(45, "20.125", SEEN),
                        60,
                        "drug",
                        "drawn 50 mg = given 28.875 mg + wasted 20.125 mg + returned 0 mg · 1 mg not"
                                + " accounted for"),
                row(
                        started().stop(40).wasted(45, "15"),
                        60,
                        "drug",
                        "drawn 50 mg = given 35 mg + wasted 15 mg + returned 0 mg · waste of 15 mg without"
                                + " witness"),
                row(
                        started().stop(40),
                        60,
                        "drug",
                        "drawn 50 mg = given 35 mg + wasted 0 mg + returned 0 mg · 15 mg not accounted for"),
                // As on the record, what is not accounted for is never rounded to nothing.
                row(
                        started().stop(40).wasted(45, "14.996", SEEN),
                        60,
                        "drug",
                        "drawn 50 mg = given 35 mg + wasted 14.996 mg + returned 0 mg · 0.004 mg not accounted"
                                + " for"),
                row(
                        started().stop(40).wasted(45, "20", SEEN),
                        60,
                        "drug",
                        "drawn 50 mg = given 35 mg + wasted 20 mg + returned 0 mg · 5 mg more than drawn"));
    }

    static Stream<Arguments> effects() {
        SampleChart ended = started().effect(6, "NAU", Grade.MODERATE);
        ended.effectEnds(20, ended.last());
        SampleChart struck = started().effect(6, "NAU", Grade.MODERATE);
        struck.strike(7, struck.last());
        return Stream.of(
                row(started(), 9, "effects", "none charted"),
                row(
                        started().effect(6, "NAU", Grade.MILD),
                        9,
                        "effects",
                        "nau mild from 6 min, ongoing"),
                row(ended, 30, "effects", "nau moderate 6–20 min"),
                row(struck, 30, "effects", "none charted"),
                row(
                        started().effect(6, "NAU", Grade.MILD).effect(8, "DISSOC", Grade.SEVERE),
                        9,
                        "effects",
                        "nau mild from 6 min, ongoing · dissoc severe from 8 min, ongoing"));
    }

    @ParameterizedTest
    @MethodSource({"given", "peaks", "drugs", "effects"})
    void aSessionIsSaidInFourLines(SampleChart script, int minute, String what, String said) {
        assertThat(summary(script, minute)).containsEntry(what, said).hasSize(4);
    }

    @Test
    void thePeakIsThatOfThePatientsCourse() {
        SampleChart script =
                started()
                        .vitals(5, "141/86", 60, 98, 14, 5, 0)
                        .vitals(10, "150/85", 60, 98, 14, 5, 0)
                        .vitals(15, "150/91", 60, 98, 14, 5, 0)
                        .stop(40);
        LastSession.Peak peak =
                LastSession.of(List.of(script.chart())).getFirst().peak().orElseThrow();
        assertThat(summary(script, 60).get("peak"))
                .isEqualTo(
                        "%d/%d at minute %d · +%d/+%d"
                                .formatted(
                                        peak.pressure().systolic().value(),
                                        peak.pressure().diastolic().value(),
                                        peak.minute(),
                                        peak.rise().orElseThrow(),
                                        peak.diastolicRise().orElseThrow()));
    }

    private List<String> rows(SessionTable table) {
        return table.rows().stream()
                .map(row -> String.join(" | ", row).replace('\u00a0', ' '))
                .toList();
    }

    @Test
    void theDoseIsSaidPieceByPieceAndWhatStillRunsHasNoEnd() {
        SampleChart script = started().rate(10, "30").pause(20).resume(30).bolus(35, "5");
        assertThat(rows(tables.segments(script.chart(), script.minute(40))))
                .containsExactly(
                        "14:05 | 14:15 | 52.5 mg per h · 10min | 8.75 mg",
                        "14:15 | 14:25 | 30 mg per h · 10min | 5 mg",
                        "14:35 | runs | 52.5 mg per h · 10min | 8.75 mg",
                        "14:40 |  | at once | 5 mg");
    }

    @Test
    void eachLotIsAccountedForInItsRow() {
        SampleChart script = started().stop(40).wasted(45, "15", SEEN);
        assertThat(rows(tables.lots(script.chart(), script.minute(60))))
                .containsExactly(
                        "K2231 | 50 mg | 35 mg | 15 mg | 0 mg | account closes, waste witnessed");
    }

    /** What an auditor adds up is what stands below it. */
    @Test
    void whatWasGivenPieceByPieceAddsUpToWhatItsLotSays() {
        SampleChart script = started().pause(26).resume(30).stop(44).wasted(47, "14.75", SEEN);
        assertThat(rows(tables.segments(script.chart(), script.minute(60))))
                .satisfiesExactly(
                        first -> assertThat(first).endsWith(" | 22.75 mg"),
                        second -> assertThat(second).endsWith(" | 12.25 mg"));
        assertThat(rows(tables.lots(script.chart(), script.minute(60))))
                .singleElement()
                .asString()
                .startsWith("K2231 | 50 mg | 35 mg | 14.75 mg | 0 mg | ");
    }

    @Test
    void aSideEffectIsSaidWithItsGradesWhatHelpedAndHowItEnded() {
        SampleChart script = started().effect(6, "NAU", Grade.MILD);
        EntryId nausea = script.last();
        script.rescue(8, "ondansetron", Optional.of(nausea));
        script.effectEnds(20, nausea);
        assertThat(rows(tables.effects(script.chart())))
                .singleElement()
                .asString()
                .startsWith("14:11 | 14:25 | nau | mild | ondansetron")
                .endsWith(" | " + WORDS.say("effectOutcome.RESOLVED"));
        script.effect(30, "DISSOC", Grade.SEVERE);
        assertThat(rows(tables.effects(script.chart())).getLast())
                .startsWith("14:35 | goes on | dissoc | severe |  | ");
    }

    @Test
    void aScoreOfWhichOnlyTheTotalIsKnownSaysSo() {
        Chart chart =
                started()
                        .add(
                                5,
                                new ObservationEvent.ScoreTaken(
                                        new Score(ScoreKind.PHQ_9, List.of(), 9)))
                        .chart();
        assertThat(rows(tables.scores(chart))).containsExactly("14:10 | PHQ-9 | 9 | total only");
    }

    @Test
    void anAnswerAndALineThatWasSetAsideStandInOneTable() {
        Chart chart =
                started()
                        .add(
                                50,
                                new PreparationEvent.ChecklistAnswered(
                                        Checklist.Kind.DISCHARGE,
                                        "ESCORT_HERE",
                                        Checklist.Answer.YES,
                                        "in the hall"))
                        .add(
                                51,
                                new PreparationEvent.LineSetAside(
                                        Checklist.Kind.DISCHARGE,
                                        new SetAside("AWAKE", "sleepy", SampleChart.NURSE, BELL)))
                        .chart();
        String list = WORDS.say("checklistKind.DISCHARGE");
        List<String> rows = rows(tables.lists(chart));
        assertThat(rows)
                .hasSize(2)
                .allMatch(row -> row.startsWith(list + " | "))
                .anyMatch(row -> row.endsWith("Yes, in the hall | 14:55"))
                .anyMatch(row -> row.endsWith("set aside: sleepy · osei, BELL, Ida (RN) | 14:56"));
    }

    @Test
    void everyTableHasAHeadForEachOfItsCells() {
        SampleChart script = started().effect(6, "NAU", Grade.MILD).stop(40).wasted(45, "15", SEEN);
        for (SessionTable table : tables.of(script.chart(), script.minute(60))) {
            assertThat(table.title()).isNotBlank();
            assertThat(table.rows()).allMatch(row -> row.size() == table.heads().size());
        }
    }
}
