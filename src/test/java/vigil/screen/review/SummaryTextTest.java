package vigil.screen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.effects.Grade;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.review.Exceptions;
import vigil.review.LastSession;
import vigil.review.SessionBrief;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.LeavingEvent;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.TreatmentSession;
import vigil.session.Witness;
import vigil.telling.People;
import vigil.vitals.BloodPressure;

/** The session in ten seconds: each row of the summary a supervisor reads before signing. */
class SummaryTextTest {
    private static final Words WORDS = Words.of("review", "chart", "charting");
    private static final Witness SEEN = new Witness.Seen(SampleChart.SECOND);

    private static SummaryText text(int minute) {
        Moment now = SampleChart.infusion().minute(minute);
        return new SummaryText(WORDS, new People(List.of()), () -> now);
    }

    private static ReviewModel.InBrief known(SampleChart script, Optional<LastSession> before) {
        TreatmentSession session = script.session();
        return new ReviewModel.InBrief(
                SessionBrief.of(session), session, Exceptions.of(session), before);
    }

    private static Map<String, String> rows(SampleChart script, Optional<LastSession> before) {
        return text(300).rows(known(script, before)).stream()
                .collect(
                        Collectors.toMap(
                                SummaryText.Row::label,
                                row ->
                                        row.lines().stream()
                                                .map(BriefText.Line::whole)
                                                .collect(Collectors.joining(" + "))
                                                .replace('\u00a0', ' '),
                                (one, other) -> one + " + " + other));
    }

