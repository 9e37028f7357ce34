package vigil.screen.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vigil.screen.kit.Words;

class AmendFieldsTest {
    private final AmendFields fields = new AmendFields(Words.of("record"));

    @Test
    void theOldStandsBesideAFieldAlsoWhereItWasEmpty() {
        assertThat(fields.was("K2231")).isEqualTo("was K2231");
        assertThat(fields.was("")).isEqualTo("was empty");
    }
}
