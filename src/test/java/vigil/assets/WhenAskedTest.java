package vigil.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhenAskedTest {
    private final List<String> made = new ArrayList<>();

    @Test
    void aListIsMadeOnceAndOnlyWhenItIsLookedInto() {
        List<String> list = new WhenAsked<>(this::makes);

        assertThat(made).isEmpty();
        assertThat(list).containsExactly("one", "two").hasSize(2);
        assertThat(list.get(1)).isEqualTo("two");
        assertThat(made).hasSize(1);
    }

    @Test
    void aListThatCouldNotBeMadeIsTriedAgainAndNothingIsAddedToIt() {
        List<String> list = new WhenAsked<>(this::makesTheSecondTime);

        assertThatThrownBy(list::size).isInstanceOf(IllegalStateException.class);
        assertThat(list).containsExactly("one", "two");
        assertThatThrownBy(() -> list.add("three"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private List<String> makes() {
        made.add("made");
        return List.of("one", "two");
    }

    private List<String> makesTheSecondTime() {
        if (made.isEmpty()) {
            made.add("not yet");
            throw new IllegalStateException("not yet");
        }
        return makes();
    }
}
