package vigil.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.dosing.Weight;
import vigil.notation.AnyEvent;
import vigil.quantity.Kilograms;
import vigil.quantity.MilligramsPerHour;
import vigil.review.DoseTruth;
import vigil.session.DosingEvent.InfusionStarted;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.PreparationEvent.WeightRecorded;
import vigil.session.RecordEvent;
import vigil.session.SampleChart;
import vigil.session.SessionEvent;

/** Whatever was charted leaves in a valid record and can be read back as it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFactLeavesTest {
    private final SessionRecordNotation notation = new SessionRecordNotation();
    private final SchemaCheck schema = new SchemaCheck();

    static List<Class<?>> kinds() {
        return AnyEvent.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfFactIsValidAndReadsBackEqual(Class<?> kind) {
        for (long seed = 1; seed <= 2; seed++) {
            SessionEvent event = (SessionEvent) new AnyEvent(seed).any(kind);
            SampleChart chart = SampleChart.infusion().start(0).add(5, event);
            byte[] bytes = notation.write(SampleFiles.recordOf(chart));

            assertThat(schema.faults(bytes)).as("%s, seed %s", kind, seed).isEmpty();
            assertThat(notation.facts(notation.read(bytes))).isEqualTo(chart.facts());
            assertThat(notation.write(notation.read(bytes))).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"52.5", "52.50", "52.500", "0.001", "100", "100.0"})
    void digitsLeaveAsTheyWereTyped(String typed) {
        SampleChart chart =
                SampleChart.infusion()
                        .add(0, new InfusionStarted(MilligramsPerHour.of(typed), "forearm"));

        assertThat(text(chart)).contains("\"rate\": " + typed + "\n");
    }

    private String text(SampleChart chart) {
        return new String(notation.write(SampleFiles.recordOf(chart)), StandardCharsets.UTF_8);
    }

    @Test
    void everyRevisionOfASessionIsARecordOfItsOwnAndTheSameTwice() {
        SampleChart chart = SampleChart.infusion();
        for (int minute = 0; minute < 6; minute++) {
            chart.vitals(minute);
            byte[] once = notation.write(SampleFiles.recordOf(chart));
            assertThat(notation.write(SampleFiles.recordOf(chart))).isEqualTo(once);
            assertThat(notation.read(once).record().revision()).isEqualTo(chart.facts().size());
            assertThat(new RecordFile(new JsonForm()).nameOf(notation.read(once)))
                    .contains("-r" + chart.facts().size() + "-");
        }
    }

    @Test
    void aChainOfCorrectionsKeepsEachOldValueBesideItsNewOne() {
        SampleChart chart = SampleChart.infusion().start(0).note(5, "one");
        EntryId note = chart.last();
        chart.amend(6, note, new NoteWritten("two"));
        chart.amendTime(7, note, 4);
        chart.amend(8, note, new NoteWritten("three"));
        chart.strike(9, note);

        EntryLine line =
                SampleFiles.recordOf(chart).entries().stream()
                        .filter(one -> one.id().equals(note))
                        .findFirst()
                        .orElseThrow();
        assertThat(line.event()).isEqualTo(new NoteWritten("one"));
        assertThat(line.amendments())
                .extracting(EntryLine.AmendmentLine::was)
                .containsExactly(
                        Optional.of(new NoteWritten("one")),
                        Optional.empty(),
                        Optional.of(new NoteWritten("two")),
                        Optional.of(new NoteWritten("three")));
        assertThat(line.amendments())
                .extracting(EntryLine.AmendmentLine::is)
                .containsExactly(
                        Optional.of(new NoteWritten("two")),
                        Optional.empty(),
                        Optional.of(new NoteWritten("three")),
                        Optional.empty());
        assertThat(line.amendments().get(1).wasTaken().orElseThrow().at())
                .isEqualTo(chart.minute(5));
        assertThat(line.amendments().get(1).isTaken().orElseThrow().at())
                .isEqualTo(chart.minute(4));
        assertThat(line.amendments().getLast().reason())
                .isEqualTo(RecordEvent.Reason.WRONG_PATIENT);
    }

    @Test
    void mgPerKgOfTheRecordIsMgPerKgOfTheScreen() {
        SampleChart chart = SampleChart.infusion().start(0);
        chart.add(
                20,
                new WeightRecorded(
                        new Weight(Kilograms.of("100"), Weight.Method.SCALE, chart.minute(20))));
        chart.stop(40);

        assertThat(SampleFiles.recordOf(chart).dose().perKilogram())
                .isEqualTo(DoseTruth.of(chart.chart(), chart.minute(40)).perKilogram());
        assertThat(SampleFiles.recordOf(chart).dose().perKilogram().orElseThrow().amount())
                .isEqualByComparingTo("0.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "format": "vigil.session-record" | "format": "vigil.record"
                    "version": 2                     | "version": 3
                    "version": 2                     | "version": "2"
                    "revision":                      | "revison":
                    "revision":                      | "note": null, "revision":
                    "state": "DISCHARGED"            | "state": "GONE"
                    "state": "DISCHARGED"            | "state": null
                    "sex": "FEMALE"                  | "sex": "F"
                    "zone": "America/New_York"       | "zone": ""
                    "kind": "FULL"                   | "kind": "HALF"
                    "certainty": "A"                 | "certainty": "Z"
                    "kilograms": 82.4                | "kilograms": "82.4"
                    "kilograms": 82.4                | "kilograms": -82.4
                    "kilograms": 82.4                | "kilograms": null
                    "rate": 61.8                     | "rate": {"value": 61.8}
                    "drawn": 50                      | "drawn": -50
                    "birthDate": "1980-03-04"        | "birthDate": "4.3.1980"
                    "signatures": []                 | "signatures": {}
                    "signatures": []                 | "signatures": ["signed"]
                    "type": "patient-checked-in"     | "type": "patient-arrived"
                    "type": "infusion-started"       | "type": "infusion-paused"
                    "approximate": false             | "approximate": "no"
                    "systolic":                      | "sytolic":
                    "demo": "DEMO                    | "demo": "REAL
                    """)
    void theSchemaRefusesARecordThatIsBrokenInOnePlace(String sound, String broken) {
        byte[] bytes = notation.write(SampleFiles.record());
        String text = new String(bytes, StandardCharsets.UTF_8);
        int place = text.indexOf(sound);
        assertThat(place).as(sound).isNotNegative();
        String wrong = text.substring(0, place) + broken + text.substring(place + sound.length());

        assertThat(schema.faults(bytes)).isEmpty();
        assertThat(schema.faults(wrong.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format",
                "version",
                "record",
                "patient",
                "staff",
                "series",
                "state",
                "times",
                "entries",
                "vitalSigns",
                "schedule",
                "dose",
                "reconciliation",
                "sideEffects",
                "scores",
                "suicideScreens",
                "checklists",
                "rescueDrugs",
                "care",
                "notes",
                "leaving",
                "signatures",
                "assumptions"
            })
    void theSchemaRefusesARecordWithoutOneOfItsParts(String part) {
        String text =
                new String(notation.write(SampleFiles.record()), StandardCharsets.UTF_8)
                        .replaceFirst("\\n  \"" + part + "\":", "\n  \"" + part + "X\":");

        assertThat(schema.faults(text.getBytes(StandardCharsets.UTF_8)))
                .anyMatch(fault -> fault.contains("required"))
                .anyMatch(fault -> fault.contains("additionalProperties"));
    }
}
