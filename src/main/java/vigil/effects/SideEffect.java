package vigil.effects;

import java.util.Set;

/**
 * A side effect as it stands at one time. Its onset is the time taken of the entry that logs it.
 *
 * @param serious empty where nobody gave a reason; that it is not serious is said nowhere
 * @param done what was done, in words; may be empty
 * @param told who was told and when, in words; may be empty
 */
public record SideEffect(
        EffectTerm term,
        OnsetKnown onset,
        Grade grade,
        Set<Seriousness> serious,
        Expectedness expected,
        DrugAction drugAction,
        String done,
        String told) {
    public SideEffect {
        serious = Set.copyOf(serious);
    }
}
