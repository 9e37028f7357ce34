package vigil.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.charting.Act;
import vigil.charting.ActContext;
import vigil.charting.DosingAct;
import vigil.charting.ObservationAct;
import vigil.effects.EffectOutcome;
import vigil.effects.EffectTerm;
import vigil.effects.Grade;
import vigil.effects.SupportiveCare;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.Millilitres;
import vigil.session.Chart;
import vigil.session.EntryId;
import vigil.session.SampleChart;
import vigil.session.Taken;

/** The rows of a paper sheet that are no vital signs: word, amount and reason. */
class HappeningReadingTest {
    private static final SampleChart SCRIPT =
            SampleChart.infusion().start(0).effect(3, "NAU", Grade.MILD);
    private static final EntryId NAUSEA = SCRIPT.last();
    private static final Chart CHART = SCRIPT.chart();
    private static final ActContext CONTEXT =
            new ActContext(
                    new EntryId(new UUID(5, 5)),
                    CHART.id(),
                    new Taken(SCRIPT.minute(5), false, Taken.Source.PAPER),
                    SampleChart.NURSE,
                    SampleChart.NURSE);

    private static Act read(Chart chart, String what, String amount, String reason) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        Optional.ofNullable(what).ifPresent(text -> cells.put(Column.WHAT, text));
        Optional.ofNullable(amount).ifPresent(text -> cells.put(Column.AMOUNT, text));
        Optional.ofNullable(reason).ifPresent(text -> cells.put(Column.REASON, text));
        return new HappeningReading(new Row(7, cells), chart).act(CONTEXT);
    }

    private static MilligramsPerHour rate(String amount) {
        return MilligramsPerHour.of(amount);
    }

    static Stream<Arguments> dosing() {
        return Stream.of(
                row(
                        "start",
                        "52.5",
                        "left arm",
                        new DosingAct.StartInfusion(CONTEXT, rate("52.5"), "left arm")),
                row("Start ", "52,5", null, new DosingAct.StartInfusion(CONTEXT, rate("52.5"), "")),
                row(
                        "rate",
                        "26.25",
                        "pressure",
                        new DosingAct.ChangeRate(CONTEXT, rate("26.25"), "pressure")),
                row("PAUSE", null, "pressure", new DosingAct.PauseInfusion(CONTEXT, "pressure")),
                row("resume", "52.5", null, new DosingAct.ResumeInfusion(CONTEXT, rate("52.5"))),
                row(
                        "bolus",
                        "10",
                        "as ordered",
                        new DosingAct.GiveBolus(CONTEXT, Milligrams.of("10"), "as ordered")),
                row(
                        "dose",
                        "35",
                        "deltoid",
                        new DosingAct.GiveDose(CONTEXT, Milligrams.of("35"), "deltoid")),
                row(
                        "device",
                        "28",
                        "K2231",
                        new DosingAct.GiveDevice(CONTEXT, 1, Milligrams.of("28"), "K2231")),
                row(
                        "pump",
                        "12.75",
                        null,
                        new DosingAct.ReadPumpVolume(CONTEXT, Millilitres.of("12.75"))),
                row("stop: as ordered", null, null, new DosingAct.StopDosing(CONTEXT, true, "")),
                row("stop:AS ORDERED", null, null, new DosingAct.StopDosing(CONTEXT, true, "")),
                row(
                        "stop: early",
                        null,
                        "pressure",
                        new DosingAct.StopDosing(CONTEXT, false, "pressure")));
    }

    static Stream<Arguments> observing() {
        return Stream.of(
                row(
                        "effect ended: nau",
                        "resolved",
                        null,
                        new ObservationAct.EndSideEffect(CONTEXT, NAUSEA, EffectOutcome.RESOLVED)),
                row(
                        "effect ended: NAU",
                        "Resolved with sequelae",
                        null,
                        new ObservationAct.EndSideEffect(
                                CONTEXT, NAUSEA, EffectOutcome.RESOLVED_WITH_SEQUELAE)),
                row(
                        "rescue: ondansetron, IV",
                        "4 mg",
                        "Dr Mbeki",
                        new ObservationAct.GiveRescueDrug(
                                CONTEXT,
                                "ondansetron",
                                "4 mg",
                                "IV",
                                "Dr Mbeki",
                                Optional.empty())),
                row(
                        "rescue: saline, 0.9 %, IV",
                        "250 mL",
                        "Dr Mbeki",
                        new ObservationAct.GiveRescueDrug(
                                CONTEXT,
                                "saline, 0.9 %",
                                "250 mL",
                                "IV",
                                "Dr Mbeki",
                                Optional.empty())),
                row(
                        "care: dimmed light",
                        null,
                        null,
                        new ObservationAct.GiveCare(CONTEXT, SupportiveCare.DIMMED_LIGHT, "")),
                row(
                        "care: Airway manoeuvre",
                        null,
                        "chin lift",
                        new ObservationAct.GiveCare(
                                CONTEXT, SupportiveCare.AIRWAY_MANOEUVRE, "chin lift")),
                row(
                        "note: he said: all well",
                        null,
                        null,
                        new ObservationAct.WriteNote(CONTEXT, "he said: all well")));
    }

    private static Arguments row(String what, String amount, String reason, Act act) {
        return Arguments.of(what, amount, reason, act);
    }

    @ParameterizedTest
    @MethodSource({"dosing", "observing"})
    void aRowIsTheActThatItSays(String what, String amount, String reason, Act act) {
        assertThat(read(CHART, what, amount, reason)).isEqualTo(act);
    }

    @ParameterizedTest
    @CsvSource({
        ", , , what: WHAT_NEEDED",
        ", 52.5, , what: WHAT_NEEDED",
        "stat, , , what: WHAT",
        "starting, 52.5, , what: WHAT",
        "start now, 52.5, , what: WHAT",
        "start: slowly, 52.5, , what: NO_PLACE",
        "start, , left arm, amount: AMOUNT_NEEDED",
        "start, fast, , amount: NOT_A_NUMBER",
        "start, 52., , amount: UNFINISHED",
        "start, 52.1234, , amount: TOO_MANY_DECIMALS",
        "start, '1,200', , amount: COMMA_READS_TWO_WAYS",
        "start, 052, , amount: LEADING_ZERO",
        "start, 10000, , amount: TOO_LONG",
        "rate, 26.25, , reason: REASON_NEEDED",
        "rate, , pressure, amount: AMOUNT_NEEDED",
        "pause, 5, pressure, amount: NO_PLACE",
        "pause, , , reason: REASON_NEEDED",
        "resume, 52.5, better, reason: NO_PLACE",
        "resume, , , amount: AMOUNT_NEEDED",
        "bolus, 10, , reason: REASON_NEEDED",
        "device, 28, , reason: REASON_NEEDED",
        "pump, 12, read twice, reason: NO_PLACE",
        "stop, , , what: WORDS_NEEDED",
        "stop: later, , , what: WORDS_NEEDED",
        "stop: as ordered, 5, , amount: NO_PLACE",
        "stop: as ordered, , pressure, reason: NO_PLACE",
        "stop: early, , , reason: REASON_NEEDED",
        "effect, 2, , what: WORDS_NEEDED",
        "effect:, 2, , what: WORDS_NEEDED",
        "effect: floating, , , amount: AMOUNT_NEEDED",
        "effect: floating, 0, , amount: GRADE",
        "effect: floating, 6, , amount: OUT_OF_RANGE",
        "effect: floating, mild, , amount: NOT_A_NUMBER",
        "effect now: floating, 2, , what: NO_SUCH_EFFECT",
        "effect now: nau, , , amount: AMOUNT_NEEDED",
        "effect ended: nau, , , amount: AMOUNT_NEEDED",
        "effect ended: nau, gone, , amount: OUTCOME",
        "effect ended: headache, resolved, , what: NO_SUCH_EFFECT",
        "effect ended: nau, resolved, rested, reason: NO_PLACE",
        "rescue: ondansetron, 4 mg, Dr Mbeki, what: ROUTE_NEEDED",
        "'rescue: ondansetron, IV', , Dr Mbeki, amount: AMOUNT_NEEDED",
        "'rescue: ondansetron, IV', 4 mg, , reason: REASON_NEEDED",
        "care: tea, , , what: CARE",
        "care: music, 5, , amount: NO_PLACE",
        "note, , , what: WORDS_NEEDED",
        "note: slept, 5, , amount: NO_PLACE",
        "note: slept, , well, reason: NO_PLACE"
    })
    void aRowThatSaysTooLittleOrTooMuchIsNamedByItsColumn(
            String what, String amount, String reason, String code) {
        assertThatThrownBy(() -> read(CHART, what, amount, reason))
                .isInstanceOfSatisfying(
                        Unfit.class, unfit -> assertThat(unfit.objection().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "NAU, NAU, Nausea",
        "nausea, NAU, Nausea",
        "DISSOCIATION, DISSOC, Dissociation",
        "Nausea and more, , Nausea and more",
        "Floating, , Floating"
    })
    void aTermOfTheProtocolIsFoundByCodeOrWordsAndElseKeptAsWritten(
            String typed, String code, String text) {
        var act = (ObservationAct.LogSideEffect) read(CHART, "effect: " + typed, "3", "sat up");
        assertThat(act.effect().term())
                .isEqualTo(new EffectTerm(code == null ? EffectTerm.FREE_TEXT : code, text));
        assertThat(act.effect().grade()).isEqualTo(Grade.SEVERE);
        assertThat(act.effect().done()).isEqualTo("sat up");
    }

    @ParameterizedTest
    @CsvSource({"1, MILD", "2, MODERATE", "3, SEVERE", "4, LIFE_THREATENING", "5, DEATH"})
    void aGradeIsItsNumber(String number, Grade grade) {
        var act = (ObservationAct.ChangeSideEffect) read(CHART, "effect now: nau", number, null);
        assertThat(act.now().grade()).isEqualTo(grade);
        assertThat(act.effect()).isEqualTo(NAUSEA);
        assertThat(act.now().term().code()).isEqualTo("NAU");
    }

    @Test
    void ofTwoOfTheSameNameTheLaterOneIsMeant() {
        SampleChart script = SampleChart.infusion().start(0).effect(3, "NAU", Grade.MILD);
        script.effect(8, "NAU", Grade.MODERATE);
        EntryId later = script.last();
        assertThat(read(script.chart(), "effect ended: nau", "resolved", null))
                .isEqualTo(
                        new ObservationAct.EndSideEffect(CONTEXT, later, EffectOutcome.RESOLVED));
    }

    @Test
    void devicesAreCountedOnFromThoseOnRecord() {
        Chart two = SampleChart.spray().device(0, 1).device(5, 2).chart();
        assertThat(read(two, "device", "28", "K2231"))
                .isEqualTo(new DosingAct.GiveDevice(CONTEXT, 3, Milligrams.of("28"), "K2231"));
    }
}
