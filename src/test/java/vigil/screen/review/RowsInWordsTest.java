package vigil.screen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.wording.UnitText.together;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.dosing.Reconciliation;
import vigil.effects.Grade;
import vigil.effects.SupportiveCare;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerKilogram;
import vigil.quantity.Moment;
import vigil.review.DissociationCourse;
import vigil.review.DissociationCourse.Lasting;
import vigil.review.LastSession;
import vigil.review.PatientCourse.Sitting;
import vigil.review.SessionBrief;
import vigil.review.Standout;
import vigil.scores.ScoreKind;
import vigil.screen.desk.Receipt;
import vigil.screen.desk.Receipt.Standing.OnItsWay;
import vigil.screen.desk.Receipt.Standing.Refused;
import vigil.screen.desk.Receipt.Standing.Replaced;
import vigil.screen.desk.Receipt.Standing.There;
import vigil.screen.desk.Receipt.Standing.Waiting;
import vigil.screen.desk.Receipts;
import vigil.screen.kit.Tone;
import vigil.screen.kit.Words;
import vigil.session.LeavingEvent;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.SessionId;
import vigil.session.SigningEvent;
import vigil.session.Witness;
import vigil.telling.People;
import vigil.vitals.BloodPressure;
import vigil.vitals.Dissociation;

/** The rows of the review list and of a patient's course, as they are read. */
class RowsInWordsTest {
    private static final Words WORDS = Words.of("review", "chart", "charting");
    private static final SampleChart CLOCK = SampleChart.infusion();

    private final BriefText rows = new BriefText(WORDS, new People(List.of()));
    private final CourseText course = new CourseText(WORDS);

    private static SampleChart script(String start, String zone) {
        return SampleChart.ready(
                SampleProtocol.infusion(), "row" + start, Instant.parse(start), ZoneId.of(zone));
    }

    private static SessionBrief home(SampleChart script) {
        return SessionBrief.of(script.start(0).stop(40).fit(101).leaves(102).session());
    }

    @Test
    void ofSeveralRevisionsTheNewestSaysWhereARecordIsAndWhatWasRefusedStandsFirst() {
        SessionId session = CLOCK.chart().id();
        Moment now = CLOCK.minute(0);
        List<Receipt> all =
                List.of(
                        new Receipt(session, 26, "archive", new There(now.instant())),
                        new Receipt(
                                session,
                                27,
                                "archive",
                                new Waiting(now.instant(), Optional.empty())),
                        new Receipt(session, 26, "ehr", new Replaced(27)),
                        new Receipt(session, 27, "ehr", new There(now.instant())),
                        new Receipt(session, 26, "ward", new Replaced(27)),
                        new Receipt(session, 27, "ward", new Refused(now.instant(), "422", "")),
                        new Receipt(session, 27, "web", new OnItsWay()));
        String time = WORDS.time(now.local());

        assertThat(new SentText(WORDS, SampleChart.ZONE, Receipts.NONE, () -> now).of(all))
                .isEqualTo(
                        "refused by ward · in archive %1$s, a newer one not yet · in ehr %1$s · not yet in web"
                                .formatted(time));
    }

