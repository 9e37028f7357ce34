package vigil.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.export.ObservedLines.ReadingLine;
import vigil.export.ObservedLines.SetLine;
import vigil.export.RecordForm;
import vigil.export.SampleFiles;
import vigil.export.SessionRecord;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.people.PatientId;
import vigil.people.PersonName;
import vigil.people.Sex;
import vigil.screen.kit.Words;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.SampleChart;
import vigil.session.SampleReadings;
import vigil.session.Taken;
import vigil.vitals.Consciousness;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalOrder;
import vigil.vitals.VitalSigns;

/** Tables hold every version of every value and entry, and no cell of them is a formula. */
class CsvTest {
    private static final Words WORDS = Words.of("charting", "chart", "record");

    private static final Instant START = Instant.parse("2026-11-22T14:05:00Z");

    private final RecordForm vitals = new VitalsCsv(CsvKind.PLAIN);
    private final RecordForm events = new EventsCsv(WORDS, CsvKind.PLAIN);

    private static List<Map<String, String>> rows(RecordForm form, SessionRecord record) {
        byte[] file = form.write(record);
        assertThat(form.faults(file)).isEmpty();
        return PlainParser.rows(file);
    }

    private static List<Map<String, String>> of(
            List<Map<String, String>> rows, String column, String value) {
        return rows.stream().filter(row -> value.equals(row.get(column))).toList();
    }

