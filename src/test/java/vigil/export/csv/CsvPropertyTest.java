package vigil.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.export.RandomCharts;
import vigil.export.SampleFiles;
import vigil.export.SessionOfRecord;
import vigil.export.SessionRecord;
import vigil.screen.kit.Words;
import vigil.session.Entry;
import vigil.session.RecordEvent.EntryAmended;

/** Tables of sessions in which anything happens: nothing is lost, doubled or said to hold twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CsvPropertyTest {
    private final Map<Integer, SessionRecord> records = new HashMap<>();
    private final EventsCsv events =
            new EventsCsv(Words.of("record", "chart", "charting"), CsvKind.PLAIN);

    private SessionRecord record(int seed) {
        return records.computeIfAbsent(seed, one -> SampleFiles.recordOf(RandomCharts.of(one)));
    }

    private List<Map<String, String>> rows(int seed) {
        return PlainParser.rows(events.write(record(seed)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void everyEntryIsThereOnceForEachOfItsVersions(int seed) {
        SessionOfRecord session = SessionOfRecord.of(record(seed));
        Map<String, List<Map<String, String>>> byEntry =
                rows(seed).stream().collect(Collectors.groupingBy(row -> row.get("entry")));
        List<Entry> entries = session.session().chart().entries();
        assertThat(byEntry).hasSize(entries.size());
        for (Entry entry : entries) {
            List<Map<String, String>> versions = byEntry.get(entry.id().value().toString());
            long amended =
                    entry.corrections().stream()
                            .filter(fact -> fact.event() instanceof EntryAmended)
                            .count();
            assertThat(versions).hasSize((int) amended + 1);
            assertThat(versions.subList(0, (int) amended))
                    .allMatch(row -> row.get("state").equals("amended"));
            assertThat(versions.getLast())
                    .containsEntry("state", entry.struckOut() ? "struck-out" : "current");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void whatNoLongerHoldsSaysWhenByWhomAndWhyAndWhatHoldsDoesNot(int seed) {
        for (Map<String, String> row : rows(seed)) {
            boolean holds = row.get("state").equals("current");
            for (String column : List.of("changed", "changed_by", "reason")) {
                assertThat(row.get(column).isEmpty()).as("%s of %s", column, row).isEqualTo(holds);
            }
            assertThat(row.get("says")).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void everyTimeStandsTwiceAndMeansTheSame(int seed) {
        for (Map<String, String> row : rows(seed)) {
            for (String time : List.of("taken", "recorded")) {
                assertThat(OffsetDateTime.parse(row.get(time)).toInstant())
                        .isEqualTo(Instant.parse(row.get(time + "_utc")));
            }
            Instant taken = Instant.parse(row.get("taken_utc"));
            Instant recorded = Instant.parse(row.get("recorded_utc"));
            if (row.get("state").equals("current")) {
                assertThat(row.get("late"))
                        .isEqualTo(taken.plusSeconds(600).isBefore(recorded) ? "yes" : "no");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void ofEachItemOfASetOneValueHoldsAtMost(int seed) {
        VitalsCsv vitals = new VitalsCsv(CsvKind.PLAIN);
        Map<String, Long> holding =
                PlainParser.rows(vitals.write(record(seed))).stream()
                        .filter(row -> row.get("state").equals("current"))
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.get("entry") + " " + row.get("item"),
                                        Collectors.counting()));
        assertThat(holding.values()).allMatch(count -> count == 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theSameRecordIsTheSameBytesAndAByteOrderMarkChangesNothingElse(int seed) {
        byte[] plain = events.write(record(seed));
        byte[] marked =
                new EventsCsv(Words.of("record", "chart", "charting"), CsvKind.MARKED)
                        .write(record(seed));
        assertThat(events.write(record(seed))).isEqualTo(plain);
        assertThat(marked).hasSize(plain.length + 3).endsWith(plain);
    }
}
