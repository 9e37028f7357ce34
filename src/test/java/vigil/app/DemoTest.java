package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.demo.DemoScript;
import vigil.effects.EffectOutcome;
import vigil.export.CourseLines;
import vigil.export.ObservedLines.SetLine;
import vigil.export.SchemaCheck;
import vigil.export.SessionRecord;
import vigil.export.SessionRecordNotation;
import vigil.export.csv.CsvKind;
import vigil.export.csv.VitalsCsv;
import vigil.export.fhir.Hl7Validator;
import vigil.export.pdf.SessionPdf;
import vigil.screen.desk.Screen;
import vigil.screen.kit.Theme;
import vigil.session.ObservationEvent.FlagSeen;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.RecordEvent.Reason;
import vigil.session.SessionEvent;
import vigil.session.Stage;
import vigil.vitals.BloodPressure;

/**
 * The program started by itself on a computer without a display: it says so in one sentence and
 * plays its demo to the end, with every picture and a record of what was typed.
 */
final class DemoTest {

    private static final int FEWEST_COLOURS = 200;

    @TempDir private Path folder;

    @Test
    void without_a_display_it_says_so_plays_the_demo_and_leaves_record_and_pictures()
            throws IOException, InterruptedException {
        Child.Ended ended =
                new Child(folder, "-Dlogback.configurationFile=" + everythingIsLogged()).run();
        assertThat(ended.troubles())
                .isEqualTo(
                        "Vigil found no display to open a window on and plays its demo without"
                                + " one.\n");
        assertThat(ended.code()).isZero();
        assertThat(ended.said().lines())
                .singleElement()
                .satisfies(said -> assertThat(said).startsWith("The invented session was played"));
        Path out = folder.resolve("target/demo");
        holdsEveryPicture(out);
        byte[] exported = Files.readAllBytes(out.resolve("session-record.json"));
        assertThat(new SchemaCheck().faults(exported)).isEmpty();
        SessionRecord record = new SessionRecordNotation().read(exported);
        holdsWhatTheScriptTyped(record);
        assertThat(out.resolve("session.pdf"))
                .hasBinaryContent(new SessionPdf(Wiring.words()).write(record));
        assertThat(out.resolve("vitals.csv"))
                .hasBinaryContent(new VitalsCsv(CsvKind.PLAIN).write(record));
        for (String bundle : List.of("fhir-document.json", "fhir-transaction.json")) {
            assertThat(Hl7Validator.errors(Files.readAllBytes(out.resolve(bundle)))).isEmpty();
        }
    }

