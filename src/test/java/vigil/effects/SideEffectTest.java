package vigil.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SideEffectTest {

    private static SideEffect effect(Grade grade, Set<Seriousness> serious) {
        return new SideEffect(
                new EffectTerm("NAUSEA", "Nausea"),
                OnsetKnown.OBSERVED,
                grade,
                serious,
                Expectedness.EXPECTED,
                DrugAction.NONE,
                "",
                "");
    }

    @Test
    void what_makes_it_serious_cannot_change_from_outside() {
        Set<Seriousness> serious = EnumSet.of(Seriousness.DEATH);
        SideEffect effect = effect(Grade.DEATH, serious);
        serious.clear();
        assertThat(effect.serious()).containsExactly(Seriousness.DEATH);
    }

    @Test
    void a_term_has_a_code_and_a_text() {
        assertThatThrownBy(() -> new EffectTerm(" ", "Nausea"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EffectTerm(EffectTerm.FREE_TEXT, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void grades_are_numbered_one_to_five() {
        assertThat(Grade.values()).extracting(Grade::number).containsExactly(1, 2, 3, 4, 5);
    }
}
