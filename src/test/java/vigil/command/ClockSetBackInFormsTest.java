package vigil.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.assets.ProtocolLibrary;
import vigil.effects.Grade;
import vigil.export.RecordForm;
import vigil.export.SampleFiles;
import vigil.export.SessionRecord;
import vigil.export.pdf.PrintedPdf;
import vigil.protocol.Protocol;
import vigil.screen.kit.AllWords;
import vigil.session.RecordEvent;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;

/** Every form of a record in whose middle the computer's clock was set back, or the day changed. */
class ClockSetBackInFormsTest {
    private static final RecordForms FORMS = RecordForms.ofThisVersion(AllWords.read());

    /** Sets at minutes 5, 10 and 20; then the clock goes back by 45 minutes, and twice more. */
    private static SampleChart setBack(Protocol protocol, Instant start, ZoneId zone) {
        return SampleChart.ready(protocol, "back", start, zone)
                .vitals(-8)
                .start(0)
                .vitals(5)
                .vitals(10)
                .vitals(20)
                .add(-25, new RecordEvent.ClockJumped(-45 * 60_000))
                .vitals(-20)
                .vitals(8);
    }

    private static void everyFormSaysTheSame(SampleChart chart) {
        SessionRecord record = SampleFiles.recordOf(chart);
        List<Instant> sets = record.vitalSigns().stream().map(set -> at(set.at())).toList();
        assertThat(sets).hasSize(6);
        for (RecordForm form : FORMS.all()) {
            byte[] file = form.write(record);
            assertThat(form.faults(file)).as(form.name() + form.ending()).isEmpty();
            assertThat(form.write(record)).as(form.name()).isEqualTo(file);
        }
        assertThat(inTable(record)).containsExactlyInAnyOrderElementsOf(sets);
        for (String fhir : List.of("fhir-document", "fhir-transaction")) {
            assertThat(inBundle(fhir, record)).as(fhir).containsExactlyInAnyOrderElementsOf(sets);
        }
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** When each systolic pressure of the table was taken. */
    private static List<Instant> inTable(SessionRecord record) {
        List<List<String>> rows =
                new String(FORMS.named("csv").getFirst().write(record), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> List.of(line.substring(1).split("\",\"", -1)))
                        .toList();
        int taken = rows.getFirst().indexOf("taken");
        int item = rows.getFirst().indexOf("item");
        return rows.stream()
                .filter(row -> row.get(item).equals("SYSTOLIC"))
                .map(row -> at(row.get(taken)))
                .toList();
    }

    /** When each blood pressure of a bundle was taken. */
    private static List<Instant> inBundle(String form, SessionRecord record) {
        List<Instant> all = new ArrayList<>();
        JsonNode bundle =
                JsonMapper.builder().build().readTree(FORMS.named(form).getFirst().write(record));
        for (JsonNode entry : bundle.path("entry")) {
            JsonNode resource = entry.path("resource");
            String code = resource.path("code").path("coding").path(0).path("code").asString("");
            if (code.equals("85354-9")) {
                all.add(at(resource.path("effectiveDateTime").asString("")));
            }
        }
        return all;
    }

    @Test
    void noFormRefusesItAndAllHaveTheSameSetsAtTheSameTimes() {
        everyFormSaysTheSame(
                setBack(SampleProtocol.infusion(), SampleChart.START, SampleChart.ZONE));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London,    2028-02-28T23:50",
        "Europe/London,    2028-02-29T23:50",
        "Europe/London,    2026-12-31T23:50",
        "Europe/London,    2026-10-25T00:40",
        "Europe/London,    2026-03-29T00:40",
        "America/New_York, 2026-11-01T00:45",
        "America/New_York, 2026-03-08T01:20"
    })
    void soItIsOverTheEndsOfDaysAndChangesOfTheClock(String zone, String wall) {
        ZoneId room = ZoneId.of(zone);
        everyFormSaysTheSame(
                setBack(
                        SampleProtocol.infusion(),
                        LocalDateTime.parse(wall).atZone(room).toInstant(),
                        room));
    }

    /**
     * Two devices, a first day of 125 minutes; each pressure is its own, so that it names its set.
     */
    private static SampleChart spray(String wall, ZoneId zone) {
        return SampleChart.ready(
                        ProtocolLibrary.shipped().protocol("esketamine-56").orElseThrow(),
                        "paper",
                        LocalDateTime.parse(wall).atZone(zone).toInstant(),
                        zone)
                .vitals(-5, "128/78", 66, 98, 14, 5, 0)
                .device(0, 1)
                .device(5, 2)
                .stop(5)
                .effect(10, "SEDATION", Grade.MILD)
                .vitals(40, "146/88", 74, 95, 14, 4, 3);
    }

    private static SampleChart onTime(String wall, ZoneId zone) {
        return spray(wall, zone)
                .vitals(90, "133/81", 70, 97, 14, 5, 1)
                .vitals(118, "130/80", 68, 98, 14, 5, 0)
                .fit(122)
                .leaves(125);
    }

