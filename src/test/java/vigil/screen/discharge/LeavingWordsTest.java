package vigil.screen.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vigil.screen.kit.WordsAudit;

/** Every sentence of leaving and of the record is there. */
class LeavingWordsTest {

    @Test
    void everyKeyThatTheSourcesNameHasItsSentence() {
        assertThat(WordsAudit.of("discharge", "screen/discharge").missing(LeavingRoom.WORDS))
                .isEmpty();
        assertThat(WordsAudit.of("record", "screen/record").missing(LeavingRoom.WORDS)).isEmpty();
    }
}
