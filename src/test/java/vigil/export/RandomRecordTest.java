package vigil.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.assets.ProtocolLibrary;
import vigil.protocol.Protocol;
import vigil.session.SampleChart;
import vigil.session.Taken;

class RandomRecordTest {
    private final SessionRecordNotation notation = new SessionRecordNotation();
    private final SchemaCheck schema = new SchemaCheck();

    @Test
    void everyRandomSessionIsValidAndReadsBackEqual() {
        for (int seed = 0; seed < 40; seed++) {
            SampleChart chart = RandomCharts.of(seed);
            SessionRecord record = SampleFiles.recordOf(chart);
            byte[] bytes = notation.write(record);

            assertThat(schema.faults(bytes)).as("seed " + seed).isEmpty();
            assertThat(notation.facts(notation.read(bytes))).isEqualTo(chart.facts());
            assertThat(notation.write(SampleFiles.recordOf(chart))).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T23:50:00Z, Europe/London",
        "2026-10-25T00:40:00Z, Europe/London",
        "2026-03-29T00:40:00Z, Europe/London",
        "2026-11-01T05:40:00Z, America/New_York"
    })
    void noTimeRunsBackwardsOverMidnightOrAChangeOfTheClocks(Instant start, ZoneId zone) {
        Protocol infusion = ProtocolLibrary.shipped().protocol("ketamine-iv").orElseThrow();
        SampleChart chart =
                SampleChart.ready(infusion, "night", start, zone)
                        .vitals(-8)
                        .start(0)
                        .vitals(30)
                        .stop(40)
                        .vitals(90);
        SessionRecord record = SampleFiles.recordOf(chart);

        assertThat(record.dose().delivered().amount()).isEqualByComparingTo("35");
        assertThat(record.vitalSigns())
                .extracting(set -> java.time.OffsetDateTime.parse(set.at()).toInstant())
                .isSorted();
        assertThat(notation.facts(notation.read(notation.write(record)))).isEqualTo(chart.facts());
    }

    @Test
    void apnoeaIsZeroAndNotTakenIsNot() {
        SampleChart chart = SampleChart.infusion().vitals(-8, "128/78", 58, 98, 0, 5, 0);

        assertThat(SampleFiles.recordOf(chart).vitalSigns().getFirst().readings())
                .filteredOn(reading -> reading.item().equals("RESPIRATORY_RATE"))
                .singleElement()
                .satisfies(
                        reading ->
                                assertThat(reading.value().orElseThrow())
                                        .isEqualByComparingTo("0"));
    }

    @Test
    void anApproximateLateEntryKeepsBothTimesAndItsSource() {
        SampleChart chart =
                SampleChart.infusion().start(0).about(Taken.Source.PAPER).recorded(50).vitals(5);

        assertThat(SampleFiles.recordOf(chart).vitalSigns())
                .singleElement()
                .satisfies(
                        set -> {
                            assertThat(set.approximate()).isTrue();
                            assertThat(set.source()).isEqualTo(Taken.Source.PAPER);
                            assertThat(set.at()).contains("T14:10");
                            assertThat(set.recorded()).contains("T14:55");
                        });
    }
}