    private static SampleChart calm() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0);
        List.of(0, 5, 10, 15, 25, 35).forEach(script::vitals);
        script.stop(40).vitals(40).wasted(41, "15", SEEN);
        List.of(55, 70, 85).forEach(script::vitals);
        return script;
    }

    private static SampleChart home(SampleChart script) {
        return script.vitals(100).fit(101).leaves(102);
    }

    @Test
    void anOrdinarySessionSaysThatNothingStandsOutAndWhatWasGiven() {
        assertThat(rows(home(calm()), Optional.empty()))
                .containsEntry("Stands out", "nothing out of the ordinary")
                .containsEntry("Dose", "35 mg ordered, 35 mg given (100%)")
                .containsEntry("Effects", "none charted")
                .containsEntry("Left", "15:47 · 130/80 · 1hr 2min after the end")
                .doesNotContainKeys("Limit crossed", "Last time", "Form", "Also");
    }

    static Stream<Arguments> doses() {
        return Stream.of(
                Arguments.of(
                        home(SampleChart.infusion().start(0).stop(20).wasted(21, "32.5", SEEN)),
                        "35 mg ordered, 17.5 mg given (50%)"),
                Arguments.of(
                        SampleChart.infusion()
                                .add(-2, new LeavingEvent.TreatmentNotGiven("no escort")),
                        "35 mg ordered, none given"),
                Arguments.of(
                        home(SampleChart.spray().device(0, 1).device(5, 2).device(10, 3)),
                        "84 mg ordered, 84 mg given (100%)"));
    }

    @ParameterizedTest
    @MethodSource("doses")
    void theDoseIsSaidAsOrderedAndAsGiven(SampleChart script, String said) {
        assertThat(rows(script, Optional.empty()).get("Dose")).startsWith(said);
    }

    private static LastSession before(String ordered, String delivered, BloodPressure peak) {
        Chart chart = SampleChart.infusion().chart();
        return new LastSession(
                chart.id(),
                Moment.of(SampleChart.START.minus(Duration.ofDays(7)), SampleChart.ZONE),
                new SeriesPosition(2, 6),
                Optional.empty(),
                Optional.ofNullable(ordered).map(Milligrams::of),
                Milligrams.of(delivered),
                0,
                Optional.ofNullable(peak)
                        .map(
                                top ->
                                        new LastSession.Peak(
                                                top, 35, Optional.empty(), Optional.empty())),
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "35, 35, '15-Nov-2026: peak 149/88 at min 35, same dose'",
        // The same amount is the same dose, with however many digits it was worked out.
        "35.0, 35, '15-Nov-2026: peak 149/88 at min 35, same dose'",
        "35.00, 34.96, '15-Nov-2026: peak 149/88 at min 35, same dose'",
        "28, 28, '15-Nov-2026: peak 149/88 at min 35, 28 mg'",
        ", 27.96, '15-Nov-2026: peak 149/88 at min 35, 28 mg'"
    })
    void theSessionBeforeIsHeldAgainstThisOne(String ordered, String delivered, String said) {
        LastSession before = before(ordered, delivered, BloodPressure.of(149, 88));
        assertThat(rows(home(calm()), Optional.of(before))).containsEntry("Last time", said);
    }

    @Test
    void withoutAPressureTheSessionBeforeSaysSo() {
        assertThat(rows(home(calm()), Optional.of(before("35", "35", null))))
                .containsEntry("Last time", "15-Nov-2026: no pressure taken, same dose");
    }

    @Test
    void aLimitIsSaidWithWhatWasDoneAndTheRestBelow() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0).vitals(0);
        script.vitals(5, "172/104", 80, 97, 14, 4, 2)
                .pause(6)
                .vitals(10)
                .resume(12)
                .effect(13, "NAU", Grade.SEVERE)
                .vitals(15)
                .stop(48)
                .wasted(49, "15");
        Map<String, String> rows = rows(home(script), Optional.empty());
        assertThat(rows.get("Limit crossed")).contains("172");
        assertThat(rows.get("Done")).contains("paused 14:11–14:17");
        assertThat(rows.get("Stands out"))
                .contains("nau severe", "Waste 15 mg without witness")
                .doesNotContain("nothing out of the ordinary");
        assertThat(rows.get("Effects")).isEqualTo("nau severe from 13 min, ongoing");
    }

    /** Who attests must not have to notice that a row is missing. */
    @Test
    void aLimitAboutWhichNothingWasDoneSaysThatNothingIsCharted() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0).vitals(0);
        script.vitals(15, "174/106", 80, 97, 14, 4, 2)
                .vitals(25, "178/108", 80, 97, 14, 4, 2)
                .vitals(35)
                .stop(40)
                .wasted(41, "15", SEEN);
        Map<String, String> rows = rows(home(script), Optional.empty());
        assertThat(rows).containsEntry("Done", "nothing charted as done");
        assertThat(rows.get("Limit crossed"))
                .startsWith("178/108 at min 25, first 174/106 at min 15; above 160/100");
    }

    @Test
    void aSetOfAnExceptionThatWasChartedAfterwardsSaysSo() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0).vitals(0);
        script.recorded(92).vitals(25, "172/104", 80, 97, 14, 4, 2).vitals(35).stop(40);
        assertThat(rows(home(script), Optional.empty()).get("Limit crossed"))
                .isEqualTo("172/104 at min 25, recorded 1hr 7min late; above 160/100 for 10min");
    }

    @Test
    void whoIsToSignIsToldHowTheSessionStands() {
        SessionBrief over = SessionBrief.of(home(calm()).session());
        SessionBrief goesOn = SessionBrief.of(SampleChart.infusion().start(0).session());
        assertThat(text(300).signing(over)).startsWith("Nobody has signed it off yet.");
        assertThat(text(300).signing(goesOn)).startsWith("The session goes on.");
        assertThat(text(300).who(known(home(calm()), Optional.empty())))
                .isEqualTo("22-Nov-2026 14:05 · session 3 of 6 · MRN 123 456");
    }

    @Test
    void entriesAreCountedWithThoseThatCameLateOrWereCorrected() {
        SampleChart script = calm().recorded(130).note(90, "slept");
        script.note(95, "x").strike(96, script.last());
        assertThat(rows(home(script), Optional.empty()).get("Entries"))
                .contains(", 1 late, 1 amended · charted by osei");
    }

    @ParameterizedTest
    @CsvSource({"300, to send by", "20000, overdue since"})
    void aFormIsToBeSentByItsDayAndIsOverdueAfterIt(int minute, String said) {
        SampleChart script =
                SampleChart.ready(
                                SampleProtocol.withForm(SampleProtocol.spray()),
                                "form",
                                SampleChart.START,
                                SampleChart.ZONE)
                        .device(0, 1)
                        .stop(40)
                        .fit(125)
                        .leaves(126);
        assertThat(text(minute).rows(known(script, Optional.empty())))
                .filteredOn(row -> row.label().equals("Form"))
                .singleElement()
                .satisfies(row -> assertThat(row.lines().getFirst().whole()).contains(said));
    }
}
