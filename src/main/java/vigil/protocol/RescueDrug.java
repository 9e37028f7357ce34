package vigil.protocol;

import java.util.Optional;

/**
 * A drug offered as rescue.
 *
 * @param name spelled as the clinic spells it, tall-man letters included
 * @param observeMinutes how long the patient is watched after it before leaving; absent where
 *     nothing is set
 */
public record RescueDrug(String name, Optional<Integer> observeMinutes) {}