    /** Half an hour after the second set the clock goes back by more than the session is long. */
    private static SampleChart setBackOnPaper(String wall, ZoneId zone) {
        return spray(wall, zone)
                .add(-80, new RecordEvent.ClockJumped(-150 * 60_000))
                .vitals(-60, "133/81", 70, 97, 14, 5, 1)
                .vitals(-32, "130/80", 68, 98, 14, 5, 0)
                .fit(-28)
                .leaves(-25);
    }

    private static JsonNode json(SessionRecord record) {
        return JsonMapper.builder()
                .build()
                .readTree(FORMS.named("record").getFirst().write(record));
    }

    /** As the room's clock shows it; in an hour that comes twice with the letter of which one. */
    private static String wall(JsonNode at, ZoneId zone) {
        OffsetDateTime time = OffsetDateTime.parse(at.stringValue());
        LocalDateTime local = time.toLocalDateTime();
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        String letter =
                offsets.size() < 2 ? "" : offsets.getFirst().equals(time.getOffset()) ? "A" : "B";
        return local.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)) + letter;
    }

    private static String pressure(JsonNode set) {
        Map<String, String> read = new HashMap<>();
        for (JsonNode one : set.path("readings")) {
            read.put(one.path("item").stringValue(), one.path("value").asString(""));
        }
        return read.get("SYSTOLIC") + "/" + read.get("DIASTOLIC");
    }

    private static String text(RecordForm form, SessionRecord record) {
        byte[] file = form.write(record);
        assertThat(form.faults(file)).as(form.name()).isEmpty();
        return (form.ending().endsWith(".pdf")
                        ? PrintedPdf.read(file).text()
                        : new String(file, StandardCharsets.UTF_8))
                .replace('\u00a0', ' ');
    }

    /** What each paper says of sets, of the day and of the patient is what the record says. */
    private static List<String> papersSayWhatTheRecordSays(SampleChart chart, ZoneId zone) {
        SessionRecord record = SampleFiles.recordOf(chart);
        JsonNode json = json(record);
        String day =
                DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH)
                        .format(OffsetDateTime.parse(json.path("times").path("end").stringValue()));
        String pages = text(FORMS.named("pdf").getFirst(), record);
        for (JsonNode set : json.path("vitalSigns")) {
            assertThat(pages).contains(wall(set.path("at"), zone)).contains(pressure(set));
        }
        JsonNode effect = json.path("sideEffects").path(0);
        assertThat(pages)
                .contains(wall(json.path("times").path("firstDose"), zone))
                .contains(wall(json.path("times").path("end"), zone))
                .contains(effect.path("effect").path("term").path("text").stringValue())
                .contains(wall(effect.path("onset"), zone));
        assertThat(text(FORMS.named("aftercare").getFirst(), record))
                .contains(
                        day,
                        json.path("patient")
                                .path("name")
                                .path("family")
                                .stringValue()
                                .toUpperCase(Locale.ROOT));
        List<String> forms = FORMS.named("rems").stream().map(form -> text(form, record)).toList();
        JsonNode before =
                json.path("vitalSigns")
                        .valueStream()
                        .filter(set -> set.path("baseline").booleanValue())
                        .findFirst()
                        .orElseThrow();
        for (String form : forms) {
            assertThat(form)
                    .contains(day)
                    .contains(pressure(before) + " mmHg at " + wall(before.path("at"), zone));
        }
        return forms;
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London,    2026-11-22T14:05",
        "Europe/London,    2026-10-25T00:40",
        "Europe/London,    2026-03-29T00:40",
        "America/New_York, 2026-11-01T00:45",
        "America/New_York, 2026-03-08T01:20"
    })
    void paperSaysWhatTheRecordSaysOverAChangeOfTheClock(String zone, String wall) {
        ZoneId room = ZoneId.of(zone);
        SampleChart chart = onTime(wall, room);
        JsonNode sets = json(SampleFiles.recordOf(chart)).path("vitalSigns");
        for (String form : papersSayWhatTheRecordSays(chart, room)) {
            assertThat(form)
                    .containsPattern("end of monitoring:? 125\\b")
                    .containsPattern(
                            "at 40 min:? 146/88 mmHg at " + wall(sets.path(1).path("at"), room))
                    .containsPattern(
                            "before leaving:? 130/80 mmHg at "
                                    + wall(sets.path(3).path("at"), room));
        }
    }

    /**
     * How long it was, which set was that of minute 40 and which the last cannot be told from times
     * of a clock that was set in between: the form leaves them to whoever was there.
     */
    @ParameterizedTest
    @CsvSource({"Europe/London, 2026-11-22T14:05", "Europe/London, 2026-10-25T00:40"})
    void aFormForTheMakerGuessesNothingWhereTheClockWasSet(String zone, String wall) {
        ZoneId room = ZoneId.of(zone);
        for (String form : papersSayWhatTheRecordSays(setBackOnPaper(wall, room), room)) {
            assertThat(form)
                    .containsPattern("end of monitoring:? not in the record")
                    .containsPattern("at 40 min:? not in the record")
                    .containsPattern("Blood pressure before leaving:? not in the record");
        }
    }
}
