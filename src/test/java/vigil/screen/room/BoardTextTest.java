package vigil.screen.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.dosing.Reconciliation;
import vigil.effects.EffectTerm;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.review.DoseTruth;
import vigil.review.DueSet;
import vigil.review.Missing;
import vigil.review.RoomBoard;
import vigil.screen.kit.Tone;
import vigil.screen.kit.Words;
import vigil.session.EntryId;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.SessionSummary;
import vigil.session.Stage;
import vigil.vitals.VitalItem;

/** What the board says of the room: what comes next, and what needs someone. */
class BoardTextTest {
    private static final SampleChart CLOCK = SampleChart.infusion();
    private static final EntryId ENTRY = new EntryId(new UUID(3, 3));
    private static final SessionSummary SESSION =
            SessionSummary.of(
                    SampleChart.infusion().start(0).stop(40).fit(101).leaves(102).session());

    private final BoardText text = new BoardText(Words.of("board", "charting"));

    private static Moment at(int minute) {
        return CLOCK.minute(minute);
    }

    private static Moment daysAgo(int days) {
        return Moment.of(at(0).instant().minus(Duration.ofDays(days)), SampleChart.ZONE);
    }

    private static DueSet set(int minute) {
        return new DueSet(
                "first-15:1",
                List.of("first-15:1"),
                "first 15 min",
                at(minute),
                at(minute - 2),
                Duration.ofMinutes(2),
                EnumSet.of(VitalItem.HEART_RATE),
                EnumSet.of(VitalItem.HEART_RATE),
                List.of(),
                new DueSet.State.Due(Duration.ZERO));
    }

    private static Arguments lacks(Missing missing, String said) {
        return Arguments.of(new RoomBoard.Next.Lacks(missing), said);
    }

    static Stream<Arguments> next() {
        return Stream.of(
                Arguments.of(new RoomBoard.Next.Expected(at(30)), "expected 14:35"),
                Arguments.of(new RoomBoard.Next.SetDue(set(5)), "set due 14:10"),
                Arguments.of(new RoomBoard.Next.LinesOpen(1), "1 line open"),
                Arguments.of(new RoomBoard.Next.LinesOpen(3), "3 lines open"),
                Arguments.of(new RoomBoard.Next.StillOpen(), "not closed"),
                Arguments.of(new RoomBoard.Next.Settled(), "nothing open"),
                Arguments.of(new RoomBoard.Next.NotGiven("no escort"), "not given: no escort"),
                lacks(
                        new Missing.SetOverdue(set(5), Duration.ofMinutes(64)),
                        "set overdue 1hr 4min"),
                lacks(new Missing.SetDue(set(5)), "set due 14:10"),
                lacks(
                        new Missing.ItemOutstanding(set(5), Set.of(VitalItem.HEART_RATE)),
                        "set of 14:10 is not complete"),
                lacks(new Missing.DosingToEnd(), "all given, dosing not ended"),
                lacks(new Missing.DoseToCheck(), "order or drug was changed after the check"),
                lacks(new Missing.ReasonForMissed(set(5)), "a missed set has no reason"),
                lacks(
                        new Missing.StampWithoutWords(ENTRY, at(12)),
                        "the time 14:17 has no words yet"),
                lacks(
                        new Missing.WasteWithoutWitness(
                                ENTRY, "K2231", Milligrams.of("15"), at(45)),
                        "waste has no witness"),
                lacks(
                        new Missing.DrugNotReconciled(List.of(), at(45)),
                        "drug is not accounted for"),
                lacks(
                        new Missing.EffectNotEnded(ENTRY, new EffectTerm("NAU", "Nausea"), at(6)),
                        "Nausea is not ended"));
    }

    @ParameterizedTest
    @MethodSource("next")
    void whatComesNextIsSaidInAFewWords(RoomBoard.Next next, String said) {
        assertThat(text.next(next)).isEqualTo(said);
    }

    static Stream<Arguments> needs() {
        return Stream.of(
                Arguments.of(
                        new RoomBoard.Need.WasteWithoutWitness(
                                SESSION, "K2231", Milligrams.of("15.04"), at(45)),
                        "Waste without a witness",
                        "HARGREAVES, Miriam (Ms) · 15.04 mg, lot K2231 · since 14:50"),
                Arguments.of(
                        new RoomBoard.Need.WasteWithoutWitness(
                                SESSION, "K2231", Milligrams.of("15.05"), daysAgo(2)),
                        "Waste without a witness",
                        "HARGREAVES, Miriam (Ms) · 15.05 mg, lot K2231 · since 20-Nov-2026"),
                Arguments.of(
                        new RoomBoard.Need.DrugNotReconciled(
                                SESSION, List.of("K2231", "K2232"), at(45)),
                        "Drug not accounted for",
                        "HARGREAVES, Miriam (Ms) · lot K2231, K2232 · since 14:50"),
                Arguments.of(
                        new RoomBoard.Need.NotClosed(SESSION, daysAgo(1)),
                        "Session never closed",
                        "HARGREAVES, Miriam (Ms), planned for 21-Nov-2026"),
                Arguments.of(
                        new RoomBoard.Need.FormDue(SESSION, "REMS form", daysAgo(1), at(300)),
                        "Form to send in by 22-Nov-2026",
                        "HARGREAVES, Miriam (Ms), session of 22-Nov-2026 · REMS form · F in its"
                                + " record marks it as sent"),
                Arguments.of(
                        new RoomBoard.Need.FormDue(SESSION, "REMS form", daysAgo(9), daysAgo(2)),
                        "Form overdue since 20-Nov-2026",
                        "HARGREAVES, Miriam (Ms), session of 22-Nov-2026 · REMS form · F in its"
                                + " record marks it as sent"));
    }