    @Test
    void anEntryInWordsSaysItsVitalSignsInTheOrderOfTheClinic() {
        VitalOrder clinic =
                VitalOrder.beginning(List.of(VitalItem.OXYGEN_SATURATION, VitalItem.HEART_RATE));
        SessionRecord record = SampleFiles.record();
        RecordForm ordered = new EventsCsv(WORDS, CsvKind.PLAIN, clinic);
        List<String> sets =
                of(rows(ordered, record), "kind", "vitals").stream()
                        .map(row -> row.get("says"))
                        .filter(said -> said.contains("mmHg"))
                        .toList();
        assertThat(sets)
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said.indexOf('%')).isLessThan(said.indexOf("mmHg")));
    }

    @Test
    void eachValueThatHoldsIsARowWithItsUnitItsTimesAndItsPeople() {
        SessionRecord record = SampleFiles.record();
        List<Map<String, String>> current = of(rows(vitals, record), "state", "current");

        for (SetLine set : record.vitalSigns()) {
            List<Map<String, String>> of = of(current, "entry", set.entry().value().toString());
            assertThat(of).hasSize(set.readings().size());
            for (ReadingLine reading : set.readings()) {
                Map<String, String> row = of(of, "item", reading.item()).getFirst();
                assertThat(row)
                        .containsEntry("value", value(reading))
                        .containsEntry("unit", reading.unit().orElse(""))
                        .containsEntry("scale", reading.scale().orElse(""))
                        .containsEntry("context", reading.context().orElse(""))
                        .containsEntry("taken", set.at())
                        .containsEntry("recorded", set.recorded())
                        .containsEntry("measured_by", set.measuredBy().value())
                        .containsEntry("measured_by_name", "OSEI, Abena (RN)")
                        .containsEntry("computed", reading.computed() ? "yes" : "no")
                        .containsEntry("baseline", set.baseline() ? "yes" : "no");
                assertThat(OffsetDateTime.parse(row.get("taken")).toInstant())
                        .hasToString(row.get("taken_utc"));
                assertThat(row.get("value").isEmpty()).isEqualTo(!row.get("not_taken").isEmpty());
            }
        }
        assertThat(of(current, "item", "DISSOCIATION").getFirst().get("scale")).isNotEmpty();
        assertThat(of(current, "context", "room air")).isNotEmpty();
        assertThat(of(current, "item", "SYSTOLIC").getFirst())
                .containsEntry("code", "http://loinc.org|8480-6")
                .containsEntry("demo", "DEMO — not a patient record")
                .containsEntry("mrn", "DEMO-00417");
    }

    @Test
    void aValueThatIsAWordStandsAsThatWord() {
        SampleChart chart =
                SampleChart.infusion()
                        .start(0)
                        .set(
                                5,
                                SetKind.FULL,
                                new Reading.Measured(new Consciousness(Consciousness.Level.VOICE)));
        assertThat(rows(vitals, SampleFiles.recordOf(chart)))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .containsEntry("value", "VOICE")
                                        .containsEntry("scale", "ACVPU")
                                        .containsEntry("unit", ""));
    }

    /** A row says of which session it is, and how far its time is to be relied on. */
    @Test
    void whatWasCopiedFromPaperAfterwardsSaysSo() {
        SampleChart chart = SampleChart.infusion().start(0).vitals(10);
        chart.recorded(80).about(Taken.Source.PAPER).vitals(20);
        String entry = chart.last().value().toString();
        Map<String, String> row =
                of(rows(vitals, SampleFiles.recordOf(chart)), "entry", entry).getFirst();
        assertThat(row)
                .containsEntry("session", chart.chart().id().value().toString())
                .containsEntry("revision", Integer.toString(chart.facts().size()))
                .containsEntry("set", "full")
                .containsEntry("taken_utc", "2026-11-22T14:25:00Z")
                .containsEntry("approximate", "yes")
                .containsEntry("source", "paper")
                .containsEntry("recorded_utc", "2026-11-22T15:25:00Z")
                .containsEntry("late", "yes")
                .containsEntry("entered_by", SampleChart.NURSE.value());
        assertThat(row.get("entered_by_name")).isNotBlank().isEqualTo(row.get("measured_by_name"));
        Map<String, String> before =
                of(rows(vitals, SampleFiles.recordOf(chart)), "minute", "10").getFirst();
        assertThat(before)
                .containsEntry("approximate", "no")
                .containsEntry("source", "observed")
                .containsEntry("late", "no");
    }

    /** Rule V2: as on the entry form and the flowsheet. */
    @Test
    void theValuesOfASetFollowTheOrderOfTheClinic() {
        RecordForm ordered =
                new VitalsCsv(
                        CsvKind.PLAIN,
                        VitalOrder.beginning(
                                List.of(VitalItem.HEART_RATE, VitalItem.BLOOD_PRESSURE)));
        SessionRecord record = SampleFiles.record();
        String first = record.vitalSigns().getFirst().entry().value().toString();
        assertThat(of(rows(ordered, record), "entry", first))
                .extracting(row -> row.get("item"))
                .startsWith("HEART_RATE", "SYSTOLIC");
        assertThat(rows(ordered, record)).containsExactlyInAnyOrderElementsOf(rows(vitals, record));
    }

    private static String value(ReadingLine reading) {
        return reading.value().map(Object::toString).or(reading::says).orElse("");
    }

    @Test
    void whatWasAmendedOrStruckOutStaysWithItsStateAndItsReason() {
        SampleChart chart = SampleChart.infusion().start(0).vitals(5).vitals(10).vitals(15);
        EntryId last = chart.last();
        chart.strike(16, last).vitals(20);
        EntryId moved = chart.last();
        chart.amendTime(21, moved, 18);

        List<Map<String, String>> rows = rows(vitals, SampleFiles.recordOf(chart));

        assertThat(of(of(rows, "state", "struck-out"), "entry", last.value().toString()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("changed")).isNotEmpty())
                .allSatisfy(row -> assertThat(row.get("changed_by")).isEqualTo("osei"))
                .allSatisfy(row -> assertThat(row.get("reason")).isNotEmpty());
        List<Map<String, String>> both = of(rows, "entry", moved.value().toString());
        assertThat(of(both, "state", "amended"))
                .hasSameSizeAs(of(both, "state", "current"))
                .allSatisfy(row -> assertThat(row.get("minute")).isEqualTo("20"));
        assertThat(of(both, "state", "current"))
                .allSatisfy(row -> assertThat(row.get("minute")).isEqualTo("18"));
    }

    @Test
    void ofAnAmendedSetOnlyTheValuesThatChangedAreSaidTwice() {
        List<Map<String, String>> amended =
                of(rows(vitals, SampleFiles.record()), "state", "amended");

        assertThat(amended)
                .extracting(row -> row.get("item") + " " + row.get("value"))
                .contains("SYSTOLIC 168", "DIASTOLIC 104")
                .doesNotContain("HEART_RATE 88");
        assertThat(amended)
                .allSatisfy(row -> assertThat(row.get("reason")).isEqualTo("misread"))
                .allSatisfy(row -> assertThat(row.get("note")).isEqualTo("cuff had slipped"));
    }

    @Test
    void whatWasAddedToASetSaysThatItWasNotThereAtFirst() {
        SampleChart chart = SampleChart.infusion().start(0);
        Reading heart = SampleReadings.heart(88);
        EntryId set = chart.add(5, full(heart)).last();
        chart.amend(9, set, full(heart, SampleReadings.sedation(4)));

        List<Map<String, String>> both =
                of(rows(vitals, SampleFiles.recordOf(chart)), "entry", set.value().toString());
        assertThat(both)
                .extracting(row -> row.get("item") + row.get("value") + row.get("state"))
                .containsExactly("SEDATIONamended", "HEART_RATE88current", "SEDATION4current");
        assertThat(both.getFirst().get("changed")).contains("14:14");
    }

    private static VitalsRecorded full(Reading... readings) {
        return new VitalsRecorded(new VitalSigns(List.of(readings)), SetKind.FULL);
    }

    @Test
    void everyEntryIsARowInWordsAndAnAmendedOneIsTwo() {
        SessionRecord record = SampleFiles.record();
        List<Map<String, String>> rows = rows(events, record);

        assertThat(of(rows, "state", "amended")).isNotEmpty();
        assertThat(rows).extracting(row -> row.get("says")).contains("Time-out done");
        assertThat(of(rows, "kind", "note"))
                .extracting(row -> row.get("says"))
                .contains("Note: Line \"one\"\nline two \\ with a back slash");
        long entries =
                record.entries().stream()
                        .filter(one -> !(one.event() instanceof vigil.session.RecordEvent))
                        .count();
        assertThat(rows.size() - of(rows, "state", "amended").size()).isEqualTo((int) entries);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00a0=1",
                "\u200b=1",
                "\ufeff=1",
                "\u0000=1",
                "\uff1d1+1",
                "\uff0b1",
                "\uff0d1",
                "\uff20x",
                "=cmd|' /C calc'!A0",
                "-05:00",
                "--1",
                "'=1",
                "'",
                "00471",
                "007.50",
                "-01",
                "1234567890123456",
                "12E4",
                "3e-7",
                "=HYPERLINK(\"http://example.invalid\",\"x\")"
            })
    void wordsThatBeginLikeAFormulaGetAnApostropheAndNothingIsLost(String words) {
        String cell = SafeCell.of(words);

        assertThat(cell).startsWith("'");
        assertThat(cell.substring(1)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-3",
                "-0.5",
                "142",
                "0.070",
                "123456789012345",
                "E4",
                "4711-A",
                "2026-11-22T09:10:00.000-05:00",
                "a=b",
                "no"
            })
    void plainNumbersTimesAndWordsStayAsTheyAre(String words) {
        assertThat(SafeCell.of(words)).isEqualTo(words);
    }

    @Test
    void noCellOfARecordFullOfAttacksBeginsAFormula() {
        SampleChart chart = SampleChart.planned(attacker(), "attack", START, ZoneOffset.UTC);
        List<String> notes =
                List.of("=1+1", "\uff1dx", "\t@x", "a\",=1\r\n=2", "x;=1", "-2", "ordinary, \"n\"");
        notes.forEach(note -> chart.note(1, note));

        byte[] file = events.write(SampleFiles.recordOf(chart));

        for (List<String> line : PlainParser.lines(new String(file, StandardCharsets.UTF_8))) {
            assertThat(line)
                    .noneMatch(cell -> cell.matches("(?s)[\\s\\u00a0]*[=+@\\t\\r\\uff1d].*"))
                    .noneMatch(cell -> cell.startsWith("-") && !cell.matches("-?\\d+"));
        }
        assertThat(PlainParser.rows(file))
                .extracting(row -> row.get("says"))
                .contains("Note: a\",=1\r\n=2", "Note: ordinary, \"n\"");
        assertThat(PlainParser.rows(file))
                .allSatisfy(row -> assertThat(row.get("mrn")).isEqualTo("'=cmd|' /C calc'!A0"));
    }

    private static Patient attacker() {
        return new Patient(
                new PatientId(new UUID(6, 6)),
                "=cmd|' /C calc'!A0",
                new PersonName("@Sum", "=A1", ""),
                LocalDate.of(1980, 3, 4),
                Sex.FEMALE,
                new Allergies.NotRecorded());
    }

    @Test
    void aTableCanBeginWithAByteOrderMarkAndIsTheSameOtherwise() {
        SessionRecord record = SampleFiles.record();
        RecordForm marked = new VitalsCsv(CsvKind.MARKED);
        byte[] with = marked.write(record);

        assertThat(with).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(
                        new String(with, StandardCharsets.UTF_8)
                                .substring(1)
                                .getBytes(StandardCharsets.UTF_8))
                .isEqualTo(vitals.write(record));
        assertThat(marked.faults(with)).isEmpty();
        assertThat(marked.ending()).isNotEqualTo(vitals.ending());
        assertThat(vitals.name()).isEqualTo(events.name()).isNotEqualTo(marked.name());
    }

    @Test
    void whatIsNoTableIsAFault() {
        byte[] whole = vitals.write(SampleFiles.record());
        String text = new String(whole, StandardCharsets.UTF_8);

        assertThat(vitals.faults(new byte[] {(byte) 0xC3, 0x28})).isNotEmpty();
        assertThat(vitals.faults(new byte[0])).isNotEmpty();
        assertThat(
                        vitals.faults(
                                text.replaceFirst("\"taken\"", "\"time\"")
                                        .getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
        assertThat(vitals.faults((text + "\"one\",\"two\"\r\n").getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
        assertThat(events.faults(whole)).isNotEmpty();
    }
}