    /** Else who asked finds no difference in the list, and goes through the same session again. */
    @Test
    void whatWasAskedAndNotAnsweredStandsInTheRow() {
        SampleChart script = script("2026-11-22T14:05:00Z", "Europe/London");
        home(script);
        SessionBrief asked =
                SessionBrief.of(
                        script.add(110, new SigningEvent.NurseAsked("which arm?")).session());

        assertThat(rows.standsOut(asked))
                .last()
                .isEqualTo(new BriefText.Line("", "asked, not answered yet"));
        assertThat(rows.standsOut(home(script("2026-11-22T14:05:00Z", "Europe/London"))))
                .noneMatch(line -> line.whole().contains("asked"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T14:05:00Z, Europe/London, 22-Nov|14:05",
        "2026-11-21T23:30:00Z, Europe/London, 21-Nov|23:30",
        "2026-11-21T23:30:00Z, Europe/Berlin, 22-Nov|00:30",
        "2025-12-31T23:59:00Z, Europe/London, 31-Dec|2025|23:59",
        "2025-12-31T23:59:00Z, Europe/Berlin, 01-Jan|00:59"
    })
    void theDayIsThatOfTheRoomAndTheYearIsSaidWhereItIsAnother(
            String start, String zone, String said) {
        assertThat(rows.when(home(script(start, zone)), CLOCK.minute(0)))
                .isEqualTo(said.replace('|', '\n'));
    }

    private static SessionBrief with(SessionBrief brief, List<Standout> standouts) {
        return new SessionBrief(
                brief.form(),
                brief.session(),
                brief.chartedBy(),
                brief.order(),
                List.<Reconciliation.Line>of(),
                brief.effects(),
                brief.sets(),
                standouts);
    }

    @Test
    void aLimitAboutWhichNothingWasDoneTakesOneLineAndLeavesRoomForRemarks() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0);
        List.of(0, 5, 10).forEach(script::vitals);
        script.vitals(15, "174/106", 80, 97, 14, 4, 2).note(16, "calm");
        List.of(25, 35).forEach(script::vitals);
        script.stop(40).vitals(40).wasted(41, "15", new Witness.Seen(SampleChart.SECOND));
        List.of(55, 70, 85, 100).forEach(script::vitals);
        List<String> lines =
                rows.standsOut(SessionBrief.of(script.fit(101).leaves(102).session())).stream()
                        .map(line -> line.whole().replace('\u00a0', ' '))
                        .toList();
        assertThat(lines.getFirst())
                .isEqualTo("174/106 at min 15, above 160/100 for 10min, nothing charted as done");
        assertThat(lines.getLast()).contains("calm");
    }

    private static List<Standout> standouts(int exceptions, int remarks) {
        List<Standout> all = new ArrayList<>();
        for (int at = 1; at <= exceptions; at++) {
            all.add(new Standout.Transferred("hospital " + at, ""));
        }
        for (int at = 1; at <= remarks; at++) {
            all.add(new Standout.WatchedLonger(at, ""));
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, nothing out of the ordinary",
        "1, 0, Transferred to hospital 1",
        "0, 1, watched 1 min longer",
        "0, 3, watched 1 min longer · watched 2 min longer · watched 3 min longer",
        "0, 5, watched 1 min longer · watched 2 min longer · watched 3 min longer · and 2 more",
        "1, 1, Transferred to hospital 1|watched 1 min longer",
        "2, 2, Transferred to hospital 1|Transferred to hospital 2|watched 1 min longer · watched 2"
                + " min longer",
        // With three that have to be looked at there is no room for remarks.
        "3, 1, Transferred to hospital 1|Transferred to hospital 2|Transferred to hospital 3",
        "4, 0, Transferred to hospital 1|Transferred to hospital 2|Transferred to hospital"
                + " 3|Transferred to hospital 4",
        "5, 1, Transferred to hospital 1|Transferred to hospital 2|Transferred to hospital 3|and 2"
                + " more",
        "9, 0, Transferred to hospital 1|Transferred to hospital 2|Transferred to hospital 3|and 6"
                + " more"
    })
    void aRowNamesTheHeaviestAndCountsTheRest(int exceptions, int remarks, String said) {
        SessionBrief brief =
                with(
                        home(script("2026-11-22T14:05:00Z", "Europe/London")),
                        standouts(exceptions, remarks));
        assertThat(rows.standsOut(brief))
                .extracting(BriefText.Line::whole)
                .containsExactly(together(said).split("\\|", -1));
    }

    @Test
    void aSessionThatGoesOnSaysItsStageAndNothingElse() {
        SessionBrief brief = SessionBrief.of(SampleChart.infusion().start(0).session());
        assertThat(rows.standsOut(with(brief, standouts(2, 2))))
                .extracting(BriefText.Line::whole)
                .containsExactly("Dosing");
        assertThat(rows.state(brief)).isEqualTo("open");
        assertThat(BriefText.tone(brief)).isEqualTo(Tone.NEUTRAL);
    }

    @Test
    void whatHasToBeLookedAtChangesThePillThatAsksForASignature() {
        SessionBrief brief = home(script("2026-11-22T14:05:00Z", "Europe/London"));
        assertThat(rows.state(brief)).isEqualTo("not signed");
        assertThat(BriefText.tone(with(brief, standouts(0, 4)))).isEqualTo(Tone.INFO);
        assertThat(BriefText.tone(with(brief, standouts(1, 0)))).isEqualTo(Tone.CAUTION);
    }

    @Test
    void theDoseIsSaidAsOrderedWithWhoChartedMost() {
        assertThat(rows.dose(home(script("2026-11-22T14:05:00Z", "Europe/London"))))
                .isEqualTo("ketamine 35\u00a0mg · osei");
        SampleChart planned =
                SampleChart.planned("none", SampleChart.START, SampleChart.ZONE)
                        .add(-2, new LeavingEvent.TreatmentNotGiven("no escort"));
        assertThat(rows.dose(SessionBrief.of(planned.session()))).isEqualTo("no order · osei");
        assertThat(rows.name(SessionBrief.of(planned.session())))
                .isEqualTo("HARGREAVES, Miriam (Ms)");
    }

    private static LastSession known(
            String delivered,
            int pauses,
            Optional<LastSession.Peak> peak,
            List<LastSession.Effect> effects,
            List<LastSession.Helped> helped) {
        return new LastSession(
                CLOCK.chart().id(),
                CLOCK.minute(0),
                new SeriesPosition(3, 6),
                Optional.of("ketamine"),
                Optional.of(Milligrams.of("35")),
                Milligrams.of(delivered),
                pauses,
                peak,
                effects,
                helped);
    }

    private static Sitting sitting(LastSession known) {
        return new Sitting(
                known,
                Optional.of(MilligramsPerKilogram.of("0.49994")),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
    }

    private static Sitting dosed(String delivered, int pauses) {
        return sitting(known(delivered, pauses, Optional.empty(), List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "35, 0, '35 mg, 0.5 mg per kg'",
        "34.96, 1, '35 mg, 0.5 mg per kg, 1 pause'",
        "28.4375, 3, '28.4 mg, 0.5 mg per kg, 3 pauses'",
        "0.04, 0, '0 mg, 0.5 mg per kg'"
    })
    void whatWasGivenIsSaidWithItsPauses(String delivered, int pauses, String said) {
        assertThat(course.cell("dose", dosed(delivered, pauses)).replace('\u00a0', ' '))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "21, '149/88 at min 35, +21 from baseline'",
        "0, '149/88 at min 35, 0 from baseline'",
        "-4, '149/88 at min 35, −4 from baseline'",
        ", 149/88 at min 35"
    })
    void aPeakIsSaidWithItsMinuteAndItsRise(Integer rise, String said) {
        LastSession.Peak peak =
                new LastSession.Peak(
                        BloodPressure.of(149, 88), 35, Optional.ofNullable(rise), Optional.empty());
        Sitting one = sitting(known("35", 0, Optional.of(peak), List.of(), List.of()));
        assertThat(course.cell("peak", one)).isEqualTo(together(said));
    }

    static Stream<Arguments> aways() {
        return Stream.of(
                Arguments.of(course(0, 5, new Lasting.Over(Duration.ZERO)), "none"),
                Arguments.of(
                        course(6, 25, new Lasting.Over(Duration.ofMinutes(48))),
                        "6 at min 25, for 48min"),
                Arguments.of(
                        course(6, 25, new Lasting.Over(Duration.ofMinutes(75))),
                        "6 at min 25, for 1hr 15min"),
                Arguments.of(
                        course(10, 35, new Lasting.NotOver()), "10 at min 35, not gone by the end"),
                Arguments.of(course(6, 25, new Lasting.WithoutBaseline()), "6 at min 25"));
    }

    private static DissociationCourse course(int highest, long minute, Lasting lasting) {
        return new DissociationCourse(score(highest), minute, lasting);
    }

    private static Dissociation score(int score) {
        return new Dissociation(Dissociation.Scale.CLINIC_0_10, score);
    }

    @ParameterizedTest
    @MethodSource("aways")
    void howFarAndHowLongIsSaid(DissociationCourse away, String said) {
        Sitting one =
                new Sitting(
                        known("35", 0, Optional.empty(), List.of(), List.of()),
                        Optional.empty(),
                        Optional.of(away),
                        Optional.of(Duration.ofMinutes(61)),
                        Map.of(ScoreKind.PHQ_9, 9, ScoreKind.GAD_7, 4, ScoreKind.MPADSS, 10),
                        List.of());
        assertThat(course.cell("away", one)).isEqualTo(together(said));
        assertThat(course.cell("fit", one)).isEqualTo("1hr 1min");
        assertThat(course.cell("scores", one)).isEqualTo("PHQ-9 9, GAD-7 4");
        assertThat(course.cell("dose", one)).isEqualTo("35\u00a0mg");
    }

    @Test
    void effectsAndWhatHelpedAreSaidInTheirOrder() {
        Sitting one =
                sitting(
                        known(
                                "35",
                                0,
                                Optional.empty(),
                                List.of(
                                        new LastSession.Effect(
                                                "Dissociation (feeling away)",
                                                Grade.MODERATE,
                                                5,
                                                Optional.empty()),
                                        new LastSession.Effect(
                                                "Nausea", Grade.MILD, 8, Optional.of(20L))),
                                List.of(
                                        new LastSession.Helped.Care(SupportiveCare.MUSIC, "", 5),
                                        new LastSession.Helped.Drug("ondansetron", "4 mg", 9))));
        assertThat(course.cell("effects", one)).isEqualTo("Dissociation moderate, Nausea mild");
        assertThat(course.cell("helped", one)).isEqualTo("Music, ondansetron 4\u00a0mg");
    }

    @ParameterizedTest
    @EnumSource(SupportiveCare.class)
    void everyCareThatHelpedHasAName(SupportiveCare care) {
        Sitting one =
                sitting(
                        known(
                                "35",
                                0,
                                Optional.empty(),
                                List.of(),
                                List.of(new LastSession.Helped.Care(care, "", 5))));
        assertThat(course.cell("helped", one)).doesNotContain("supportiveCare", "_", "–");
    }

    @Test
    void whatIsNotKnownIsADashInEveryColumn() {
        Sitting bare =
                new Sitting(
                        known("35", 0, Optional.empty(), List.of(), List.of()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        List.of());
        assertThat(CourseText.COLUMNS)
                .filteredOn(column -> !column.equals("dose"))
                .allSatisfy(column -> assertThat(course.cell(column, bare)).isEqualTo("–"));
    }
}
