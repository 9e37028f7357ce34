package vigil.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.quantity.Parsed.Blank;
import vigil.quantity.Parsed.Read;
import vigil.quantity.Parsed.Unreadable;

class TypedTextTest {

    private static final String PILL = "\uD83D\uDC8A";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nurse checked",
                " spaces stay ",
                "Åsa Öberg",
                "A\u030Asa",
                "'; DROP TABLE event; --",
                "عمر",
                "fam\u00A0ily",
                "\uFFFD\uFFFF",
                "=1+1",
                PILL,
                "ab\u200Dc\u200E"
            })
    void words_are_kept_sign_for_sign(String text) {
        assertThat(TypedText.line(text)).isEqualTo(new Read<>(text));
        assertThat(TypedText.note(text)).isEqualTo(new Read<>(text));
    }

    @Test
    void both_forms_of_an_accent_stay_as_typed() {
        assertThat(TypedText.line("e\u0301")).isNotEqualTo(TypedText.line("\u00E9"));
    }

    @Test
    void control_signs_lone_surrogates_and_reversing_signs_are_refused_everywhere() {
        IntStream.concat(
                        IntStream.of(0, 7, 8, 0xB, 0xC, 0xD, 0x1B, 0x7F, 0x80, 0x85, 0x9F),
                        IntStream.concat(
                                IntStream.rangeClosed(0x202A, 0x202E),
                                IntStream.rangeClosed(0x2066, 0x2069)))
                .forEach(sign -> assertForbidden("mg 5" + Character.toString(sign) + "05 gm"));
        assertForbidden("a\uD800");
        assertForbidden("\uDC00a");
        assertForbidden("\uDC8A\uD83D");
    }

    private static void assertForbidden(String text) {
        Unreadable<String> refused = new Unreadable<>(ParseFault.FORBIDDEN_CHARACTER);
        assertThat(TypedText.line(text)).isEqualTo(refused);
        assertThat(TypedText.note(text)).isEqualTo(refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\u2028b", "a\u2029b"})
    void breaks_and_tabs_may_stand_in_a_note_only(String text) {
        assertThat(TypedText.note(text)).isEqualTo(new Read<>(text));
        assertThat(TypedText.line(text))
                .isEqualTo(new Unreadable<>(ParseFault.FORBIDDEN_CHARACTER));
    }

    @Test
    void length_is_counted_in_signs_and_never_cut() {
        assertThat(TypedText.line("a".repeat(200))).isInstanceOf(Read.class);
        assertThat(TypedText.line(PILL.repeat(200))).isInstanceOf(Read.class);
        assertThat(TypedText.line("a".repeat(201)))
                .isEqualTo(new Unreadable<>(ParseFault.TOO_LONG));
        assertThat(TypedText.line(PILL.repeat(200) + "a"))
                .isEqualTo(new Unreadable<>(ParseFault.TOO_LONG));
        assertThat(TypedText.note("a".repeat(4_000))).isInstanceOf(Read.class);
        assertThat(TypedText.note("a".repeat(4_001)))
                .isEqualTo(new Unreadable<>(ParseFault.TOO_LONG));
        assertThat(TypedText.note("a".repeat(10_000_000)))
                .isEqualTo(new Unreadable<>(ParseFault.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "   "})
    void nothing_typed_is_blank(String text) {
        assertThat(TypedText.line(text)).isEqualTo(new Blank<>());
        assertThat(TypedText.note(text)).isEqualTo(new Blank<>());
    }

    @Test
    void hostile_text_never_throws_and_never_changes() {
        HostileText hostile = new HostileText(9);
        for (int i = 0; i < 2_000; i++) {
            String text = hostile.next();
            if (TypedText.line(text) instanceof Read<String>(String read)) {
                assertThat(read).isSameAs(text);
            }
            if (TypedText.note(text) instanceof Read<String>(String read)) {
                assertThat(read).isSameAs(text);
            }
            assertThat(TypedText.searchKey(text)).isNotNull();
        }
    }
}
