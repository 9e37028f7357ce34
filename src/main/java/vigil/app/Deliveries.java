package vigil.app;

import java.nio.file.Path;
import java.util.List;
import vigil.access.signin.Presence;
import vigil.charting.Clock;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.command.FileFaultText;
import vigil.command.RecordForms;
import vigil.command.Sending;
import vigil.delivery.Courier;
import vigil.delivery.Destination;
import vigil.delivery.Reconciliation;
import vigil.delivery.target.DeliveryFile;
import vigil.delivery.target.Destinations;
import vigil.export.pdf.SessionPdf;
import vigil.people.StaffId;
import vigil.screen.kit.Words;

/**
 * What sends records out of an open store: the outbox in it, and the places that the file in its
 * folder names.
 *
 * @param notTaken what that file names and was not taken over, a sentence each
 */
record Deliveries(
        Clinics.Opened store,
        LedgerSessions sessions,
        List<Destination> destinations,
        List<String> notTaken) {

    static Deliveries of(Clinics.Opened store, StoredRecords records, Words words, Path folder) {
        RecordForms forms = RecordForms.ofThisVersion(words, store.room().vitals());
        DeliveryFile file = DeliveryFile.in(folder, forms.names());
        Destinations destinations =
                new Destinations(
                        forms::named,
                        new SessionPdf(words, store.room().vitals()),
                        new SystemClock(store.zone()),
                        new RandomIds());
        return new Deliveries(
                store,
                new LedgerSessions(records, store.workplace()),
                destinations.of(file.targets()),
                file.refused().stream().map(one -> FileFaultText.of(words, one)).toList());
    }

    /** On this thread, which is the ledger's. */
    Sending sending() {
        Clock clock = new SystemClock(store.zone());
        return new Sending(
                new Courier(store.ledger().deliveries(), sessions, destinations, clock),
                new Reconciliation(store.ledger().deliveries(), sessions, destinations),
                store.ledger().deliveries(),
                present(),
                notTaken);
    }

    private StaffId present() {
        if (store.workplace().presence() instanceof Presence.SignedIn(StaffId user, var roles)) {
            return user;
        }
        throw new LedgerException(new StoreFault.Locked());
    }
}
