package vigil.export.rems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.assets.ProtocolLibrary;
import vigil.effects.DrugAction;
import vigil.effects.EffectTerm;
import vigil.effects.Expectedness;
import vigil.effects.Grade;
import vigil.effects.OnsetKnown;
import vigil.effects.Seriousness;
import vigil.effects.SideEffect;
import vigil.export.RecordForm;
import vigil.export.SampleFiles;
import vigil.export.SessionOfRecord;
import vigil.export.SessionRecord;
import vigil.export.pdf.RemsPdf;
import vigil.protocol.Checklist.Answer;
import vigil.protocol.Checklist.Kind;
import vigil.quantity.Milligrams;
import vigil.screen.kit.Words;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.SideEffectChanged;
import vigil.session.ObservationEvent.SideEffectLogged;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.RecordEvent.ClockJumped;
import vigil.session.SampleChart;
import vigil.session.SamplePreparation;
import vigil.session.SampleReadings;
import vigil.session.SessionSummary;

/** The form says what the record says, names what it does not, and guesses no yes and no no. */
class MonitoringFormTest {
    private static final Words WORDS =
            Words.of("charting", "chart", "record", "paper", "rems", "shell");

    private static SampleChart spray() {
        SampleChart chart =
                SampleChart.ready(
                        ProtocolLibrary.shipped().protocol("esketamine-56").orElseThrow());
        chart.vitals(-5, "128/78", 66, 98, 14, 5, 0).device(0, 1).device(5, 2).stop(5);
        chart.effect(10, "SEDATION", Grade.MILD);
        var drowsy = chart.last();
        chart.vitals(40, "146/88", 74, 95, 14, 4, 3);
        chart.effectEnds(95, drowsy).vitals(118, "130/80", 68, 98, 14, 5, 0);
        return chart;
    }

    private static SampleChart answered(SampleChart chart, Kind list, String code, Answer answer) {
        return chart.add(118, new ChecklistAnswered(list, code, answer, ""));
    }

    private static String text(SampleChart chart) {
        RecordForm form = new RemsText(WORDS);
        byte[] file = form.write(SampleFiles.recordOf(chart));
        assertThat(form.faults(file)).isEmpty();
        return new String(file, StandardCharsets.UTF_8);
    }

    @Test
    void eachFieldThatTheRecordKnowsIsFilled() {
        SampleChart chart = spray();
        answered(chart, Kind.CHECK_IN, "REMS_BENZO", Answer.YES);
        answered(chart, Kind.CHECK_IN, "REMS_OPIOID", Answer.NO);
        answered(chart, Kind.DISCHARGE, "REMS_VITALS", Answer.YES);
        chart.fit(122).leaves(125);

        assertThat(text(chart))
                .startsWith("SPRAVATO REMS Patient Monitoring Form, Outpatient\n")
                .contains("To be sent by 29-Nov-2026.")
                .contains("Last name: Hargreaves", "Date of birth: 04-Mar-1980", "Sex: Female")
                .contains("Benzodiazepine: Yes", "Opioid: No")
                .contains("Dose: 56\u00a0mg", "Lot number: ")
                .contains("Minutes from the first device to the end of monitoring: 125")
                .contains("Blood pressure before dosing: 128/78\u00a0mmHg at 14:00")
                .contains("Blood pressure at 40\u00a0min: 146/88\u00a0mmHg at 14:45")
                .contains("Blood pressure before leaving: 130/80\u00a0mmHg at 16:03")
                .contains("Vital signs acceptable before leaving: Yes")
                .contains("Pulse oximetry: 2 readings, lowest 95%")
                .containsPattern(
                        "Sedation: .*, mild, from 14:15 until 15:40; deepest MOAA/S.4 at 14:45\\n")
                .containsPattern(
                        "Dissociation: no side effect of this kind charted; strongest .*3 of 10 at"
                                + " 14:45\\n")
                .contains("Respiratory depression: no side effect of this kind charted\n")
                .contains("Charted as serious: none charted");
    }

    @Test
    void theDoseIsWhatTheDevicesGave() {
        SampleChart chart =
                SampleChart.ready(ProtocolLibrary.shipped().protocol("esketamine-56").orElseThrow())
                        .add(0, new DeviceGiven(1, Milligrams.of("14"), "K2231"))
                        .device(5, 2)
                        .stop(5);

        assertThat(text(chart)).contains("Dose: 42\u00a0mg\n", "Lot number: K2231\n");
    }

