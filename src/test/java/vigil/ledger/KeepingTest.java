package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which backups stay. */
class KeepingTest {
    private static final Instant SUNDAY = Instant.parse("2026-11-22T15:46:00Z");

    private static List<Instant> daily(int days) {
        return IntStream.range(0, days)
                .mapToObj(day -> SUNDAY.minus(Duration.ofDays(day)))
                .toList();
    }

    @Test
    void theNewestOfEachOfSevenDaysAndOfFourWeeksStays() {
        Set<Instant> kept = Keeping.USUAL.of(daily(60), ZoneOffset.UTC);
        assertThat(kept)
                .containsAll(daily(7))
                .contains(SUNDAY.minus(Duration.ofDays(14)), SUNDAY.minus(Duration.ofDays(21)))
                .hasSize(10);
    }

    @Test
    void ofOneDayOnlyTheNewestStays() {
        Instant morning = Instant.parse("2026-11-22T08:00:00Z");
        assertThat(Keeping.USUAL.of(List.of(morning, SUNDAY), ZoneOffset.UTC))
                .containsExactly(SUNDAY);
    }

    @Test
    void aDayIsTheClinicsDay() {
        ZoneId zone = ZoneId.of("Pacific/Auckland");
        Instant lateSaturday = Instant.parse("2026-11-21T10:59:00Z");
        Instant earlySunday = Instant.parse("2026-11-21T11:01:00Z");
        assertThat(Keeping.USUAL.of(List.of(lateSaturday, earlySunday), zone)).hasSize(2);
        assertThat(Keeping.USUAL.of(List.of(lateSaturday, earlySunday), ZoneOffset.UTC)).hasSize(1);
    }

    @Test
    void daysWithoutABackupDoNotUseUpTheSeven() {
        List<Instant> seldom =
                IntStream.range(0, 20)
                        .mapToObj(turn -> SUNDAY.minus(Duration.ofDays(5L * turn)))
                        .toList();
        assertThat(Keeping.USUAL.of(seldom, ZoneOffset.UTC)).containsAll(seldom.subList(0, 7));
    }

    @Test
    void theNewestAlwaysStaysAndNothingIsKeptThatWasNotThere() {
        Random random = new Random(5);
        for (int run = 0; run < 500; run++) {
            Set<Instant> made =
                    IntStream.range(0, 1 + random.nextInt(30))
                            .mapToObj(i -> SUNDAY.minusSeconds(random.nextInt(10_000_000)))
                            .collect(Collectors.toSet());
            Set<Instant> kept = Keeping.USUAL.of(made, ZoneOffset.UTC);
            assertThat(made).containsAll(kept);
            assertThat(kept)
                    .contains(made.stream().max(Instant::compareTo).orElseThrow())
                    .hasSizeLessThanOrEqualTo(11);
        }
    }
}
