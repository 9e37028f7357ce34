package vigil.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimingsTest {

    private static Timings milliseconds(long from, long to) {
        List<Long> nanos =
                new ArrayList<>(
                        LongStream.rangeClosed(from, to)
                                .map(ms -> ms * 1_000_000)
                                .boxed()
                                .toList());
        Collections.shuffle(nanos, new Random(7));
        return Timings.of(nanos);
    }

    @Test
    void aPercentileIsTheSmallestMeasuredValueThatSoManyDoNotExceed() {
        Timings hundred = milliseconds(1, 100);

        assertThat(hundred.p50()).isEqualTo(50);
        assertThat(hundred.p99()).isEqualTo(99);
        assertThat(hundred.percentile(100)).isEqualTo(100);
        assertThat(hundred.percentile(0.1)).isEqualTo(1);
    }

    @Test
    void aSlowHundredthOfFiveHundredShowsInP99() {
        List<Long> nanos = new ArrayList<>(Collections.nCopies(494, 1_000_000L));
        nanos.addAll(Collections.nCopies(6, 80_000_000L));

        assertThat(Timings.of(nanos).p50()).isEqualTo(1);
        assertThat(Timings.of(nanos).p99()).isEqualTo(80);
    }

    @Test
    void betweenTwoValuesNoneIsInvented() {
        assertThat(milliseconds(1, 2).p50()).isEqualTo(1);
        assertThat(milliseconds(1, 3).p50()).isEqualTo(2);
        assertThat(milliseconds(9, 9).p99()).isEqualTo(9);
    }

    @Test
    void nothingMeasuredHasNoPercentile() {
        assertThatThrownBy(() -> Timings.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Timings.of(List.of(1L, -1L)))
                .isInstanceOf(IllegalArgumentException.class);
        Timings one = milliseconds(1, 1);
        assertThatThrownBy(() -> one.percentile(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> one.percentile(101)).isInstanceOf(IllegalArgumentException.class);
    }
}
