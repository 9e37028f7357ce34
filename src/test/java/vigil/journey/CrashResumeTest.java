package vigil.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.ClinicStore;
import vigil.app.SimulatedWindow;
import vigil.app.demo.NurseAtKeys;
import vigil.app.demo.NurseAtKeys.NewPatient;
import vigil.app.demo.SimulatedClock;
import vigil.charting.Draft;
import vigil.export.SchemaCheck;
import vigil.screen.desk.RecordOut;
import vigil.session.Chart;
import vigil.session.SessionId;
import vigil.session.SideEffectCourse;

/** The program is killed while something is half typed, and while it writes a file. */
final class CrashResumeTest {

    private static final Instant ZERO = Instant.parse("2026-11-22T14:00:00Z");
    private static final Instant ARRIVAL = ZERO.minus(Duration.ofMinutes(30));
    private static final int EXPORTS = 3;

    /** What is half typed, and the draft that shows that it is kept. */
    private enum Half {
        CHECK_IN,
        VITALS,
        EFFECT,
        EXPORT;

        private boolean kept(Draft draft) {
            return switch (this) {
                case CHECK_IN -> draft.fields().containsValue("Ida Quenn");
                case VITALS -> draft.fields().containsKey("HEART_RATE");
                case EFFECT -> draft.fields().containsValue("cool cl");
                case EXPORT -> false;
            };
        }

        private List<Draft> of(SimulatedWindow window) {
            window.player()
                    .call(
                            () -> {
                                window.desk().refresh();
                                return true;
                            });
            window.player().settle();
            return window.player().call(() -> window.desk().drafts().get()).stream()
                    .filter(this::kept)
                    .toList();
        }
    }

    @TempDir private Path folder;

    /**
     * The program that is killed: types something by half, says when it is kept, and waits for its
     * end; or exports one record after the other and says so.
     */
    static final class Typist {
        private final SimulatedWindow window;
        private final NurseAtKeys nurse;

        private Typist(SimulatedWindow window) {
            this.window = window;
            this.nurse = new NurseAtKeys(window.player());
        }

        public static void main(String[] args) {
            SimulatedClock clock = new SimulatedClock(ZoneId.of("Europe/London"), ARRIVAL);
            Typist typist = new Typist(SimulatedWindow.open(Path.of(args[0]), clock, ZERO));
            Half half = Half.valueOf(args[1]);
            typist.types(half);
            while (half == Half.EXPORT) {
                typist.exports();
            }
            while (half.of(typist.window).isEmpty()) {
                typist.window.player().pulse();
            }
            say("kept");
            while (true) {
                LockSupport.park();
            }
        }

        private static void say(String what) {
            System.out.println(what);
            System.out.flush();
        }

        private void types(Half half) {
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
            if (half == Half.CHECK_IN) {
                nurse.keys().type("Ida Quenn").settle();
                return;
            }
            nurse.takesIn("Ida Quennell, 29-Feb-1984", "63.5", "Per", "father", "555 0177");
            nurse.toBedside();
            switch (half) {
                case CHECK_IN, EXPORT -> {}
                case VITALS -> nurse.half("127/77", "6");
                case EFFECT -> {
                    nurse.keys().press("F4").type("12").walkTo("Done for it");
                    nurse.keys().type("cool cl").settle();
                }
            }
        }

        /** Writes the record of a session that has grown by a note. */
        private void exports() {
            nurse.note("still here");
            SessionId session =
                    window.player()
                            .call(() -> window.desk().session().get().orElseThrow().chart().id());
            if (window.exported(session, RecordOut.Form.RECORD)
                    instanceof RecordOut.Result.Written(var path, var revision, var sha)) {
                say(path + " " + revision + " " + sha);
            }
        }
    }

    @BeforeEach
    void aStoreOfTheInventedPeople() {
        ClinicStore.in(folder);
    }

