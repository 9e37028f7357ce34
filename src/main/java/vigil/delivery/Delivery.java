package vigil.delivery;

/** A delivery as it stands. */
public record Delivery(DeliveryKey key, DeliveryState state) {}
