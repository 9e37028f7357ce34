package vigil.delivery.target;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vigil.delivery.Answer;
import vigil.delivery.DeliveryKey;
import vigil.delivery.DeliveryState;
import vigil.delivery.KilledCourier;
import vigil.delivery.KilledCourier.Place;
import vigil.delivery.SomeSessions;
import vigil.delivery.TargetName;
import vigil.delivery.WholeSession;
import vigil.export.JsonForm;
import vigil.export.fhir.FhirTransaction;
import vigil.export.fhir.Namespaces;
import vigil.ledger.SqliteLedger;
import vigil.ledger.UnderKeys;

/** Programs that end in the middle, over real stores, real folders and real FHIR servers. */
final class KilledDeliveryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final FhirContext CONTEXT = FhirContext.forR4();

    @TempDir private Path folder;
    private final WholeSession session = new WholeSession();
    private final List<String> expected =
            named(
                    CONTEXT.newJsonParser()
                            .parseResource(
                                    Bundle.class,
                                    new String(
                                            new FhirTransaction(Namespaces.unsaid())
                                                    .write(session.record()),
                                            StandardCharsets.UTF_8)));

    private Process begun(String before, Class<?> main, String... args) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String command =
                before
                        + "exec '"
                        + java
                        + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData"
                        + " --enable-native-access=ALL-UNNAMED '"
                        + main.getName()
                        + "' '"
                        + String.join("' '", args)
                        + "'";
        ProcessBuilder builder =
                new ProcessBuilder("sh", "-c", command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.start();
    }

    private int child(String before, Class<?> main, String... args)
            throws IOException, InterruptedException {
        Process process = begun(before, main, args);
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the child did not end: " + said());
        }
        return process.exitValue();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said.txt"));
    }

    /** Where one delivery stands when its program is killed, and whom it speaks with. */
    private record Stand(Place place, Optional<FhirOnLoopback> server) {}

    private Stand folder(String halt) {
        Path own = folder.resolve("folder-" + halt);
        return new Stand(new Place(own, own.toUri(), halt), Optional.empty());
    }

    private Stand server(String way, String halt) throws Exception {
        FhirOnLoopback server = new FhirOnLoopback();
        Place place = new Place(folder.resolve(way + "-" + halt), server.base(), halt);
        return new Stand(place, Optional.of(server));
    }

    /** The server does what is asked after so many answers, and does not come to say so. */
    private Stand heldAfter(String way, int answers) throws Exception {
        FhirOnLoopback server = new FhirOnLoopback();
        server.holdsAfter(answers);
        Path own = folder.resolve(way + "-after-" + answers);
        return new Stand(new Place(own, server.base(), "SERVER"), Optional.of(server));
    }

    private List<Stand> everywhere() throws Exception {
        List<Stand> all = new ArrayList<>();
        for (String step : KilledCourier.steps()) {
            all.add(folder(step));
            all.add(server("transaction", step));
            all.add(server("single", step));
        }
        all.add(folder("SECOND_FILE"));
        // Each resource costs two questions, what is there and a create: within the carrying.
        all.add(heldAfter("single", 1));
        all.add(heldAfter("single", expected.size() + 1));
        return all;
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_program_killed_at_any_step_of_a_delivery_loses_and_doubles_nothing() throws Exception {
        List<Stand> all = everywhere();
        try {
            killedAt(all);
            all.parallelStream().forEach(this::goesOn);
        } finally {
            for (Stand stand : all) {
                if (stand.server().isPresent()) {
                    stand.server().get().stop();
                }
            }
        }
    }

    private void killedAt(List<Stand> all) throws Exception {
        try (ServerSocket here =
                new ServerSocket(0, all.size(), InetAddress.getLoopbackAddress())) {
            here.setSoTimeout((int) PATIENCE.toMillis());
            List<String> args = new ArrayList<>(List.of(Integer.toString(here.getLocalPort())));
            all.forEach(
                    one ->
                            args.addAll(
                                    List.of(
                                            one.place().folder().toString(),
                                            one.place().base().toString(),
                                            one.place().halt())));
            Process program = begun("", KilledCourier.class, args.toArray(String[]::new));
            try {
                for (Stand stand : all) {
                    if (stand.place().standsByItself()) {
                        here.accept().close();
                    } else {
                        assertThat(stand.server().orElseThrow().holds(PATIENCE))
                                .as("%s holds: %s", stand.place(), said())
                                .isTrue();
                    }
                }
            } catch (SocketTimeoutException e) {
                throw new AssertionError("not all of them stand: " + said(), e);
            } finally {
                program.destroyForcibly();
            }
            assertThat(program.waitFor(1, TimeUnit.MINUTES)).as("the program is gone").isTrue();
        }
    }

    /** What a start after the kill finds and does. */
    private void goesOn(Stand stand) {
        Place place = stand.place();
        stand.server().ifPresent(FhirOnLoopback::letsGo);
        try (SqliteLedger ledger =
                UnderKeys.open(place.folder().resolve("store"), KilledCourier.ids())) {
            place.deliver(ledger, session, passed -> {});
            assertThat(ledger.verify((done, of) -> {}).damage()).as("%s", place).isEmpty();
            assertThat(ledger.deliveries().of(session.id()))
                    .as("%s", place)
                    .singleElement()
                    .satisfies(
                            one ->
                                    assertThat(one.state())
                                            .isInstanceOf(DeliveryState.Accepted.class));
        }
        assertThat(place.archive().toFile().list())
                .as("%s", place)
                .hasSize(stand.server().isPresent() ? 0 : 2)
                .noneMatch(name -> name.startsWith("."));
        stand.server()
                .ifPresent(
                        server -> {
                            assertThat(named(server.memory.all(Resource.class)))
                                    .as("%s", place)
                                    .isEqualTo(expected);
                            assertThat(server.memory.history().values())
                                    .as("%s", place)
                                    .containsOnly(1);
                        });
    }

    private static List<String> named(Bundle bundle) {
        return named(bundle.getEntry().stream().map(entry -> entry.getResource()).toList());
    }

    /** By what each is known: of equal names one is there twice. */
    private static List<String> named(List<Resource> all) {
        return all.stream()
                .map(
                        one ->
                                one.fhirType()
                                        + " "
                                        + FhirMemory.identifiers(one)
                                                .map(Identifier::getValue)
                                                .findFirst()
                                                .orElseGet(
                                                        () ->
                                                                one.getMeta()
                                                                        .getTagFirstRep()
                                                                        .getCode()))
                .sorted()
                .toList();
    }

    /** Lays the record into a folder, and says what came of it. */
    public static final class Laying {
        private Laying() {}

        /** The folder. */
        public static void main(String[] args) {
            SomeSessions signed = SomeSessions.signed();
            DeliveryKey key =
                    new DeliveryKey(
                            signed.summaries().getFirst().id(), 8, new TargetName("archive"));
            Answer answer =
                    new FolderCarrier(Path.of(args[0]), List.of(new JsonForm()))
                            .carry(signed.record(key), Optional.empty());
            System.out.println(answer.getClass().getSimpleName() + " " + answer.said().code());
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_folder_that_takes_no_more_keeps_no_half_file_and_gets_the_whole_one_later()
            throws Exception {
        Path archive = Files.createDirectory(folder.resolve("archive"));
        // The system itself ends the file in the middle: none may grow beyond 8 blocks, as where a
        // quota is used up.
        assertThat(child("ulimit -f 8; ", Laying.class, archive.toString())).as(said()).isZero();
        assertThat(said()).contains("NotNow folder record DISK_FULL");
        try (Stream<Path> files = Files.list(archive)) {
            assertThat(files.toList()).isEmpty();
        }
        assertThat(child("", Laying.class, archive.toString())).as(said()).isZero();
        assertThat(said()).contains("Accepted folder");
        assertThat(child("", Laying.class, archive.toString())).as(said()).isZero();
        try (Stream<Path> files = Files.list(archive)) {
            assertThat(files.toList()).hasSize(1);
        }
    }
}
