package vigil.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vigil.quantity.Parsed.Blank;
import vigil.quantity.Parsed.Read;
import vigil.quantity.Parsed.Unfinished;
import vigil.quantity.Parsed.Unreadable;

class QuantityTest {

    private static void assertRefused(ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void decimals_keep_the_scale_in_which_they_were_typed() {
        List<Function<String, Quantity>> makers =
                List.of(
                        Celsius::of,
                        Centimetres::of,
                        Kilograms::of,
                        LitresPerMinute::of,
                        Milligrams::of,
                        MilligramsPerHour::of,
                        MilligramsPerKilogram::of,
                        MilligramsPerMillilitre::of,
                        Millilitres::of,
                        MillilitresPerHour::of);
        for (Function<String, Quantity> maker : makers) {
            assertThat(maker.apply("37.0").amount()).isEqualTo(new BigDecimal("37.0"));
            assertThat(maker.apply("37").amount().scale()).isZero();
            assertRefused(() -> maker.apply("-0.1"));
            assertThatThrownBy(() -> maker.apply("1,5")).isInstanceOf(NumberFormatException.class);
        }
    }

    @Test
    void what_must_be_above_zero_refuses_zero() {
        assertRefused(() -> Kilograms.of("0"));
        assertRefused(() -> Centimetres.of("0.0"));
        assertRefused(() -> MilligramsPerMillilitre.of("0"));
        assertThat(Milligrams.of("0").amount()).isZero();
    }

    @Test
    void whole_quantities_refuse_what_they_cannot_be() {
        assertRefused(() -> new MmHg(-1));
        assertRefused(() -> new PerMinute(-1));
        assertRefused(() -> new Percent(-1));
        assertRefused(() -> new Percent(101));
        assertThat(new PerMinute(0).amount()).isZero();
        assertThat(new Percent(100).amount()).isEqualTo(BigDecimal.valueOf(100));
    }

    @Test
    void quantities_are_ordered_by_their_amount() {
        assertThat(new MmHg(90)).isLessThan(new MmHg(120));
        assertThat(Kilograms.of("82.4")).isEqualByComparingTo(Kilograms.of("82.40"));
        assertThat(Milligrams.of("9.9")).isLessThan(Milligrams.of("10"));
    }

    @Test
    void each_unit_has_its_own_code() {
        assertThat(Arrays.stream(Unit.values()).map(Unit::ucum)).doesNotHaveDuplicates();
        assertThat(new MmHg(1).unit().ucum()).isEqualTo("mm[Hg]");
        assertThat(Celsius.of("37").unit().ucum()).isEqualTo("Cel");
    }

    @Test
    void moments_are_ordered_by_instant_whatever_the_wall_clock_says() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Moment before = Moment.of(Instant.parse("2026-10-25T00:50:00Z"), zone);
        Moment after = Moment.of(before.instant().plus(Duration.ofMinutes(50)), zone);
        assertThat(after.isAfter(before)).isTrue();
        assertThat(after).isGreaterThan(before);
        assertThat(after.local().toLocalTime()).isBefore(before.local().toLocalTime());
    }

    @Test
    void mapping_what_was_parsed_touches_a_read_value_only() {
        assertThat(new Read<>(5).map(value -> value + 1)).isEqualTo(new Read<>(6));
        assertThat(new Blank<Integer>().map(value -> value + 1)).isEqualTo(new Blank<>());
        assertThat(new Unfinished<Integer>().map(value -> value + 1)).isEqualTo(new Unfinished<>());
        assertThat(new Unreadable<Integer>(ParseFault.TOO_LONG).map(value -> value + 1))
                .isEqualTo(new Unreadable<>(ParseFault.TOO_LONG));
    }
}
