package vigil.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.SimulatedWindow;
import vigil.app.demo.NurseAtKeys;
import vigil.app.demo.NurseAtKeys.NewPatient;
import vigil.app.demo.SimulatedClock;
import vigil.charting.Draft;

/** The program is killed in the middle of a half-typed set. */
final class CrashResumeTest {

    private static final Instant ZERO = Instant.parse("2026-11-22T14:00:00Z");
    private static final Instant ARRIVAL = ZERO.minus(Duration.ofMinutes(30));

    @TempDir private Path folder;

    /**
     * The program that is killed: types half a set, says when it is kept, and waits for its end.
     */
    static final class Typist {
        private Typist() {}

        public static void main(String[] args) {
            SimulatedClock clock = new SimulatedClock(ZoneId.of("Europe/London"), ARRIVAL);
            SimulatedWindow window = SimulatedWindow.open(Path.of(args[0]), clock, ZERO);
            NurseAtKeys nurse = new NurseAtKeys(window.player());
            nurse.signIn("osei");
            nurse.plans(
                    new NewPatient(
                            "908 117",
                            "Quennell",
                            "Ida",
                            "Ms",
                            "29-Feb-1984",
                            "1",
                            "latex",
                            "2",
                            "6"),
                    "4");
            nurse.takesIn("Ida Quennell, 29-Feb-1984", "63.5", "Per", "father", "555 0177");
            nurse.toBedside();
            nurse.half("127/77", "6");
            while (vitals(window).isEmpty()) {
                Thread.onSpinWait();
            }
            System.out.println("kept");
            System.out.flush();
            while (true) {
                Thread.onSpinWait();
            }
        }
    }

    private static List<Draft> vitals(SimulatedWindow window) {
        window.player()
                .call(
                        () -> {
                            window.desk().refresh();
                            return true;
                        });
        window.player().settle();
        return window.player().call(() -> window.desk().drafts().get()).stream()
                .filter(draft -> draft.form().equals("vitals"))
                .filter(draft -> draft.fields().containsKey("HEART_RATE"))
                .toList();
    }

    @Test
    void a_half_typed_set_is_offered_back_as_typed_and_is_no_part_of_the_record()
            throws IOException, InterruptedException {
        Process typist =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "-Djava.awt.headless=true",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Typist.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(typist.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("kept");
        } finally {
            typist.destroyForcibly().waitFor();
        }
        SimulatedClock clock =
                new SimulatedClock(ZoneId.of("Europe/London"), ARRIVAL.plus(Duration.ofMinutes(2)));
        try (SimulatedWindow window = SimulatedWindow.open(folder, clock, ZERO)) {
            assertThat(vitals(window)).hasSize(1);
            NurseAtKeys nurse = new NurseAtKeys(window.player());
            nurse.signIn("osei");
            window.player().call(() -> opens(window));
            window.player().settle();
            assertThat(window.player().call(() -> shown(window))).contains("127/77", "6");
            assertThat(
                            window.player()
                                    .call(
                                            () ->
                                                    window.desk()
                                                            .session()
                                                            .get()
                                                            .orElseThrow()
                                                            .chart()
                                                            .vitals()))
                    .isEmpty();
        }
    }

    private static boolean opens(SimulatedWindow window) {
        window.shell().treatment(vitalsDraft(window).session());
        return true;
    }

    private static Draft vitalsDraft(SimulatedWindow window) {
        return window.desk().drafts().get().stream()
                .filter(draft -> draft.form().equals("vitals"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> shown(SimulatedWindow window) {
        return window.scene().getRoot().lookupAll(".text-field").stream()
                .map(javafx.scene.control.TextField.class::cast)
                .map(javafx.scene.control.TextField::getText)
                .toList();
    }
}
