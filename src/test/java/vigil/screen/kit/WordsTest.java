package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordsTest {

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
        WordsAudit audit = WordsAudit.of("kit", "screen/kit");
        assertThat(audit.missing(words)).isEmpty();
        assertThat(audit.unused(words)).isEmpty();
    }

    @Test
    void noSentenceShoutsOrNamesAnAlarm() {
        assertThat(words.keys())
                .allSatisfy(
                        key ->
                                assertThat(WordsAudit.text(words, key))
                                        .doesNotContain("!")
                                        .doesNotContainIgnoringCase("alarm")
                                        .doesNotContain("µ"));
    }
}
