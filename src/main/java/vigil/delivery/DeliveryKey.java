package vigil.delivery;

import vigil.session.SessionId;

/**
 * By what a delivery is known: there is never a second one of the same revision to the same target.
 *
 * @param revision the number of the last fact of the record that is delivered, from 1
 */
public record DeliveryKey(SessionId session, long revision, TargetName target) {
    public DeliveryKey {
        if (revision < 1) {
            throw new IllegalArgumentException("no record has revision " + revision);
        }
    }
}
