package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void saysTheVersionTheBuildWrote() {
        assertThat(Main.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void answersOneToWordsItDoesNotUnderstand() {
        assertThat(Main.run(List.of("no-such-act"))).isEqualTo(1);
    }
}