    @ParameterizedTest
    @MethodSource("needs")
    void whatNeedsSomeoneSaysWhoseItIsAndSinceWhen(RoomBoard.Need need, String lead, String said) {
        BoardText.Need row = text.need(need, at(60));
        assertThat(row.lead()).isEqualTo(lead);
        assertThat(row.text().replace('\u00a0', ' ')).isEqualTo(said);
        assertThat(row.session()).isEqualTo(SESSION);
    }

    @ParameterizedTest
    @CsvSource({"3, 6, session 3 of 6", "1, 0, session 1", "12, 12, session 12 of 12"})
    void aSeriesIsCountedAndAnOpenOneHasNoEnd(int number, int of, String said) {
        assertThat(text.series(new SeriesPosition(number, of)).replace('\u00a0', ' '))
                .isEqualTo(said);
    }

    @Test
    void whoIsOverSaysWhenThatWas() {
        assertThat(text.stage(SESSION)).isEqualTo("Discharged 15:47");
        assertThat(text.stage(SessionSummary.of(SampleChart.infusion().start(0).session())))
                .isEqualTo("Dosing");
        assertThat(text.who(SESSION).replace('\u00a0', ' '))
                .isEqualTo("MRN 123 456 · session 3 of 6");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 'ketamine 35 mg · given 0 mg'",
        "10, 'ketamine 35 mg · given 8.8 mg'",
        "40, 'ketamine 35 mg · given 35 mg'"
    })
    void theDoseIsSaidAsOrderedAndAsGiven(int minute, String said) {
        SampleChart script = SampleChart.infusion().start(0);
        assertThat(
                        text.dose(DoseTruth.of(script.chart(), script.minute(minute)))
                                .replace('\u00a0', ' '))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aPauseAndLeavingAgainstAdviceAskForALookAndNoOtherStageDoes(Stage stage) {
        assertThat(BoardText.tone(stage) == Tone.CAUTION)
                .isEqualTo(stage == Stage.PAUSED || stage == Stage.LEFT_AGAINST_ADVICE);
    }

    private static Unsaved unsaved(Moment newest, String... forms) {
        return new Unsaved(SESSION.id(), Optional.of(SESSION), List.of(forms), newest);
    }

    @Test
    void whatIsTypedAndNotSavedIsNamedByItsFormsAndWhenItWasBegun() {
        assertThat(text.begun(unsaved(at(6), "vitals"), at(60))).isEqualTo("14:11");
        assertThat(text.begun(unsaved(daysAgo(1), "vitals"), at(60)))
                .isEqualTo("21-Nov-2026 14:05");
        assertThat(text.forms(unsaved(at(6), "vitals", "no-such-form")))
                .endsWith(", no-such-form")
                .doesNotContain("board.form");
        assertThat(text.forms(unsaved(at(6), "discharge.aside.GAIT", "record.remark")))
                .isEqualTo("leaving, remark of a signature");
    }

    @Test
    void twoSessionsOfOnePatientAreTwoRowsAndNeitherNamesAnother() {
        SessionSummary other =
                SessionSummary.of(
                        SampleChart.ready(
                                        SampleProtocol.spray(),
                                        "other",
                                        Instant.parse("2026-11-15T09:00:00Z"),
                                        SampleChart.ZONE)
                                .session());
        assertThat(text.protocol(other)).contains("esketamine 84 mg intranasal");
        assertThat(text.protocol(SESSION)).contains("ketamine 0.5 mg per kg over 40 min");
        assertThat(BoardText.name(other)).isEqualTo(BoardText.name(SESSION));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100 | 54.25   | 15   | 0  | 54.25 | 30.75 | false",
                "50  | 6.125   | 0    | 0  | 6.125 | 43.875 | false",
                "50  | 33.3333 | 1.25 | 10 | 33.333 | 5.417 | false",
                "84  | 84      | 0    | 0  | 84    | 0     | false",
                "28  | 56      | 0    | 0  | 56    | 28    | true",
                "50  | 33.875  | 10.125 | 6 | 33.875 | 0   | false",
                "50  | 33.3333 | 16.667 | 0 | 33.333 | 0   | false",
                "50  | 33.9    | 10.125 | 6 | 33.9  | 0.025 | true",
                "100 | 169.317 | 15   | 0  | 169.317 | 84.317 | true",
            })
    void aRowOfDrugAddsUpAsItStands(
            String drawn,
            String given,
            String wasted,
            String returned,
            String shown,
            String left,
            boolean moreThanDrawn) {
        Reconciliation.Line line =
                new Reconciliation.Line(
                        "K2231",
                        Optional.empty(),
                        Milligrams.of(drawn),
                        Milligrams.of(given),
                        Milligrams.of(wasted),
                        Milligrams.of(returned),
                        List.of());

        BoardText.Lot lot = BoardText.lot(line);

        assertThat(lot.drawn()).isEqualTo(drawn);
        assertThat(lot.given()).isEqualTo(shown);
        assertThat(lot.wasted()).isEqualTo(wasted);
        assertThat(lot.returned()).isEqualTo(returned);
        assertThat(lot.left()).isEqualTo(left);
        assertThat(lot.moreThanDrawn()).isEqualTo(moreThanDrawn);
    }
}
