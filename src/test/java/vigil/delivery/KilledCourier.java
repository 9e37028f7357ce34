package vigil.delivery;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vigil.charting.Ids;
import vigil.delivery.Destination.When;
import vigil.delivery.target.Destinations;
import vigil.delivery.target.Target;
import vigil.export.JsonForm;
import vigil.export.fhir.Namespaces;
import vigil.ledger.SqliteLedger;
import vigil.ledger.UnderKeys;
import vigil.people.StaffId;

/**
 * A program of its own that delivers one session to a folder and a FHIR server, and is cut off
 * after so many steps, without a word more to any file.
 */
public final class KilledCourier {
    static final int CUT = 77;

    private KilledCourier() {}

    /** Where the store is, where the folder, where the server, and after how many steps it ends. */
    public static void main(String[] args) {
        SecureRandom random = new SecureRandom();
        Ids ids = () -> new UUID(random.nextLong(), random.nextLong());
        AtomicInteger left = new AtomicInteger(Integer.parseInt(args[3]));
        SomeClock clock = new SomeClock(Instant.parse("2026-11-28T12:00:00Z"));
        List<Target> targets =
                List.of(
                        new Target.Folder(
                                new TargetName("archive"),
                                LocalDate.EPOCH,
                                When.SIGNED,
                                Path.of(args[1]),
                                List.of("record")),
                        new Target.FhirServer(
                                new TargetName("ehr"),
                                LocalDate.EPOCH,
                                When.SIGNED,
                                URI.create(args[2]),
                                Target.Takes.EVERYTHING,
                                Target.By.TRANSACTION,
                                Namespaces.unsaid(),
                                new Target.Access.Open(),
                                Duration.ofSeconds(60)));
        Destinations destinations =
                new Destinations(name -> List.of(new JsonForm()), new JsonForm(), clock, ids);
        try (SqliteLedger ledger = UnderKeys.open(Path.of(args[0]), ids)) {
            Courier courier =
                    new Courier(
                            ledger.deliveries(),
                            SomeSessions.signed(),
                            destinations.of(targets),
                            clock,
                            Waits.USUAL,
                            step -> {
                                if (left.decrementAndGet() == 0) {
                                    Runtime.getRuntime().halt(CUT);
                                }
                            });
            courier.queue(new StaffId("osei"));
            courier.send(new StaffId("osei"), one -> {});
        }
    }
}
