package vigil.command;

import java.util.List;
import vigil.delivery.Courier;
import vigil.delivery.DeliveryLedger;
import vigil.delivery.Reconciliation;
import vigil.people.StaffId;

/**
 * How records of an open store are sent.
 *
 * @param by who asks, and signs what is written down of it
 * @param refused what of the clinic's own file was not taken over, each in a sentence
 */
public record Sending(
        Courier courier,
        Reconciliation reconciliation,
        DeliveryLedger outbox,
        StaffId by,
        List<String> refused) {
    public Sending {
        refused = List.copyOf(refused);
    }
}
