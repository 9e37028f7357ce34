package vigil.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.export.RecordForm;
import vigil.export.SampleFiles;
import vigil.export.SessionRecord;
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
}
