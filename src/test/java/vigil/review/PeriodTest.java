package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "MONTH,2026-11-22,2026-11-01,2026-11-30,2026-10-01,2026-12-01",
        "MONTH,2028-02-29,2028-02-01,2028-02-29,2028-01-01,2028-03-01",
        "QUARTER,2026-11-22,2026-10-01,2026-12-31,2026-07-01,2027-01-01",
        "QUARTER,2026-01-01,2026-01-01,2026-03-31,2025-10-01,2026-04-01",
        "QUARTER,2026-06-30,2026-04-01,2026-06-30,2026-01-01,2026-07-01",
        "YEAR,2026-11-22,2026-01-01,2026-12-31,2025-01-01,2027-01-01"
    })
    void aDayLiesInOnePeriodOfEachLength(
            Period.Length length,
            LocalDate day,
            LocalDate from,
            LocalDate until,
            LocalDate before,
            LocalDate after) {
        Period period = Period.of(length, day);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.until()).isEqualTo(until);
        assertThat(period.later(-1).from()).isEqualTo(before);
        assertThat(period.later(1).from()).isEqualTo(after);
        assertThat(period.later(1).later(-1)).isEqualTo(period);
    }
}
