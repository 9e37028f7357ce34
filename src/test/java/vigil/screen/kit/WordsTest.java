package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    /** What rules of dose text forbid: D7, D8, D10, and the list of the Joint Commission. */
    private static final List<Pattern> MISREAD =
            Stream.of(
                            "\\b\\d+\\.\\d*0(?= ?(?:mg|mL|kg|mcg|mmHg|%|°C)\\b)",
                            "(?<![\\w.])\\.\\d",
                            "µ|\\bug\\b",
                            "\\bml\\b|\\bcc\\b",
                            "\\d ?(?:U|IU)\\b|\\bQO?D\\b",
                            "\\b(?:mg|mcg|mL|L)/(?:kg|mL|h|min)\\b",
                            "\\b(?:mg|mcg|mL|kg|mmHg|min|cm)\\.(?:\\s|$)",
                            "\\b\\d{4,} ?(?:mg|mL|mcg)\\b",
                            "\\d(?:mg|mL|kg|mcg|mmHg)\\b")
                    .map(Pattern::compile)
                    .toList();

    private final Words words = Words.of();

    @Test
    void argumentsComeIntoTheSentenceAsTheyAre() {
        assertThat(words.say("kit.search.found", "1,284")).isEqualTo("1,284 found");
        assertThat(words.say("kit.field.help", "$1", "\\2")).isEqualTo("$1. \\2");
    }

    @Test
    void aMissingKeyIsRefusedByItsName() {
        assertThat(words.has("kit.nothing")).isFalse();
        assertThatThrownBy(() -> words.say("kit.nothing")).hasMessageContaining("kit.nothing");
    }

    @Test
    void aMissingArgumentIsRefused() {
        assertThatThrownBy(() -> words.say("kit.search.found"))
                .hasMessageContaining("kit.search.found");
    }

    @Test
    void aRoomWithoutWordsIsRefused() {
        assertThatThrownBy(() -> Words.of("nowhere"))
                .hasMessageContaining("words/nowhere.properties");
    }

    @Test
    void lettersBeyondAsciiAreReadAsWritten() {
        assertThat(words.say("kit.demo.band")).isEqualTo("DEMO — not a patient record");
    }

    @Test
    void everyKeyIsUsedAndEveryUsedKeyExists() {
        WordsAudit audit = WordsAudit.of("kit", "screen/kit", "telling");
        assertThat(audit.missing(words)).isEmpty();
        assertThat(audit.unused(words)).isEmpty();
    }

    /** Rule L1. The one sentence that names an alarm says that the program is none. */
    @Test
    void noSentenceShoutsOrNamesAnAlarm() {
        for (Map.Entry<String, String> one : everything().entrySet()) {
            String said = one.getValue().replace("it is no monitor and no alarm", "");
            assertThat(said)
                    .as(one.getKey())
                    .doesNotContain("!")
                    .doesNotContainIgnoringCase("alarm")
                    .doesNotContainIgnoringCase("oops");
        }
    }

    /** Rules D7, D8 and D10: nothing in a dose can be taken for something else. */
    @Test
    void amountsAndUnitsAreWrittenAsNobodyMisreadsThem() {
        for (Map.Entry<String, String> one : everything().entrySet()) {
            for (Pattern misread : MISREAD) {
                assertThat(one.getValue()).as(one.getKey()).doesNotContainPattern(misread);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.0 mg",
                "give .5 mg",
                "70 µg",
                "70 ug",
                "5 ml",
                "5 cc",
                "10 U of",
                "0.5 mg/kg",
                "150 mL/h",
                "35 mg. Then",
                "2500 mg",
                "35mg"
            })
    void whatCanBeMisreadIsFound(String said) {
        assertThat(MISREAD).anyMatch(pattern -> pattern.matcher(said).find());
    }

    /** Every sentence and every line of help. */
    private static Map<String, String> everything() {
        Map<String, String> all = new TreeMap<>();
        Words every = AllWords.read();
        every.keys().forEach(key -> all.put(key, WordsAudit.text(every, key)));
        for (File help : Objects.requireNonNull(new File("assets/help").listFiles())) {
            try {
                all.put(help.getName(), Files.readString(help.toPath()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(all).hasSizeGreaterThan(1_000);
        return all;
    }
}