    private Process start(Half half) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dglass.platform=Undrawn",
                        "-Djavafx.animation.pulse=250",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Typist.class.getName(),
                        folder.toString(),
                        half.name())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Starts the program, waits until it said so many things, and kills it. */
    private void killedAfter(Half half, int said) throws IOException, InterruptedException {
        Process typist = start(half);
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(typist.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < said; i++) {
                assertThat(lines.readLine()).as("what the program says").isNotNull();
            }
        } finally {
            typist.destroyForcibly().waitFor();
        }
    }

    private SimulatedWindow again() {
        return SimulatedWindow.open(
                folder,
                new SimulatedClock(ZoneId.of("Europe/London"), ARRIVAL.plus(Duration.ofMinutes(2))),
                ZERO);
    }

    /** Signs in and opens the session of the one draft that is offered back. */
    private static NurseAtKeys reopens(SimulatedWindow window, Half half) {
        NurseAtKeys nurse = new NurseAtKeys(window.player());
        nurse.signIn("osei");
        List<Draft> kept = half.of(window);
        assertThat(kept).hasSize(1);
        window.player()
                .call(
                        () -> {
                            if (half == Half.CHECK_IN) {
                                window.shell().open(kept.getFirst().session());
                            } else {
                                window.shell().treatment(kept.getFirst().session());
                            }
                            return true;
                        });
        window.player().settle();
        return nurse;
    }

    private static List<String> shown(SimulatedWindow window) {
        return window.player()
                .call(
                        () ->
                                window.scene().getRoot().lookupAll(".text-field").stream()
                                        .map(TextField.class::cast)
                                        .map(TextField::getText)
                                        .toList());
    }

    private static Chart chart(SimulatedWindow window) {
        return window.player().call(() -> window.desk().session().get().orElseThrow().chart());
    }

    @Test
    void a_half_typed_set_is_offered_back_as_typed_and_is_no_part_of_the_record()
            throws IOException, InterruptedException {
        killedAfter(Half.VITALS, 1);
        try (SimulatedWindow window = again()) {
            reopens(window, Half.VITALS);
            assertThat(shown(window)).contains("127/77", "6");
            assertThat(chart(window).vitals()).isEmpty();
        }
    }

    @Test
    void a_half_typed_step_of_check_in_is_offered_back_as_typed()
            throws IOException, InterruptedException {
        killedAfter(Half.CHECK_IN, 1);
        try (SimulatedWindow window = again()) {
            reopens(window, Half.CHECK_IN);
            assertThat(shown(window)).contains("Ida Quenn");
            assertThat(chart(window).weight()).isEmpty();
            assertThat(chart(window).patient().mrn()).isEqualTo("908 117");
        }
    }

    @Test
    void a_half_typed_side_effect_is_offered_back_as_typed()
            throws IOException, InterruptedException {
        killedAfter(Half.EFFECT, 1);
        try (SimulatedWindow window = again()) {
            NurseAtKeys nurse = reopens(window, Half.EFFECT);
            nurse.keys().press("F4").settle();
            assertThat(shown(window)).contains("cool cl");
            nurse.keys().press("Ctrl+Enter");
            assertThat(
                            SideEffectCourse.in(chart(window)).stream()
                                    .map(course -> course.now().done()))
                    .as("what was half typed can be saved as it is")
                    .containsExactly("cool cl");
            assertThat(Half.EFFECT.of(window)).as("and is no draft any more").isEmpty();
        }
    }

    @Test
    void a_kill_while_a_record_is_written_leaves_no_half_file_under_its_name()
            throws IOException, InterruptedException {
        killedAfter(Half.EXPORT, EXPORTS);
        SchemaCheck schema = new SchemaCheck();
        int whole = 0;
        try (Stream<Path> files = Files.list(folder.resolve("export"))) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith(".")) {
                    continue;
                }
                assertThat(schema.faults(Files.readAllBytes(file))).as("%s", file).isEmpty();
                whole++;
            }
        }
        assertThat(whole).isGreaterThanOrEqualTo(EXPORTS);
        try (SimulatedWindow window = again()) {
            new NurseAtKeys(window.player()).signIn("osei");
            window.player().settle();
            SessionId session =
                    window.player()
                            .call(
                                    () ->
                                            window.desk().sessions().get().stream()
                                                    .filter(
                                                            row ->
                                                                    row.patient()
                                                                            .mrn()
                                                                            .equals("908 117"))
                                                    .findFirst()
                                                    .orElseThrow()
                                                    .id());
            assertThat(window.exported(session, RecordOut.Form.RECORD))
                    .as("after the restart it can be written again")
                    .isInstanceOf(RecordOut.Result.Written.class);
        }
    }
}
