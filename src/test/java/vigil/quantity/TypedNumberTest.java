package vigil.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.quantity.Parsed.Blank;
import vigil.quantity.Parsed.Read;
import vigil.quantity.Parsed.Unfinished;
import vigil.quantity.Parsed.Unreadable;

class TypedNumberTest {

    @ParameterizedTest
    @CsvSource({"0,300,0", "7,300,7", "72,300,72", "' 72 ',300,72", "300,300,300", "5,5,5"})
    void a_whole_number_reads(String text, int most, int value) {
        assertThat(TypedNumber.whole(text, most)).isEqualTo(new Read<>(value));
    }

    @ParameterizedTest
    @CsvSource({
        "12O,NOT_A_NUMBER",
        "1e2,NOT_A_NUMBER",
        "+72,NOT_A_NUMBER",
        "-72,NOT_A_NUMBER",
        "120/80,NOT_A_NUMBER",
        "7 2,NOT_A_NUMBER",
        "'72\t',NOT_A_NUMBER",
        "72\u00a0,NOT_A_NUMBER",
        "٧٢,NOT_A_NUMBER",
        "７２,NOT_A_NUMBER",
        "NaN,NOT_A_NUMBER",
        "0x10,NOT_A_NUMBER",
        "72d,NOT_A_NUMBER",
        "72.5,NOT_WHOLE",
        "'72,5',NOT_WHOLE",
        "72.,NOT_WHOLE",
        "007,LEADING_ZERO",
        "00,LEADING_ZERO",
        "1234,TOO_LONG",
        "99999999999999999999,TOO_LONG",
        "301,OUT_OF_RANGE"
    })
    void anything_else_is_refused_with_its_reason(String text, ParseFault fault) {
        assertThat(TypedNumber.whole(text, 300)).isEqualTo(new Unreadable<>(fault));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "     "})
    void nothing_typed_is_blank(String text) {
        assertThat(TypedNumber.whole(text, 300)).isEqualTo(new Blank<>());
        assertThat(TypedNumber.decimal(text, 3, 1)).isEqualTo(new Blank<>());
    }

    @ParameterizedTest
    @CsvSource({
        "72,300,true",
        "12,300,false",
        "30,300,false",
        "31,300,true",
        "3,300,false",
        "0,300,true",
        "100,300,true",
        "301,300,false",
        "'',300,false",
        "x,300,false",
        "5,5,true",
        "9,10,true",
        "1,10,false",
        "10,10,true",
        "97,100,true",
        "10,100,false",
        "007,300,false"
    })
    void a_number_is_complete_when_no_further_digit_gives_another(
            String text, int most, boolean complete) {
        assertThat(TypedNumber.complete(text, most)).isEqualTo(complete);
    }

    @Test
    void complete_agrees_with_trying_every_further_digit() {
        for (int most : new int[] {5, 10, 80, 92, 100, 150, 300, 999}) {
            for (int value = 0; value <= most; value++) {
                boolean another = false;
                for (int digit = 0; digit <= 9; digit++) {
                    another |= TypedNumber.whole(value + "" + digit, most) instanceof Read<?>;
                }
                assertThat(TypedNumber.complete(value + "", most))
                        .as("%d of at most %d", value, most)
                        .isEqualTo(!another);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "7,7",
        "7.5,7.5",
        "'7,5',7.5",
        "7.50,7.50",
        "0.5,0.5",
        "0.0,0.0",
        "' 37.0 ',37.0",
        "120.25,120.25"
    })
    void a_decimal_keeps_the_scale_in_which_it_was_typed(String text, String value) {
        assertThat(TypedNumber.decimal(text, 3, 2)).isEqualTo(new Read<>(new BigDecimal(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.", "7,", "0.", " 120. "})
    void a_separator_without_digits_behind_it_is_unfinished(String text) {
        assertThat(TypedNumber.decimal(text, 3, 2)).isEqualTo(new Unfinished<>());
    }

    @ParameterizedTest
    @CsvSource({
        ".5,ZERO_NEEDED",
        "..5,NOT_A_NUMBER",
        ".,ZERO_NEEDED",
        "-7.5,NOT_A_NUMBER",
        "7..5,NOT_A_NUMBER",
        "'1,234.5',NOT_A_NUMBER",
        "1e2,NOT_A_NUMBER",
        "Infinity,NOT_A_NUMBER",
        "07.5,LEADING_ZERO",
        "00.5,LEADING_ZERO",
        "1234,TOO_LONG",
        "7.505,TOO_MANY_DECIMALS"
    })
    void an_odd_decimal_is_refused_with_its_reason(String text, ParseFault fault) {
        assertThat(TypedNumber.decimal(text, 3, 2)).isEqualTo(new Unreadable<>(fault));
    }

    @Test
    void a_comma_that_may_part_thousands_is_refused() {
        assertThat(TypedNumber.decimal("1,200", 4, 3))
                .isEqualTo(new Unreadable<>(ParseFault.COMMA_READS_TWO_WAYS));
        assertThat(TypedNumber.decimal("1.200", 4, 3))
                .isEqualTo(new Read<>(new BigDecimal("1.200")));
        assertThat(TypedNumber.decimal("0,375", 4, 3))
                .isEqualTo(new Read<>(new BigDecimal("0.375")));
        assertThat(TypedNumber.decimal("1,20", 4, 3)).isEqualTo(new Read<>(new BigDecimal("1.20")));
    }

    @Test
    void no_decimals_asked_means_a_fraction_is_not_whole() {
        assertThat(TypedNumber.decimal("7.", 3, 0))
                .isEqualTo(new Unreadable<>(ParseFault.NOT_WHOLE));
    }

    @Test
    void printing_and_reading_a_decimal_gives_it_back_with_its_scale() {
        Random random = new Random(20261122);
        for (int i = 0; i < 5_000; i++) {
            int scale = random.nextInt(4);
            BigDecimal value = BigDecimal.valueOf(random.nextInt(1_000_000), scale);
            String text = value.toPlainString();
            assertThat(TypedNumber.decimal(text, 6, 3)).as(text).isEqualTo(new Read<>(value));
        }
    }

    @Test
    void hostile_text_never_throws_and_never_becomes_a_number_it_does_not_spell() {
        HostileText hostile = new HostileText(7);
        for (int i = 0; i < 2_000; i++) {
            String text = hostile.next();
            if (TypedNumber.whole(text, 300) instanceof Read<Integer>(Integer value)) {
                assertThat(text.replace(" ", "")).isEqualTo(value.toString());
            }
            if (TypedNumber.decimal(text, 4, 3) instanceof Read<BigDecimal>(BigDecimal value)) {
                assertThat(text.replace(" ", "").replace(',', '.'))
                        .isEqualTo(value.toPlainString());
            }
            assertThat(TypedNumber.complete(text, 300)).isIn(true, false);
        }
    }
}
