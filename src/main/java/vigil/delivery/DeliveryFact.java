package vigil.delivery;

import java.time.Instant;
import vigil.people.StaffId;

/**
 * A fact of the outbox.
 *
 * @param number its place among them, from 1
 * @param at to the millisecond
 * @param by who was signed in
 */
public record DeliveryFact(
        long number, Instant at, StaffId by, DeliveryKey of, DeliveryEvent event) {}
