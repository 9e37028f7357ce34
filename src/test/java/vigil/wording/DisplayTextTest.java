package vigil.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.screen.kit.DateField;

/** Golden texts, whatever the computer's regional settings. */
class DisplayTextTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar-EG", "th-TH-u-ca-buddhist-nu-thai", "tr-TR"})
    void textsAreTheSameInEveryLocale(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(DisplayText.date(day)).isEqualTo("22-Nov-2026");
        assertThat(DisplayText.dayAndMonth(day)).isEqualTo("22-Nov");
        assertThat(DisplayText.weekdayAndDate(day)).isEqualTo("Sunday 22-Nov-2026");
        assertThat(DisplayText.time(LocalTime.of(14, 5))).isEqualTo("14:05");
        assertThat(DisplayText.time(LocalTime.MIDNIGHT)).isEqualTo("00:00");
        assertThat(DisplayText.timeWithSeconds(LocalTime.of(14, 5, 9))).isEqualTo("14:05:09");
        assertThat(DisplayText.duration(Duration.ofMinutes(65))).isEqualTo("1hr 5min");
        assertThat(DisplayText.number(new BigDecimal("1284.50"))).isEqualTo("1,284.5");
        assertThat(DisplayText.number(0.5, 2)).isEqualTo("0.5");
        assertThat(DisplayText.born(LocalDate.of(1980, 3, 4), day)).isEqualTo("04-Mar-1980 (46y)");
    }

    @Test
    void durationsDropUnitsThatAreNought() {
        assertThat(DisplayText.duration(Duration.ofHours(2))).isEqualTo("2hr");
        assertThat(DisplayText.duration(Duration.ofMinutes(18))).isEqualTo("18min");
        assertThat(DisplayText.duration(Duration.ofSeconds(59))).isEqualTo("0min");
    }

    @Test
    void numbersHaveNoTrailingZeroAndTheirUnitStaysWithThem() {
        assertThat(DisplayText.number(new BigDecimal("5.0"))).isEqualTo("5");
        assertThat(DisplayText.number(new BigDecimal("100"))).isEqualTo("100");
        assertThat(DisplayText.number(1_234_567)).isEqualTo("1,234,567");
        assertThat(DisplayText.number(new BigDecimal("-0.30"))).isEqualTo("−0.3");
        assertThat(DisplayText.quantity(new BigDecimal("35"), "mg")).isEqualTo("35\u00a0mg");
    }

    @Test
    void typedDatesAreReadStrictly() {
        LocalDate born = LocalDate.of(1980, 3, 4);
        assertThat(DateField.read("04-Mar-1980")).contains(born);
        assertThat(DateField.read("04-mar-1980")).contains(born);
        assertThat(DateField.read("1980-03-04")).contains(born);
        assertThat(DateField.read("04031980")).contains(born);
        assertThat(DateField.read("31022026")).isEmpty();
        assertThat(DateField.read("04-03-80")).isEmpty();
    }
}
