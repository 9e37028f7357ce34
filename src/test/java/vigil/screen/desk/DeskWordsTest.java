package vigil.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.quantity.Moment;
import vigil.quantity.ParseFault;
import vigil.quantity.Parsed;
import vigil.review.PhaseClock;
import vigil.review.StatusLine;
import vigil.screen.desk.Receipt.Standing;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Words;
import vigil.session.SampleChart;
import vigil.session.Stage;

/** What every screen says in the same words: clocks, receipts, faults of a text. */
class DeskWordsTest {
    private static final Words WORDS =
            Words.of("desk", "delivery", "checkin", "charting", "chart", "treatment", "shell");
    private static final SampleChart CLOCK = SampleChart.infusion();
    private static final Instant AT = Instant.parse("2026-11-22T23:30:00Z");

    private static final ReceiptText BERLIN = new ReceiptText(WORDS, ZoneId.of("Europe/Berlin"));

    private final ClockText clock = new ClockText(WORDS);

    static Stream<Arguments> standings() {
        return Stream.of(
                Arguments.of(
                        new Standing.Waiting(AT, Optional.empty()),
                        "ehr: revision 1,284 is not sent yet"),
                Arguments.of(
                        new Standing.Waiting(AT, Optional.of("503")),
                        "ehr: revision 1,284 was not taken (503); it is tried again from"
                                + " 23-Nov-2026, 00:30"),
                Arguments.of(new Standing.OnItsWay(), "ehr: revision 1,284 is on its way"),
                Arguments.of(
                        new Standing.There(AT),
                        "ehr: there since 23-Nov-2026, 00:30, revision 1,284"),
                Arguments.of(
                        new Standing.Refused(AT, "422", "unknown {0} patient"),
                        "ehr: refused at 23-Nov-2026, 00:30, revision 1,284: 422 unknown {0}"
                                + " patient"),
                Arguments.of(
                        new Standing.Refused(AT, "422", ""),
                        "ehr: refused at 23-Nov-2026, 00:30, revision 1,284: 422"),
                Arguments.of(
                        new Standing.Replaced(1300),
                        "ehr: revision 1,284 was replaced by revision 1,300"));
    }

    @ParameterizedTest
    @MethodSource("standings")
    void howARecordStandsWithAnotherSystemIsOneSentenceByTheClockOfTheRoom(
            Standing standing, String said) {
        Receipt receipt = new Receipt(CLOCK.chart().id(), 1284, "ehr", standing);
        assertThat(BERLIN.of(receipt, 1284)).isEqualTo(said);
    }

    /** Codes as the targets write them; whoever reads them at the bedside needs the meaning. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    folder record FOLDER_MISSING       | its folder is not there
                    folder pdf DISK_FULL               | its disk is full
                    no connection                      | the system cannot be reached
                    no connection: name not found      | the system cannot be reached
                    no answer in 60 s (Observation)    | the system cannot be reached
                    token: no answer in 60 s           | the system cannot be reached
                    certificate expired                | who answered did not prove to be this system
                    token: certificate not trusted     | who answered did not prove to be this system
                    trust store cannot be read: /j/c   | Java cannot read whom it trusts on this computer: bring that file back, or install Java again
                    HTTP 308, points to other.example  | the system points to another address, where nothing is sent
                    HTTP 401 login                     | the system did not let Vigil in
                    HTTP 401                           | the system did not let Vigil in
                    token: HTTP 400                    | the system did not let Vigil in
                    key cannot be read                 | the system did not let Vigil in
                    HTTP 429 throttled                 | the system is busy
                    HTTP 500                           | the system has a fault
                    HTTP 413                           | the record is larger than the system takes
                    HTTP 200 with half an answer       | the answer did not come whole
                    HTTP 200 with half an answer, resources: 3 of 9 | the answer did not come whole
                    no whole answer: IOException       | the answer did not come whole
                    """)
    void whatWasAnsweredIsSaidInPlainWordsWithItsCode(String code, String meaning) {
        Receipt receipt =
                new Receipt(
                        CLOCK.chart().id(), 3, "ehr", new Standing.Waiting(AT, Optional.of(code)));
        assertThat(BERLIN.of(receipt, 3)).contains("was not taken (" + meaning + ": " + code + ")");
    }

    /** Else whoever reads it would take what the other system has for what stands here. */
    @Test
    void whatIsThereAndWasChangedHereSinceSaysSo() {
        Receipt there = new Receipt(CLOCK.chart().id(), 1284, "ehr", new Standing.There(AT));
        assertThat(BERLIN.of(there, 1286))
                .isEqualTo(
                        "ehr: there since 23-Nov-2026, 00:30, revision 1,284; changed here since,"
                                + " revision 1,286");
        Receipt waits = new Receipt(CLOCK.chart().id(), 1284, "ehr", new Standing.OnItsWay());
        assertThat(BERLIN.of(waits, 1286)).isEqualTo(BERLIN.of(waits, 1284));
    }