    @Test
    void anInventedSessionSaysSoFirst() {
        SampleChart chart = spray();
        SessionPlanned plan = chart.chart().plan();
        chart.amend(
                119,
                chart.facts().getFirst().id(),
                new SessionPlanned(
                        plan.patient(),
                        plan.room(),
                        plan.series(),
                        plan.plannedFor(),
                        plan.zone(),
                        true));
        assertThat(text(chart)).startsWith(SessionRecord.DEMO + "\n");
    }

    /**
     * In the week in which clocks are set back, 7 days of 24 hours end an hour earlier by the wall.
     */
    @Test
    void theDayUntilWhichItIsToBeSentIsThatOfTheList() {
        SampleChart chart =
                SampleChart.ready(
                        ProtocolLibrary.shipped().protocol("esketamine-56").orElseThrow(),
                        "autumn",
                        Instant.parse("2026-10-19T21:30:00Z"),
                        SampleChart.ZONE);
        chart.vitals(-5, "128/78", 66, 98, 14, 5, 0).device(0, 1).device(5, 2).stop(5);
        chart.vitals(118, "130/80", 68, 98, 14, 5, 0).fit(122).leaves(125);

        assertThat(SessionSummary.of(chart.session()).report())
                .hasValueSatisfying(
                        report ->
                                assertThat(report.due().local()).hasToString("2026-10-26T23:35Z"));
        assertThat(text(chart))
                .contains("To be sent by 26-Oct-2026.")
                .contains("Pulse oximetry: 1 reading, 98%\n");
    }

    @Test
    void whatTheRecordDoesNotSayIsNamedAndNoAnswerIsMadeUp() {
        String text = text(spray());

        assertThat(text)
                .contains("To be sent within 7 days after the session ends.")
                .contains("Benzodiazepine: not in the record", "Opioid: not in the record")
                .contains("Vital signs acceptable before dosing: not in the record")
                .contains("First treatment: not in the record")
                .contains("Minutes from the first device to the end of monitoring: not in");
        assertThat(text.substring(text.indexOf("To be added by hand:")))
                .contains(
                        "Name of the setting",
                        "Address of the setting",
                        "Phone and e-mail of the provider",
                        "Opioid")
                .doesNotContain("Last name", "Lot number");
    }

    @Test
    void ofALineThatWasAnsweredTwiceTheLastAnswerStands() {
        SampleChart chart = spray();
        answered(chart, Kind.CHECK_IN, "REMS_BENZO", Answer.YES);
        answered(chart, Kind.CHECK_IN, "REMS_BENZO", Answer.NO);

        assertThat(text(chart)).contains("Benzodiazepine: No");
    }

    @Test
    void aPressureTakenBeforeTheLastDeviceIsNotThatOfLeaving() {
        SampleChart chart =
                SampleChart.ready(
                        ProtocolLibrary.shipped().protocol("esketamine-56").orElseThrow());
        chart.vitals(-5, "128/78", 66, 98, 14, 5, 0).device(0, 1);
        chart.vitals(4, "150/90", 74, 97, 14, 5, 1).device(5, 2).stop(5);

        assertThat(text(chart)).contains("Blood pressure before leaving: not in the record");
    }

    @Test
    void aSetWithoutAPressureHidesNoneOfLeaving() {
        SampleChart chart = spray().set(119, SetKind.FULL, SampleReadings.heart(70));

        assertThat(text(chart))
                .contains("Blood pressure before leaving: 130/80\u00a0mmHg at 16:03");
    }

    /** Of a clock that was set while the patient was treated nobody can tell how long it took. */
    @ParameterizedTest
    @CsvSource({
        "6, 59999, true",
        "6, -59999, true",
        "6, 60000, false",
        "6, -60000, false",
        "-1, 60000, true"
    })
    void minutesAreCountedByOneClockOnly(int minute, long milliseconds, boolean counted) {
        SampleChart chart =
                SampleChart.ready(
                        ProtocolLibrary.shipped().protocol("esketamine-56").orElseThrow());
        chart.vitals(-5, "128/78", 66, 98, 14, 5, 0);
        if (minute < 0) {
            chart.add(minute, new ClockJumped(milliseconds));
        }
        chart.device(0, 1).device(5, 2).stop(5);
        if (minute > 0) {
            chart.add(minute, new ClockJumped(milliseconds));
        }
        chart.vitals(118, "130/80", 68, 98, 14, 5, 0).fit(122).leaves(125);

        assertThat(text(chart))
                .contains(
                        "end of monitoring: " + (counted ? "125" : "not in the record"),
                        "leaving: " + (counted ? "130/80" : "not in the record"),
                        "oximetry: " + (counted ? "1 reading, 98%" : "not in the record"));
    }

