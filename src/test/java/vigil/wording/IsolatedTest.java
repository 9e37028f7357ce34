package vigil.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.people.PersonName;
import vigil.screen.kit.AllWords;
import vigil.screen.kit.Words;
import vigil.telling.PersonText;

/** Hebrew and Arabic words in a sentence leave its numbers where they were written. */
class IsolatedTest {
    private static final String HEBREW = "\u05db\u05d4\u05df";
    private static final String ARABIC = "\u0627\u062d\u0645\u062f";

    static Stream<String> names() {
        return Stream.of(HEBREW, ARABIC, HEBREW + ", Dan (RN)", "Lot 7 " + HEBREW + " 12");
    }

    @Test
    void aNameBesideADoseMovesItWithoutIsolatesAndDoesNotWithThem() {
        assertThat(ReadingOrder.moved(HEBREW + " 35 mg")).contains("35");
        assertThat(ReadingOrder.moved(Isolated.of(HEBREW) + " 35 mg")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OSEI, Naomi (RN)", "35\u00a0mg", "Zo\u00eb \u4e2d", "=1+1", "\n"})
    void whatIsReadFromLeftToRightStaysAsItIs(String words) {
        assertThat(Isolated.of(words)).isEqualTo(words);
        assertThat(Isolated.without(words)).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("names")
    void isolatedOnceIsIsolatedAndTakenOutAgainNothingIsLost(String name) {
        String once = Isolated.of(name);

        assertThat(once)
                .contains("\u200e")
                .doesNotContainPattern("[\u200f\u202a-\u202e\u2066-\u2069]");
        assertThat(Isolated.of(once)).isEqualTo(once);
        assertThat(Isolated.of(once + ", 35 mg")).isEqualTo(once + ", 35 mg");
        assertThat(Isolated.without(once + ", 35 mg")).isEqualTo(name + ", 35 mg");
        String marked = "\u200e7 mg\u200e " + name;
        assertThat(Isolated.without(Isolated.of(marked) + Isolated.of(name)))
                .isEqualTo(marked + name);
        assertThat(Isolated.joined(", ", List.of(name, "35 mg"))).isEqualTo(once + ", 35 mg");
    }

    /** On a real display everything else that could hold the order is drawn as a box. */
    @Test
    void aNameOfTwoPartsStandsAsOneOfLatinLettersDoes() {
        String name = PersonText.name(new PersonName(HEBREW, "\u05d3\u05d5\u05d3", "Dr " + ARABIC));

        assertThat(Isolated.without(name))
                .isEqualTo(HEBREW + ", \u05d3\u05d5\u05d3 (Dr " + ARABIC + ")");
        assertThat(ReadingOrder.shown(name))
                .isEqualTo(
                        new StringBuilder(HEBREW).reverse()
                                + ", "
                                + new StringBuilder("\u05d3\u05d5\u05d3").reverse()
                                + " (Dr "
                                + new StringBuilder(ARABIC).reverse()
                                + ")");
        assertThat(Isolated.of(name + ", 35 mg")).isEqualTo(name + ", 35 mg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7 mg",
                "120/80",
                "-5",
                "\u22125.5",
                "5 \u2013 7 mg",
                "97%",
                "14:05",
                "K-22"
            })
    void aNumberWithinHebrewWordsStaysBesideItsUnit(String number) {
        for (String typed :
                List.of(
                        HEBREW + " " + number,
                        number + " " + HEBREW,
                        HEBREW + " " + number + " " + HEBREW,
                        "gave " + HEBREW + " " + number + " at",
                        "gave " + number + " " + ARABIC + " " + number)) {
            assertThat(ReadingOrder.shown("Note: " + Isolated.of(typed) + ", 3 ml"))
                    .as(typed)
                    .startsWith("Note: ")
                    .contains(number)
                    .endsWith(", 3 ml");
        }
        assertThat(ReadingOrder.shown("Note: " + HEBREW + " 5 \u2013 7 mg"))
                .doesNotContain("5 \u2013 7 mg");
    }

    @ParameterizedTest
    @MethodSource("names")
    void noSentenceOfTheProgramIsMovedByWhatIsSetIntoIt(String name) {
        Words words = AllWords.read();
        Set<String> moved = new TreeSet<>();
        Object[] slots = {name, "35", name, "12:05", name, "7", name, "8", name, "9"};
        Object[] turned = {"35", name, "12:05", name, "7", name, "8", name, "9", name};
        for (String key : words.keys()) {
            Stream.of(slots, turned)
                    .map(values -> words.say(key, values))
                    .filter(Pattern.compile("[\\u05d0-\\u06ff]").asPredicate())
                    .filter(said -> !ReadingOrder.moved(said).isEmpty())
                    .forEach(said -> moved.add(key));
        }
        assertThat(moved).isEmpty();
    }
}
