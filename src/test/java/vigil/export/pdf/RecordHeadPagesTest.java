package vigil.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.export.SampleFiles;
import vigil.export.SessionRecord;
import vigil.people.Allergies;
import vigil.session.PreparationEvent.AllergiesReviewed;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.SampleChart;

/** What an auditor reads first: whose session, which, what was ordered, and who signed what. */
class RecordHeadPagesTest {
    private static final SessionRecord SIGNED = SampleFiles.example();

    private static PrintedPdf printed(SessionRecord record) {
        return PrintedPdf.read(new SessionPdf(SessionPdfTest.WORDS).write(record));
    }

    private static String first(SampleChart chart) {
        return printed(SampleFiles.recordOf(chart)).pages().getFirst();
    }

    @Test
    void eachTimeOfTheSessionStandsBesideItsName() {
        assertThat(printed(SIGNED).pages().getFirst())
                .contains(
                        "Planned 22-Nov-2026 09:05 −05:00",
                        "Checked in 08:35",
                        "First dose 09:05",
                        "Dosing ended 09:51",
                        "Session ended 10:55",
                        "Weight 82.4 kg, On the scale, 22-Nov-2026");
    }

    @Test
    void anOrderSaysRouteTimeVolumeAndWhoOrdered() {
        assertThat(printed(SIGNED).pages().getFirst())
                .contains(
                        "DOSE 41.2 mg · intravenous infusion · over 40 min · in 100 mL · 0.5 mg per kg"
                                + " of 82.4 kg · ordered by Dr Mbeki");
    }

    /** Found fit to leave is an entry of leaving, and nobody has left. */
    @Test
    void aSessionThatIsNotOverHasNotEnded() {
        SampleChart chart = SampleChart.infusion().vitals(-8).start(0).stop(40).vitals(60);
        assertThat(first(chart.fit(100))).contains("Session ended none");
        assertThat(first(chart.leaves(105))).contains("Session ended 15:50");
    }

    @Test
    void aTimeOfAnotherDayThanPlannedSaysItsDay() {
        SampleChart chart = SampleChart.infusion().vitals(-8).start(0).stop(40).vitals(60);
        assertThat(first(chart.fit(100).leaves(11 * 60)))
                .contains("First dose 14:05", "Session ended 23-Nov-2026 01:05");
    }

    /** However much later something is added. */
    @Test
    void thePatientIsAsOldAsOnTheDayOfTheSession() {
        SampleChart chart = SampleChart.infusion().vitals(-8).start(0).stop(40).vitals(60);
        chart.fit(100).leaves(105).note(200 * 24 * 60, "telephoned");
        assertThat(first(chart)).contains("Born 04-Mar-1980 (46y)", "record as of 10-Jun-2027");
    }

    static Stream<Arguments> allergies() {
        return Stream.of(
                Arguments.of(new Allergies.Known(List.of("latex", "penicillin")), "latex"),
                Arguments.of(new Allergies.NoneKnown(), "No known allergies"),
                Arguments.of(new Allergies.NotRecorded(), "Allergies not recorded"),
                Arguments.of(new Allergies.Unavailable(), "Allergies unavailable"));
    }

    /** Not asked is not none: each page says which. */
    @ParameterizedTest
    @MethodSource("allergies")
    void whatIsKnownOfAllergiesStandsOnEachPage(Allergies known, String said) {
        SampleChart chart = SampleChart.infusion().add(-9, new AllergiesReviewed(known));
        assertThat(printed(SampleFiles.recordOf(chart)).pages())
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(page).contains(said));
    }

    @ParameterizedTest
    @MethodSource("series")
    void whichSessionOfASeriesItIsIsSaidAsPlanned(SeriesPosition series, String said) {
        SampleChart chart = SampleChart.infusion();
        SessionPlanned plan = chart.chart().plan();
        chart.amend(
                1,
                chart.facts().getFirst().id(),
                new SessionPlanned(
                        plan.patient(),
                        plan.room(),
                        series,
                        plan.plannedFor(),
                        plan.zone(),
                        plan.demo()));
        assertThat(first(chart)).contains(said);
    }

    static Stream<Arguments> series() {
        return Stream.of(
                Arguments.of(new SeriesPosition(4, 0), "Session 4 Known"),
                Arguments.of(new SeriesPosition(4, 12), "Session 4 of 12 Known"));
    }

    /** By these three an auditor finds record and store again (verify --paper). */
    @Test
    void theFootNamesRevisionHashAndTheEndOfTheStoreEachForItself() {
        SessionRecord.Head head = SIGNED.record();
        assertThat(head.storeRevision()).isNotEqualTo(head.revision());
        assertThat(printed(SIGNED).pages())
                .allSatisfy(
                        page ->
                                assertThat(page)
                                        .contains(
                                                "Session "
                                                        + head.session().value()
                                                        + " · revision "
                                                        + head.revision()
                                                        + " · record as of",
                                                "Store at entry "
                                                        + head.storeRevision()
                                                        + ", head "
                                                        + head.storeHash().substring(0, 16)));
    }

    /** 21 CFR 11.50: printed name, date and time, and meaning; also what was remarked (11.10 e). */
    @Test
    void eachSignatureStandsWithRoleRemarkAndWhatItIsOver() {
        String text = printed(SIGNED).text();
        assertThat(text.substring(text.indexOf("Signatures Name")))
                .containsSubsequence(
                        "Abena Osei, RN authorship: I did and charted this 22-Nov-2026 10:57 −05:00",
                        "Nurse 6.2 mg left in the vial, kept for the pharmacy over the entries up to"
                                + " revision 80 The record has changed since.",
                        "T. Mbeki, MD review: I read and agree to it 22-Nov-2026 11:03 −05:00",
                        "Supervising clinician over the entries up to revision 83",
                        "Abena Osei, RN authorship: I did and charted this 22-Nov-2026 11:11 −05:00",
                        "over the entries up to revision 87 To sign on paper");
    }
}