    private static Moment at(int minute) {
        return CLOCK.minute(minute);
    }

    static Stream<Arguments> phases() {
        return Stream.of(
                Arguments.of(
                        new PhaseClock.Giving(22, Optional.of(40), Optional.empty()),
                        Stage.DOSING,
                        "Dosing · minute 22 of 40"),
                Arguments.of(
                        new PhaseClock.Giving(65, Optional.empty(), Optional.empty()),
                        Stage.DOSING,
                        "Dosing · minute 65"),
                Arguments.of(
                        new PhaseClock.Paused(at(12), Duration.ofMinutes(8), 12),
                        Stage.PAUSED,
                        "Paused · for 8min"),
                Arguments.of(
                        new PhaseClock.Recovering(at(40), Duration.ofMinutes(75)),
                        Stage.RECOVERING,
                        "Recovering · 1hr 15min since the end of dosing"),
                Arguments.of(new PhaseClock.Expected(at(0)), Stage.PLANNED, "Planned"),
                Arguments.of(new PhaseClock.Preparing(at(0)), Stage.CHECKED_IN, "Checked in"),
                Arguments.of(new PhaseClock.ReadyToStart(at(0)), Stage.READY, "Ready"),
                Arguments.of(new PhaseClock.MayLeave(at(0)), Stage.FIT_TO_LEAVE, "Fit to leave"),
                Arguments.of(
                        new PhaseClock.Over(Stage.TRANSFERRED, at(60)),
                        Stage.TRANSFERRED,
                        "Transferred"));
    }

    @ParameterizedTest
    @MethodSource("phases")
    void whereASessionStandsIsSaidWithoutNameOrValue(PhaseClock of, Stage stage, String said) {
        assertThat(clock.phase(of, stage)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        // the set of minute 5 is due at 14:10; 2 min of tolerance
        "0, 14:10, in 5min, false", "1, 14:10, in 4min, false", "4, 14:10, in 1min, false",
        "5, 14:10, due now, false", "7, 14:10, due now, false", "8, 14:10, overdue 3min, true",
        // a second overdue set does not change which is named first
        "13, 14:10, overdue 8min, true"
    })
    void theNextSetIsNamedWithHowFarItIsAndAnOverdueOneFirst(
            int minute, String time, String said, boolean late) {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0).vitals(0);
        StatusLine status = StatusLine.of(script.session(), script.minute(minute));
        assertThat(clock.next(status, script.minute(minute)))
                .contains(new ClockText.Due(time, said, late));
    }

    @Test
    void lessThanAMinuteIsStillAMinuteAway() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0).vitals(0);
        Moment now = Moment.of(script.minute(4).instant().plusSeconds(30), SampleChart.ZONE);
        assertThat(clock.next(StatusLine.of(script.session(), now), now))
                .contains(new ClockText.Due("14:10", "in 1min", false));
    }

    @Test
    void whereNothingIsDueNothingIsSaid() {
        SampleChart over = SampleChart.infusion().start(0).stop(40).fit(101).leaves(102);
        assertThat(clock.next(StatusLine.of(over.session(), over.minute(110)), over.minute(110)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ParseFault.class)
    void everyFaultOfATypedTextHasASentence(ParseFault fault) {
        assertThat(Legible.state(WORDS, new Parsed.Unreadable<>(fault)))
                .isInstanceOfSatisfying(
                        FieldState.Refused.class,
                        refused ->
                                assertThat(refused.message())
                                        .isNotBlank()
                                        .doesNotContain("treatment.", fault.name()));
    }

    @Test
    void aTextThatReadsIsFineAndOneThatMayStillReadIsUnfinished() {
        assertThat(
                        List.of(
                                Legible.state(WORDS, new Parsed.Blank<>()),
                                Legible.state(WORDS, new Parsed.Unfinished<>()),
                                Legible.state(WORDS, new Parsed.Read<>(1))))
                .containsExactly(
                        new FieldState.Empty(), new FieldState.Unfinished(), new FieldState.Fine());
    }
}
