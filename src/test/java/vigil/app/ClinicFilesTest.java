package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalOrder;

/** What a clinic writes about itself, and what it is told when that cannot be read. */
final class ClinicFilesTest {

    private static final String ROOM =
            """
            {
              "format": "vigil.clinic",
              "version": 1,
              "room": "Infusion room 2",
              "zone": "Europe/Helsinki"
            }
            """;

    @TempDir private Path folder;

    private ClinicFiles.Found read() {
        return new ClinicFiles(folder, Wiring.words()).read();
    }

    private void room(String text) throws IOException {
        Files.writeString(folder.resolve("clinic.json"), text);
    }

    /** Changes one place of a text, which must be there. */
    private static String with(String text, String old, String now) {
        assertThat(text).contains(old);
        int at = text.lastIndexOf(old);
        return text.substring(0, at) + now + text.substring(at + old.length());
    }

    private void stops(String file, int line, String... said) {
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        SetUpException.class,
                        e ->
                                assertThat(e.sentence())
                                        .startsWith("Vigil cannot start. ")
                                        .contains(folder.resolve(file) + ", line " + line + ": ")
                                        .contains(said)
                                        .contains("Put this line right, or move the file away")
                                        .doesNotContain("..", "{", "Exception", "Source"));
    }

    @Test
    void what_the_clinic_wrote_is_what_vigil_knows() throws IOException {
        room(ROOM);
        ClinicFiles.Found found = read();
        assertThat(found.zone()).isEqualTo(ZoneId.of("Europe/Helsinki"));
        assertThat(found.clinic().room()).isEqualTo("Infusion room 2");
        assertThat(found.clinic().demo()).isFalse();
        assertThat(found.clinic().notes()).isEmpty();
        assertThat(found.clinic().staff()).as("that follows from the accounts").isEmpty();
        assertThat(found.clinic().protocols()).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void what_an_editor_puts_before_the_text_is_passed_over() throws IOException {
        room("\uFEFF" + ROOM.replace("\n", "\r\n"));
        assertThat(read().clinic().room()).isEqualTo("Infusion room 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R\\u0007", "R\\ud800", "R\u202eoom"})
    void a_room_whose_name_no_paper_can_show_stops_the_start(String name) throws IOException {
        room(with(ROOM, "Infusion room 2", name));
        stops("clinic.json", 4, "holds one that cannot be shown");
    }

    @Test
    void a_room_with_an_endless_name_stops_the_start() throws IOException {
        room(with(ROOM, "Infusion room 2", "R".repeat(201)));
        stops("clinic.json", 4, "longer than 200 characters");
    }

    @Test
    void the_order_of_vital_signs_is_as_the_clinic_wrote_it_and_else_the_usual_one()
            throws IOException {
        room(ROOM);
        assertThat(read().clinic().vitals()).isEqualTo(VitalOrder.usual());
        room(
                with(
                        ROOM,
                        "Helsinki\"",
                        "Helsinki\",\n\"vitals\": [\"OXYGEN_SATURATION\", \"HEART_RATE\"]"));
        assertThat(read().clinic().vitals().items())
                .startsWith(
                        VitalItem.OXYGEN_SATURATION,
                        VitalItem.HEART_RATE,
                        VitalItem.BLOOD_PRESSURE,
                        VitalItem.RESPIRATORY_RATE)
                .hasSize(VitalItem.values().length);
    }

    @Test
    void a_room_that_is_written_down_once_more_keeps_its_order_of_vital_signs() throws IOException {
        room(with(ROOM, "Helsinki\"", "Helsinki\",\n\"vitals\": [\"HEART_RATE\"]"));
        new ClinicFiles(folder, Wiring.words())
                .write("Infusion room 3", ZoneId.of("Europe/London"));
        ClinicFiles.Found found = read();
        assertThat(found.clinic().room()).isEqualTo("Infusion room 3");
        assertThat(found.zone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(found.clinic().vitals().items()).startsWith(VitalItem.HEART_RATE);
    }

    @ParameterizedTest
    @CsvSource({
        "'[\"HEART_RATE\",\n\"PULSE\"]', 7, one of these names is asked here: BLOOD_PRESSURE",
        "'[\"HEART_RATE\",\n\"PAIN\",\n\"HEART_RATE\"]', 8, HEART_RATE is named twice",
        "'\"HEART_RATE\"', 6, a list in square brackets"
    })
    void an_order_that_is_none_stops_the_start_with_its_line(String list, int line, String said)
            throws IOException {
        room(with(ROOM, "Helsinki\"", "Helsinki\",\n\"vitals\": " + list));
        stops("clinic.json", line, said);
    }

    @Test
    void a_first_start_makes_a_file_to_edit_says_so_once_and_reads_it_again() throws IOException {
        ClinicFiles.Found first = read();
        assertThat(first.clinic().notes())
                .singleElement()
                .satisfies(note -> assertThat(note).contains("was made", folder.toString()));
        String made = Files.readString(folder.resolve("clinic.json"));
        assertThat(made.lines().count()).as("one field a line").isGreaterThan(4);
        ClinicFiles.Found second = read();
        assertThat(second.clinic().notes()).isEmpty();
        assertThat(second.clinic().room()).isEqualTo(first.clinic().room());
        assertThat(folder.resolve("clinic.json")).hasContent(made);
        assertThat(folder.resolve("staff.json")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "version": 1,           | "version": 1            | 4 | not JSON
                    "vigil.clinic"          | "vigil.else"            | 2 | not vigil.clinic version 1
                    "version": 1            | "version": 2            | 2 | not vigil.clinic version 1
                    "version": 1            | "version": "1"          | 3 | a whole number is asked
                    "version": 1            | "version": null         | 3 | null is no value of version
                    "room": "Infusion room 2",|                       | 1 | room is missing
                    Infusion room 2         | ' '                     | 4 | needs a name
                    Europe/Helsinki         | Moon/Tranquility        | 5 | Moon/Tranquility is not a time zone
                    "zone"                  | "timezone"              | 5 | no field timezone
                    "room"                  | "format"                | 4 | format is there twice
                    """)
    void a_room_that_cannot_be_read_is_named_by_file_line_and_what_to_do(
            String old, String now, int line, String said) throws IOException {
        room(with(ROOM, old, now == null ? "" : now));
        stops("clinic.json", line, said);
    }

    @Test
    void an_empty_file_and_a_file_that_is_no_text_are_named_too() throws IOException {
        room("");
        stops("clinic.json", 1, "nothing is written");
        room("[]");
        stops("clinic.json", 1, "an object in braces");
        Files.write(
                folder.resolve("clinic.json"),
                ROOM.replace("room 2", "r\u00e9om").getBytes(StandardCharsets.ISO_8859_1));
        stops("clinic.json", 1, "UTF-8");
    }

    @Test
    void a_folder_in_the_place_of_a_file_is_named() throws IOException {
        Files.createDirectories(folder.resolve("clinic.json"));
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        SetUpException.class,
                        e -> {
                            assertThat(e.sentence())
                                    .contains(folder.resolve("clinic.json").toString())
                                    .contains("cannot be read: it is a folder");
                            assertThat(e.exitCode().code()).isEqualTo(2);
                        });
    }

    @Test
    void a_bad_file_is_never_written_to() throws IOException {
        room("{");
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        SetUpException.class, e -> assertThat(e.exitCode().code()).isEqualTo(2));
        assertThat(folder.resolve("clinic.json")).hasContent("{");
    }

    @Test
    void a_protocol_that_cannot_be_read_stops_nobody_and_is_said() throws IOException {
        room(ROOM);
        int before = read().clinic().protocols().size();
        Path protocols = Files.createDirectories(folder.resolve("protocols"));
        Files.writeString(protocols.resolve("ours.json"), "{\n\"id\": \n}");
        ClinicFiles.Found found = read();
        assertThat(found.clinic().protocols()).hasSize(before);
        assertThat(found.clinic().notes())
                .singleElement()
                .satisfies(note -> assertThat(note).contains("Not taken over: ours.json, line "));
        assertThat(List.of(Files.readString(protocols.resolve("ours.json"))))
                .containsExactly("{\n\"id\": \n}");
    }
}
