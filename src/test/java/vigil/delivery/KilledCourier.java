package vigil.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vigil.charting.Ids;
import vigil.delivery.Courier.Step;
import vigil.delivery.Destination.When;
import vigil.delivery.target.Destinations;
import vigil.delivery.target.Target;
import vigil.export.JsonForm;
import vigil.export.RecordForm;
import vigil.export.SessionRecord;
import vigil.export.csv.CsvKind;
import vigil.export.csv.VitalsCsv;
import vigil.export.fhir.Namespaces;
import vigil.export.fhir.ReceiverNeeds;
import vigil.ledger.SqliteLedger;
import vigil.ledger.UnderKeys;
import vigil.people.StaffId;

/**
 * A program of its own in which many couriers deliver one whole session, each from a store of its
 * own, and each stands still for good at another place: so one kill ends them all there.
 */
public final class KilledCourier {
    private static final StaffId BY = new StaffId("osei");
    private static final int SECONDS = 120;

    private KilledCourier() {}

    /**
     * One delivery.
     *
     * @param folder the store lies in it, and what a folder target gets
     * @param base the address of a server; the folder's own where it goes to a folder
     * @param halt the step after which it stands; {@code SECOND_FILE} before the second file of a
     *     folder, {@code SERVER} where the server keeps it waiting
     */
    public record Place(Path folder, URI base, String halt) {

        /** Whether the courier itself stands still, and not the server. */
        public boolean standsByItself() {
            return !halt.equals("SERVER");
        }

        /** Where its files are laid. */
        public Path archive() {
            return folder.resolve("archive");
        }

        /** Delivers what is ready. */
        public void deliver(
                SqliteLedger ledger, Courier.Sessions sessions, Consumer<String> passing) {
            Courier courier = courier(ledger, sessions, passing);
            courier.queue(BY);
            courier.send(BY, one -> {});
        }

        private Courier courier(
                SqliteLedger ledger, Courier.Sessions sessions, Consumer<String> passing) {
            Destinations destinations =
                    new Destinations(
                            name -> List.of(new JsonForm(), new SecondFile(passing)),
                            new JsonForm(),
                            new SomeClock(Instant.parse("2026-12-28T12:00:00Z")),
                            ids());
            return new Courier(
                    ledger.deliveries(),
                    sessions,
                    destinations.of(List.of(target())),
                    new SomeClock(Instant.parse("2026-12-28T12:00:00Z")),
                    Waits.USUAL,
                    step -> passing.accept(step.name()));
        }

        private Target target() {
            TargetName name = new TargetName("target");
            return base.getScheme().equals("file")
                    ? new Target.Folder(
                            name, LocalDate.EPOCH, When.SIGNED, archive(), List.of("two"))
                    : new Target.FhirServer(
                            name,
                            LocalDate.EPOCH,
                            When.SIGNED,
                            base,
                            Target.Takes.EVERYTHING,
                            folder.getFileName().toString().startsWith("single")
                                    ? Target.By.SINGLE
                                    : Target.By.TRANSACTION,
                            Namespaces.unsaid(),
                            ReceiverNeeds.NONE,
                            new Target.Access.Open(),
                            Duration.ofSeconds(SECONDS));
        }
    }

    /** The second file of a folder. */
    private record SecondFile(RecordForm form, Consumer<String> passing) implements RecordForm {
        private SecondFile(Consumer<String> passing) {
            this(new VitalsCsv(CsvKind.PLAIN), passing);
        }

        @Override
        public String name() {
            return form.name();
        }

        @Override
        public String ending() {
            return form.ending();
        }

        @Override
        public byte[] write(SessionRecord record) {
            passing.accept("SECOND_FILE");
            return form.write(record);
        }

        @Override
        public List<String> faults(byte[] file) {
            return form.faults(file);
        }
    }

    /** Ids of their own for each program. */
    public static Ids ids() {
        SecureRandom random = new SecureRandom();
        return () -> new UUID(random.nextLong(), random.nextLong());
    }

    /** The port at which somebody counts who stands; then of each place folder, server and halt. */
    public static void main(String[] args) throws InterruptedException {
        int port = Integer.parseInt(args[0]);
        WholeSession session = new WholeSession();
        List<Thread> couriers = new ArrayList<>();
        for (int i = 1; i < args.length; i += 3) {
            Place place = new Place(Path.of(args[i]), URI.create(args[i + 1]), args[i + 2]);
            couriers.add(Thread.ofPlatform().start(() -> goes(place, session, port)));
        }
        for (Thread courier : couriers) {
            courier.join(Duration.ofSeconds(SECONDS));
        }
    }

    private static void goes(Place place, Courier.Sessions session, int port) {
        try {
            Files.createDirectories(place.archive());
            try (SqliteLedger ledger = UnderKeys.create(place.folder().resolve("store"), ids())) {
                place.deliver(ledger, session, passed -> passing(passed, place, port));
            }
        } catch (IOException e) {
            throw new AssertionError(place.toString(), e);
        }
    }

    private static void passing(String passed, Place place, int port) {
        if (!passed.equals(place.halt())) {
            return;
        }
        try (Socket stands = new Socket(InetAddress.getLoopbackAddress(), port)) {
            stands.getOutputStream().write(1);
            boolean _ = new CountDownLatch(1).await(SECONDS, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(place.toString(), e);
        }
    }

    /** The steps by name. */
    public static List<String> steps() {
        return List.of(Step.values()).stream().map(Step::name).toList();
    }
}