    @Test
    void a_display_that_does_not_answer_is_said_in_a_sentence_and_the_store_is_left_in_order()
            throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        ClinicStore.in(data);
        Child.Ended ended =
                new Child(folder).onDisplay(":no-such-display").run("--data", data.toString());
        assertThat(ended.troubles())
                .startsWith("Vigil cannot open a window (")
                .endsWith("On Linux it needs a display that it may use, and GTK 3.\n")
                .doesNotContain("\tat ");
        assertThat(ended.code()).isEqualTo(4);
        assertThat(data.resolve("vigil.db")).exists();
        assertThat(data.resolve("vigil.db-wal")).doesNotExist();
    }

    /** The demo refuses to draw another screen than the one a picture names. */
    @Test
    void every_screen_of_the_program_has_a_picture() {
        List<String> screens =
                new ClassFileImporter()
                        .importPath(Path.of("target/classes/vigil/screen")).stream()
                                .filter(
                                        type ->
                                                !type.isInterface()
                                                        && type.isAssignableTo(Screen.class))
                                .map(JavaClass::getSimpleName)
                                .toList();
        assertThat(
                        Arrays.stream(DemoScript.Picture.values())
                                .map(DemoScript.Picture::screen)
                                .distinct())
                .hasSameSizeAs(screens);
    }

    /** So that a library that says something beside what the program says is seen. */
    private Path everythingIsLogged() throws IOException {
        return Files.writeString(
                folder.resolve("everything.xml"),
                """
                <configuration>
                  <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>%msg%n</pattern></encoder>
                  </appender>
                  <root level="DEBUG"><appender-ref ref="out"/></root>
                </configuration>
                """);
    }

    private static void holdsEveryPicture(Path out) throws IOException {
        for (DemoScript.Picture picture : DemoScript.Picture.values()) {
            for (Theme theme : Theme.values()) {
                String name = (picture + "-" + theme).toLowerCase(Locale.ROOT).replace('_', '-');
                isPicture(out.resolve(name + ".png"), 1440, 900, theme);
                if (picture.small()) {
                    isPicture(out.resolve(name + "-1024.png"), 1024, 768, theme);
                }
            }
        }
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.filter(file -> file.toString().endsWith(".png")))
                    .as("nothing but what is promised")
                    .hasSize(
                            Theme.values().length
                                    * (DemoScript.Picture.values().length
                                            + (int)
                                                    Arrays.stream(DemoScript.Picture.values())
                                                            .filter(DemoScript.Picture::small)
                                                            .count()));
        }
    }

    private static void isPicture(Path file, int width, int height, Theme theme)
            throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).as("%s", file).isEqualTo(width);
        assertThat(image.getHeight()).as("%s", file).isEqualTo(height);
        int[] pixels = everyThirdPixel(image);
        assertThat(Arrays.stream(pixels).distinct().count())
                .as("colours of %s", file)
                .isGreaterThan(FEWEST_COLOURS);
        double bright =
                Arrays.stream(pixels).filter(pixel -> (pixel >> 8 & 0xFF) > 127).count()
                        / (double) pixels.length;
        assertThat(bright > 0.5)
                .as("%s is light in Day and dark in Dim", file)
                .isEqualTo(theme == Theme.DAY);
    }

    /** Of every third row: enough to tell a picture from an empty one. */
    private static int[] everyThirdPixel(BufferedImage image) {
        return IntStream.range(0, image.getHeight() / 3)
                .map(row -> row * 3)
                .flatMap(
                        y ->
                                IntStream.range(0, image.getWidth() / 3)
                                        .map(column -> image.getRGB(column * 3, y)))
                .toArray();
    }

    private static void holdsWhatTheScriptTyped(SessionRecord record) {
        assertThat(record.patient().mrn()).isEqualTo("123 456");
        assertThat(record.state()).isEqualTo(Stage.DISCHARGED);
        assertThat(pressures(record))
                .containsExactly(
                        "128/78", "134/82", "141/86", "147/90", "152/92", "164/96", "162/95",
                        "154/90", "146/88", "142/84", "138/84", "134/82", "130/80", "128/78",
                        "126/78");
        assertThat(record.vitalSigns()).as("one set only by looking").hasSize(16);
        assertThat(record.sideEffects())
                .extracting(
                        effect -> effect.effect().term().code(),
                        effect -> clock(effect.onset()),
                        effect -> effect.end().map(DemoTest::clock).orElse("goes on"),
                        CourseLines.EffectLine::outcome)
                .containsExactly(
                        tuple("DISSOC", "14:12", "14:57", EffectOutcome.RESOLVED),
                        tuple("NAUSEA", "14:33", "14:52", EffectOutcome.RESOLVED));
        assertThat(record.rescueDrugs())
                .extracting(CourseLines.RescueLine::drug, CourseLines.RescueLine::dose)
                .containsExactly(tuple("ondansetron", "4 mg"));
        assertThat(record.notes())
                .extracting(CourseLines.NoteLine::text)
                .contains("asks for the blanket");
        assertThat(record.entries())
                .filteredOn(entry -> entry.event() instanceof FlagSeen)
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(((FlagSeen) entry.event()).done())
                                        .isEqualTo("repeated, paused, Dr Mbeki told"));
        isCorrectedOnce(record);
    }

    /** Both values of what was corrected, why, and by whom. */
    private static void isCorrectedOnce(SessionRecord record) {
        assertThat(record.entries().stream().flatMap(entry -> entry.amendments().stream()))
                .singleElement()
                .satisfies(
                        correction -> {
                            assertThat(correction.reason()).isEqualTo(Reason.TYPING_ERROR);
                            assertThat(correction.note()).isEqualTo("typed 140 for 142");
                            assertThat(correction.enteredBy().value()).isEqualTo("osei");
                            assertThat(systolic(correction.was())).isEqualTo(140);
                            assertThat(systolic(correction.is())).isEqualTo(142);
                        });
        assertThat(record.vitalSigns().stream().filter(SetLine::amended)).hasSize(1);
    }

    private static int systolic(Optional<SessionEvent> content) {
        return content.filter(VitalsRecorded.class::isInstance)
                .map(VitalsRecorded.class::cast)
                .flatMap(set -> set.signs().value(BloodPressure.class))
                .orElseThrow()
                .systolic()
                .value();
    }

    private static String clock(String iso) {
        return iso.substring(11, 16);
    }

    private static List<String> pressures(SessionRecord record) {
        return record.vitalSigns().stream()
                .filter(line -> value(line, "SYSTOLIC").isPresent())
                .map(
                        line ->
                                value(line, "SYSTOLIC").orElseThrow()
                                        + "/"
                                        + value(line, "DIASTOLIC").orElseThrow())
                .toList();
    }

    private static Optional<BigDecimal> value(SetLine line, String item) {
        return line.readings().stream()
                .filter(reading -> reading.item().equals(item))
                .findFirst()
                .flatMap(reading -> reading.value());
    }
}
