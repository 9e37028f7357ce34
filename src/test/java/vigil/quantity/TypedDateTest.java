package vigil.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.quantity.Parsed.Blank;
import vigil.quantity.Parsed.Read;
import vigil.quantity.Parsed.Unfinished;
import vigil.quantity.Parsed.Unreadable;

class TypedDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04-Mar-1980",
                "4-mar-1980",
                "04-MAR-1980",
                "04 Mar 1980",
                "4 mar 1980",
                "1980-03-04",
                "04031980",
                " 04031980 "
            })
    void a_date_of_birth_reads_in_each_form(String text) {
        assertThat(TypedDate.birth(text, TODAY)).isEqualTo(new Read<>(LocalDate.of(1980, 3, 4)));
    }

    @ParameterizedTest
    @CsvSource({
        "29-Feb-2024,2024-02-29",
        "22-Nov-2026,2026-11-22",
        "22-Nov-1896,1896-11-22",
        "31-Dec-1999,1999-12-31"
    })
    void leap_days_and_the_ends_of_what_is_taken_read(String text, LocalDate date) {
        assertThat(TypedDate.birth(text, TODAY)).isEqualTo(new Read<>(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "04",
                "0403",
                "0403198",
                "04-",
                "04-M",
                "04-Ma",
                "04-Mar",
                "04-Mar-",
                "04-Mar-80",
                "04-Mar-198",
                "4 M",
                "4 Mar 19",
                "1980-",
                "1980-0",
                "1980-03",
                "1980-03-",
                "1980-03-0"
            })
    void the_beginning_of_a_date_is_unfinished_and_two_digit_years_are_never_read(String text) {
        assertThat(TypedDate.birth(text, TODAY)).isEqualTo(new Unfinished<>());
    }

    @ParameterizedTest
    @CsvSource({
        "30-Feb-1980,NOT_A_DATE",
        "1980-02-31,NOT_A_DATE",
        "31041980,NOT_A_DATE",
        "29-Feb-2023,NOT_A_DATE",
        "00-Jan-1980,NOT_A_DATE",
        "1980-13-01,NOT_A_MONTH",
        "1980-13,NOT_A_MONTH",
        "1980-2,NOT_A_MONTH",
        "04131980,NOT_A_MONTH",
        "041319,NOT_A_MONTH",
        "04-Fo,NOT_A_MONTH",
        "04-Foo-19,NOT_A_MONTH",
        "30 Feb 1980,NOT_A_DATE",
        "4 Mrz 1980,NOT_WRITTEN_AS_A_DATE",
        "04 03 1980,NOT_WRITTEN_AS_A_DATE",
        "32-,NOT_A_DATE",
        "00-J,NOT_A_DATE",
        "32-Jan-19,NOT_A_DATE",
        "32041,NOT_A_DATE",
        "1980-02-4,NOT_A_DATE",
        "04-Mrz-1980,NOT_WRITTEN_AS_A_DATE",
        "04/03/1980,NOT_WRITTEN_AS_A_DATE",
        "04.03.1980,NOT_WRITTEN_AS_A_DATE",
        "1980-3-4,NOT_WRITTEN_AS_A_DATE",
        "040319800,NOT_WRITTEN_AS_A_DATE",
        "04-03-1980,NOT_WRITTEN_AS_A_DATE",
        "yesterday,NOT_WRITTEN_AS_A_DATE",
        "٠٤٠٣١٩٨٠,NOT_WRITTEN_AS_A_DATE",
        "04-Mar-1980x,NOT_WRITTEN_AS_A_DATE",
        "23-Nov-2026,IN_THE_FUTURE",
        "31-Dec-9999,IN_THE_FUTURE",
        "21-Nov-1896,OUT_OF_RANGE",
        "01-Jan-0001,OUT_OF_RANGE",
        "01-Jan-0000,OUT_OF_RANGE"
    })
    void anything_else_is_refused_with_its_reason(String text, ParseFault fault) {
        assertThat(TypedDate.birth(text, TODAY)).isEqualTo(new Unreadable<>(fault));
    }

    /** A month on a label, as far as it is typed. */
    @ParameterizedTest
    @CsvSource({
        "'',          Blank",
        "06,          Unfinished",
        "06/,         Unfinished",
        "06/27,       Unfinished",
        "06-202,      Unfinished",
        "30-,         Unfinished",
        "30-Jun-20,   Unfinished",
        "2027-0,      Unfinished",
        "13/,         NOT_A_MONTH",
        "13/2027,     NOT_A_MONTH",
        "00/2027,     NOT_A_MONTH",
        "13-2,        NOT_A_MONTH",
        "2027-13,     NOT_A_MONTH",
        "2027-2,      NOT_A_MONTH",
        "31-Jun-2027, NOT_A_DATE",
        "2027/06,     NOT_WRITTEN_AS_A_DATE",
        "June 2027,   NOT_WRITTEN_AS_A_DATE",
        "06.2027,     NOT_WRITTEN_AS_A_DATE",
        "06/20277,    NOT_WRITTEN_AS_A_DATE",
        "6/2027,      2027-06-30",
        "02/2028,     2028-02-29",
        "2027-06-15,  2027-06-15"
    })
    void an_expiry_is_a_day_or_a_month_or_says_why_not(String text, String comes) {
        Parsed<LocalDate> read = TypedDate.expiry(text);
        assertThat(
                        switch (read) {
                            case Blank<LocalDate>() -> "Blank";
                            case Unfinished<LocalDate>() -> "Unfinished";
                            case Unreadable<LocalDate>(ParseFault fault) -> fault.name();
                            case Read<LocalDate>(LocalDate date) -> date.toString();
                        })
                .isEqualTo(comes);
    }

    @Test
    void every_beginning_of_a_date_is_unfinished_until_it_reads() {
        Random random = new Random(13);
        for (int i = 0; i < 500; i++) {
            LocalDate date = TODAY.plusDays(random.nextInt(4_000));
            for (String form : List.of("dd-MMM-uuuu", "uuuu-MM-dd", "ddMMuuuu", "MM/uuuu")) {
                String whole = DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(date);
                for (int to = 1; to < whole.length(); to++) {
                    String text = whole.substring(0, to);
                    boolean month = text.matches("[0-9]{4}-[0-9]{2}");
                    assertThat(TypedDate.expiry(text))
                            .as(text)
                            .isInstanceOf(month ? Read.class : Unfinished.class);
                }
            }
        }
    }

    @Test
    void nothing_typed_is_blank() {
        assertThat(TypedDate.birth("  ", TODAY)).isEqualTo(new Blank<>());
    }

    @Test
    void every_form_of_a_date_reads_back_as_itself() {
        List<DateTimeFormatter> forms =
                List.of(
                        DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.UK)
                                .withLocale(Locale.ENGLISH),
                        DateTimeFormatter.ISO_LOCAL_DATE,
                        DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT));
        Random random = new Random(1980);
        for (int i = 0; i < 3_000; i++) {
            LocalDate date = TODAY.minusDays(random.nextInt(47_000));
            for (DateTimeFormatter form : forms) {
                String text = form.format(date);
                assertThat(TypedDate.birth(text, TODAY)).as(text).isEqualTo(new Read<>(date));
            }
        }
    }

    @Test
    void hostile_text_never_throws_and_never_gives_a_date_out_of_range() {
        HostileText hostile = new HostileText(5);
        for (int i = 0; i < 2_000; i++) {
            if (TypedDate.birth(hostile.next(), TODAY) instanceof Read<LocalDate>(LocalDate date)) {
                assertThat(date).isBetween(TODAY.minusYears(130), TODAY);
            }
        }
    }
}
