package vigil.delivery.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vigil.delivery.Answer;
import vigil.delivery.DeliveryState;
import vigil.delivery.KilledCourier;
import vigil.delivery.SomeSessions;
import vigil.delivery.TargetName;
import vigil.export.JsonForm;
import vigil.ledger.SqliteLedger;
import vigil.ledger.UnderKeys;

/** Programs that end in the middle, over a real store, a real folder and a real FHIR server. */
final class KilledDeliveryTest {
    private static final int CUT = 77;

    @TempDir private Path folder;

    private int child(String before, Class<?> main, String... args)
            throws IOException, InterruptedException {
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
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the child did not end: " + said());
        }
        return process.exitValue();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said.txt"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_program_killed_after_each_step_in_turn_loses_and_doubles_nothing() throws Exception {
        Path store = folder.resolve("store");
        Path archive = Files.createDirectory(folder.resolve("archive"));
        UnderKeys.create(store, () -> new UUID(1, System.nanoTime())).close();
        FhirOnLoopback server = new FhirOnLoopback();
        try {
            int cuts = 0;
            int code = CUT;
            // Each next one is let go one step further, until one comes to its end.
            for (int steps = 1; code == CUT && steps <= 12; steps++) {
                code =
                        child(
                                "",
                                KilledCourier.class,
                                store.toString(),
                                archive.toString(),
                                server.base().toString(),
                                Integer.toString(steps));
                cuts += code == CUT ? 1 : 0;
            }
            assertThat(code).as(said()).isZero();
            assertThat(cuts).isGreaterThanOrEqualTo(4);
            try (Stream<Path> files = Files.list(archive)) {
                assertThat(files.toList()).hasSize(1);
            }
            assertThat(server.memory.history().values()).isNotEmpty().containsOnly(1);
        } finally {
            server.stop();
        }
        try (SqliteLedger ledger = UnderKeys.open(store, () -> new UUID(2, System.nanoTime()))) {
            assertThat(ledger.verify((done, of) -> {})).isEmpty();
            assertThat(ledger.deliveries().of(SomeSessions.signed().summaries().getFirst().id()))
                    .hasSize(2)
                    .allSatisfy(
                            one ->
                                    assertThat(one.state())
                                            .isInstanceOf(DeliveryState.Accepted.class));
        }
    }

    /** Lays the record into a folder, and says what came of it. */
    public static final class Laying {
        private Laying() {}

        /** The folder. */
        public static void main(String[] args) {
            Answer answer =
                    new FolderCarrier(Path.of(args[0]), List.of(new JsonForm()))
                            .carry(
                                    SomeSessions.signed()
                                            .record(
                                                    SomeSessions.signed()
                                                            .summaries()
                                                            .getFirst()
                                                            .id(),
                                                    new TargetName("archive")),
                                    java.util.Optional.empty());
            System.out.println(answer.getClass().getSimpleName() + " " + answer.said().code());
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_folder_that_takes_no_more_keeps_no_half_file_and_gets_the_whole_one_later()
            throws Exception {
        Path archive = Files.createDirectory(folder.resolve("archive"));
        // The system itself ends the file in the middle: no file may grow beyond 8 blocks.
        assertThat(child("ulimit -f 8; ", Laying.class, archive.toString())).as(said()).isZero();
        assertThat(said()).contains("NotNow folder record CANNOT_WRITE");
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
