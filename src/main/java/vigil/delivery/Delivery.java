package vigil.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * A delivery as it stands.
 *
 * @param had since when the target is known to have it, whatever came of a later attempt
 */
public record Delivery(DeliveryKey key, DeliveryState state, Optional<Instant> had) {}
