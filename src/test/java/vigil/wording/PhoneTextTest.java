package vigil.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A telephone number is not parted by the end of a line; other numbers are as they were. */
class PhoneTextTest {

    /** {@code ~} stands for a space that no line ends at, {@code =} for such a hyphen. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tom Hargreaves, brother, 555~0100",
                "call 555=0147, then 1=800=555=0147.",
                "+44~20~7946~0958",
                "+1~(555)~010=0147 (mobile)",
                "(0161)~496~0000",
                "on 01-Dec-2026 020~7946~0958",
                "132/78, 72, 96, 16, 36.8 at 14:05, 35 mg over 40 min",
                "5550147, lot K2231-07, 12 34 56, 120-80",
                "MRN 123 456 on 22-Nov-2026 13:05",
            })
    void noNumberIsParted(String shown) {
        String typed = shown.replace('~', ' ').replace('=', '-');
        assertThat(PhoneText.onScreen(typed))
                .isEqualTo(shown.replace('~', '\u00a0').replace('=', '\u2011'));
        assertThat(PhoneText.onPaper(typed))
                .isEqualTo(shown.replace('~', '\u00a0').replace('=', '-'));
    }

    @Test
    void nothingIsHeldTwice() {
        String once = PhoneText.onScreen("+1 (555) 010-0147");
        assertThat(PhoneText.onScreen(once)).isEqualTo(once);
    }
}