    @Test
    void whoLetThePatientGoIsTheProviderOnceTheSessionIsOver() {
        SampleChart chart = spray().fit(122);
        assertThat(text(chart))
                .contains("Monitoring provider: not in the record")
                .contains("Date of treatment: 22-Nov-2026");

        assertThat(text(chart.leaves(125))).contains("Monitoring provider: OSEI, Abena (RN)");
    }

    /** What the form asks of each in its words: field.md 4.2. */
    @ParameterizedTest
    @CsvSource({
        "SEDATION, Sedation",
        "DISSOC, Dissociation",
        "DEPERS, Dissociation",
        "DEREAL, Dissociation",
        "RESPDEP, Respiratory depression",
        "APNOEA, Respiratory depression"
    })
    void aSideEffectStandsWhereTheFormAsksForItWithItsWorstGrade(String code, String field) {
        SampleChart chart =
                SampleChart.ready(
                        ProtocolLibrary.shipped().protocol("esketamine-56").orElseThrow());
        EntryId effect = chart.device(0, 1).effect(10, code, Grade.SEVERE).last();
        chart.add(
                20, new SideEffectChanged(effect, SamplePreparation.sideEffect(code, Grade.MILD)));
        assertThat(text(chart).lines().map(String::strip))
                .filteredOn(line -> line.contains("severe, from 14:15"))
                .singleElement()
                .asString()
                .startsWith(field + ": ");
    }

    @Test
    void whetherThePressureBeforeWasAcceptableIsTheAnswerOfTheTimeOut() {
        SampleChart chart = spray();
        answered(chart, Kind.TIME_OUT, "BASELINE", Answer.YES);
        answered(chart, Kind.DISCHARGE, "REMS_VITALS", Answer.NO);
        assertThat(text(chart))
                .contains("Vital signs acceptable before dosing: Yes")
                .contains("Vital signs acceptable before leaving: No");
    }

    @Test
    void whatWasChartedAsSeriousStandsThereByName() {
        SideEffect effect =
                new SideEffect(
                        new EffectTerm("VOMITING", "vomiting"),
                        OnsetKnown.OBSERVED,
                        Grade.SEVERE,
                        Set.of(Seriousness.HOSPITAL_ADMISSION),
                        Expectedness.EXPECTED,
                        DrugAction.NONE,
                        "",
                        "");
        SampleChart chart = spray().add(60, new SideEffectLogged(effect));

        assertThat(text(chart)).contains("Charted as serious: vomiting, severe, from 15:05 until");
    }

    @Test
    void whatWasScoredBeforeTheFirstDeviceIsNotOfTheTreatment() {
        SampleChart chart =
                SampleChart.ready(
                        ProtocolLibrary.shipped().protocol("esketamine-56").orElseThrow());
        chart.vitals(-5, "128/78", 66, 98, 14, 3, 6).device(0, 1).device(5, 2).stop(5);
        chart.vitals(40, "146/88", 74, 95, 14, 4, 3);

        assertThat(text(chart))
                .containsPattern("Sedation: .*deepest MOAA/S.4 at 14:45\\n")
                .containsPattern("Dissociation: .*strongest .*3 of 10 at 14:45\\n");
    }

    /** Until when it is to be sent counts from the end of the session, not from its beginning. */
    @Test
    void aSessionOverMidnightIsSentInBySevenDaysFromItsEnd() {
        SampleChart chart =
                SampleChart.ready(
                        ProtocolLibrary.shipped().protocol("esketamine-56").orElseThrow(),
                        "night",
                        Instant.parse("2026-11-22T23:00:00Z"),
                        SampleChart.ZONE);
        chart.device(0, 1).device(5, 2).stop(5).fit(122).leaves(125);

        assertThat(text(chart)).contains("To be sent by 30-Nov-2026.");
    }

    @Test
    void aProtocolThatAsksForNoFormSaysSo() {
        assertThat(text(SampleChart.infusion().start(0)))
                .isEqualTo("The protocol of this session asks for no form.\n");
    }

    @Test
    void onPaperItIsTheSameFieldsAndTheSameBytes() {
        SessionRecord record = SampleFiles.recordOf(spray());
        RecordForm form = new RemsPdf(WORDS);
        byte[] file = form.write(record);

        assertThat(form.faults(file)).isEmpty();
        assertThat(new RemsPdf(WORDS).write(record)).isEqualTo(file);
        assertThat(MonitoringReading.of(WORDS, SessionOfRecord.of(record)))
                .hasValueSatisfying(read -> assertThat(read.sections()).hasSize(6));
    }
}
