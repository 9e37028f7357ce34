package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.app.demo.DemoRoom;
import vigil.app.store.KeyedStore;
import vigil.charting.Ids;
import vigil.command.ExportCommand;
import vigil.export.SchemaCheck;
import vigil.export.SessionRecordNotation;
import vigil.export.fhir.Hl7Validator;
import vigil.ledger.SmallDisk;
import vigil.ledger.SqliteLedger;
import vigil.screen.desk.RecordOut;
import vigil.screen.kit.Words;
import vigil.session.SessionId;
import vigil.vitals.VitalOrder;

final class ExportCommandTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:22:00Z");

    private static final ClinicStore.Seeded STORE = ClinicStore.Seeded.with(counted(), NOW);

    @TempDir private Path folder;

    private final Words words = Wiring.words();
    private final StringWriter said = new StringWriter();
    private final StringWriter troubles = new StringWriter();
    private Path data;
    private Path to;
    private List<String> sessions;

    /** Ids that all begin alike. */
    private static Ids counted() {
        List<UUID> made = new ArrayList<>();
        return () -> {
            made.add(new UUID(11, made.size()));
            return made.getLast();
        };
    }

    @BeforeEach
    void aStoreOfFourSessions() {
        data = folder.resolve("data");
        to = folder.resolve("out/records");
        STORE.in(data);
        sessions = STORE.sessions();
    }

    private int run(String... typed) {
        ExportCommand export =
                new ExportCommand(ClinicStore.onTheCommandLine(words, folder), words);
        return new CommandLine(export)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(troubles))
                .execute(ClinicStore.asTheNurse(typed));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(to)) {
            return found.sorted().toList();
        }
    }

    @Test
    void the_book_of_the_rooms_drug_is_a_table_by_itself() throws IOException {
        assertThat(run("--drug-book", "--to", to.toString(), "--data", data.toString()))
                .as(troubles.toString())
                .isZero();
        assertThat(files())
                .singleElement()
                .satisfies(
                        file -> {
                            assertThat(file).hasFileName("drug-book-r0.csv");
                            assertThat(Files.readString(file)).startsWith("\"number\",\"entry\"");
                        });
        assertThat(run("--drug-book", "--form", "pdf", "--to", to.toString(), "--data", "" + data))
                .as(troubles.toString())
                .isZero();
        assertThat(files()).hasSize(2);
        assertThat(run("--drug-book", "--form", "rems", "--to", to.toString())).isEqualTo(1);
        assertThat(run("--drug-book", "--all", "--to", to.toString())).isEqualTo(1);
    }

    @Test
    void a_session_leaves_as_a_valid_file_with_the_bytes_the_window_writes() throws IOException {
        String session = sessions.getLast();
        assertThat(run(session, "--to", to.toString(), "--data", data.toString())).isZero();
        assertThat(files()).hasSize(1);
        byte[] exported = Files.readAllBytes(files().getFirst());
        assertThat(new SchemaCheck().faults(exported)).isEmpty();
        assertThat(said.toString()).contains(files().getFirst().toString()).doesNotContain("Abara");
        assertThat(windowWrites(session)).isEqualTo(exported);
    }

    private byte[] windowWrites(String session) throws IOException {
        try (KeyedStore keyed = ClinicStore.withTheNurseIn(data)) {
            SqliteLedger ledger = keyed.ledger();
            Clinics.Opened store =
                    new Clinics.Opened(
                            new DemoRoom("Room", ZoneId.of("Europe/London")).clinic(),
                            ZoneId.of("Europe/London"),
                            keyed);
            RecordOut window =
                    new WindowRecordOut(
                            words,
                            VitalOrder.usual(),
                            StoredRecords.of(store, "0.1.0"),
                            () -> folder.resolve("window"),
                            event -> {});
            RecordOut.Result result =
                    window.read(new SessionId(UUID.fromString(session)), RecordOut.Form.RECORD)
                            .write();
            assertThat(result).isInstanceOf(RecordOut.Result.Written.class);
            assertThat(ledger.head().revision()).isPositive();
            return Files.readAllBytes(Path.of(((RecordOut.Result.Written) result).path()));
        }
    }

    /**
     * Each value as somebody reads it out of {@code DemoWeek}: two devices from 14:00 on, gone two
     * hours and two minutes later.
     */
    @Test
    void the_monitoring_form_of_a_session_of_the_demo_is_its_record_field_by_field()
            throws IOException {
        assertThat(run("--all", "--form", "rems", "--to", "" + to, "--data", "" + data)).isZero();
        String form = "";
        for (Path file : files()) {
            if (file.toString().endsWith(".txt") && Files.readString(file).contains("Silva")) {
                form = Files.readString(file).replace('\u00a0', ' ');
            }
        }
        assertThat(form.lines().map(String::strip))
                .contains(
                        "To be sent by 27-Nov-2026.",
                        "First and middle name: Rui",
                        "Date of birth: 08-Dec-1972",
                        "Enrolled in the REMS: Yes",
                        "Benzodiazepine: not in the record",
                        "Monitoring provider: OSEI, Naomi (RN)",
                        "Date of treatment: 20-Nov-2026",
                        "Dose: 56 mg",
                        "Lot number: E5518",
                        "Minutes from the first device to the end of monitoring: 122",
                        "Vital signs acceptable before dosing: Yes",
                        "Blood pressure before dosing: 128/80 mmHg at 13:52",
                        "Blood pressure at 40 min: 142/88 mmHg at 14:40",
                        "Vital signs acceptable before leaving: Yes",
                        "Blood pressure before leaving: 128/80 mmHg at 15:59",
                        "Pulse oximetry: 4 readings, lowest 97%",
                        "Sedation: no side effect of this kind charted; deepest MOAA/S 4 at 14:40",
                        "Resolved before leaving: Yes",
                        "Serious adverse event to report: No",
                        "Charted as serious: none charted");
        assertThat(form)
                .containsPattern("Dissociation: no side effect .*strongest .*3 of 10 at 14:40")
                .contains("To be added by hand: First treatment, Benzodiazepine, ")
                .contains("Address of the setting, Would have been ready before 2 hours");
    }

    @Test
    void exported_twice_is_the_same_file_and_all_means_all() throws IOException {
        String[] typed = {"--all", "--to", to.toString(), "--data", data.toString(), "--json"};
        assertThat(run(typed)).isZero();
        assertThat(files()).hasSize(sessions.size());
        assertThat(run(typed)).isZero();
        assertThat(files()).hasSize(sessions.size());
        assertThat(said.toString())
                .startsWith("{\"exported\":[{\"session\":\"")
                .contains("\"sha256\":", "\"refused\":[]");
        assertThat(troubles.toString()).isEmpty();

        assertThat(run("--all", "--to", to.toString(), "--data", data.toString())).isZero();
        assertThat(troubles.toString())
                .startsWith("1 of " + sessions.size() + " sessions gone through.")
                .endsWith(sessions.size() + " of " + sessions.size() + " sessions gone through.\n");
    }

    @Test
    void since_a_day_means_planned_for_it_or_later() throws IOException {
        String[] typed = {
            "--since", "2026-11-22", "--to", to.toString(), "--data", data.toString()
        };
        assertThat(run(typed)).isZero();
        assertThat(files())
                .isNotEmpty()
                .hasSizeLessThan(sessions.size())
                .allSatisfy(file -> assertThat(planned(file)).startsWith("2026-11-22"));
        typed[1] = "2026-11-23";
        int before = files().size();
        assertThat(run(typed)).isZero();
        assertThat(files()).hasSize(before);
        assertThat(said.toString()).endsWith("nothing was written." + System.lineSeparator());
        typed[1] = "yesterday";
        assertThat(run(typed)).isEqualTo(1);
    }

    private static String planned(Path file) {
        try {
            return new SessionRecordNotation().read(Files.readAllBytes(file)).times().planned();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_session_leaves_as_both_bundles() throws IOException {
        assertThat(asBundles()).isZero();
        assertThat(files()).hasSize(2 * sessions.size());
        List<String> forms = new ArrayList<>();
        List<String> stopped = new ArrayList<>();
        for (Path file : files()) {
            JsonNode bundle = new JsonMapper().readTree(Files.readAllBytes(file));
            forms.add(bundle.at("/type").asString());
            for (JsonNode entry : bundle.at("/entry")) {
                JsonNode given = entry.at("/resource");
                if (given.at("/dosage/rateQuantity").isObject()
                        && given.at("/status").asString().equals("stopped")) {
                    stopped.add(given.at("/statusReason/0/text").asString());
                }
            }
        }
        assertThat(stopped)
                .as("an infusion that ended early for a reason, in both bundles")
                .containsExactly("Dr Mbeki: enough", "Dr Mbeki: enough");
        assertThat(forms).filteredOn("document"::equals).hasSameSizeAs(sessions);
        assertThat(forms).filteredOn("transaction"::equals).hasSameSizeAs(sessions);
    }

    /** A session with one of everything is validated in each run; all of the room in a long one. */
    @Test
    @Tag("endurance")
    void every_session_leaves_as_bundles_that_are_valid() throws IOException {
        assertThat(asBundles()).isZero();
        for (Path file : files()) {
            assertThat(Hl7Validator.errors(Files.readAllBytes(file))).isEmpty();
        }
    }

    private int asBundles() {
        return run(
                "--all",
                "--form",
                "fhir-document,fhir-transaction",
                "--to",
                to.toString(),
                "--data",
                data.toString());
    }

    @Test
    void the_library_for_fhir_is_not_loaded_before_a_bundle_is_asked_for()
            throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded.txt");
        Child child = new Child(folder, "-Xlog:class+load:file=" + loaded);
        assertThat(child.run("export", "--help").code()).isZero();
        assertThat(Files.readString(loaded))
                .contains("vigil.export.fhir.FhirDocument")
                .doesNotContain("org.hl7.fhir", "ca.uhn.fhir");
    }

    @Test
    void a_form_that_is_not_there_ends_with_1_and_names_those_that_are() {
        assertThat(run("--all", "--form", "hl7", "--to", to.toString(), "--data", data.toString()))
                .isEqualTo(1);
        assertThat(troubles.toString()).contains("no form called \"hl7\"").contains("record");
        assertThat(to).doesNotExist();
    }

    @Test
    void no_form_at_all_ends_with_1() {
        assertThat(run("--all", "--form", ",", "--to", "" + to, "--data", "" + data)).isEqualTo(1);
        assertThat(to).doesNotExist();
    }

    @Test
    void pages_and_tables_are_written_beside_the_record_and_again_the_same() throws IOException {
        String[] typed = {
            sessions.getFirst(),
            "--form",
            "record,pdf,csv",
            "--to",
            to.toString(),
            "--data",
            data.toString()
        };
        assertThat(run(typed)).isZero();
        assertThat(run(typed)).isZero();
        try (Stream<Path> files = Files.list(to)) {
            assertThat(files.map(Path::toString))
                    .hasSize(4)
                    .anyMatch(file -> file.endsWith(".json"))
                    .anyMatch(file -> file.endsWith(".pdf"))
                    .anyMatch(file -> file.endsWith("-vitals.csv"))
                    .anyMatch(file -> file.endsWith("-events.csv"));
        }
    }

    @Test
    void the_beginning_of_an_id_must_be_unique_and_known() {
        assertThat(run("0000", "--to", to.toString(), "--data", data.toString())).isEqualTo(2);
        assertThat(troubles.toString()).contains("More than one session", sessions.getFirst());
        assertThat(run("ffff", "--to", to.toString(), "--data", data.toString())).isEqualTo(2);
        assertThat(troubles.toString()).contains("No session of this store");
        assertThat(to).doesNotExist();
    }

    @Test
    void words_that_make_no_sense_end_with_1() {
        assertThat(run("--to", to.toString())).isEqualTo(1);
        assertThat(run("--all")).isEqualTo(1);
        assertThat(run("0000", "--all", "--to", to.toString())).isEqualTo(1);
        assertThat(Main.run(List.of("export", "--nonsense"))).isEqualTo(1);
    }

    @Test
    void a_store_in_use_ends_with_3_and_says_so() {
        try (KeyedStore keyed = ClinicStore.withTheNurseIn(data)) {
            SqliteLedger open = keyed.ledger();
            assertThat(run("--all", "--to", to.toString(), "--data", data.toString())).isEqualTo(3);
            assertThat(open.head().revision()).isPositive();
        }
        assertThat(troubles.toString()).contains(data.toString());
    }

    @Test
    void no_store_is_made_where_none_lies() {
        Path empty = folder.resolve("empty");
        assertThat(run("--all", "--to", to.toString(), "--data", empty.toString())).isEqualTo(2);
        assertThat(troubles.toString()).contains("No store of Vigil lies in " + empty);
        assertThat(empty).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_made_ends_with_4() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path below = file.resolve("records");
        assertThat(run("--all", "--to", below.toString(), "--data", data.toString())).isEqualTo(4);
        assertThat(troubles.toString()).contains("cannot be made");
    }

    @Test
    void a_new_folder_on_a_full_disk_ends_with_4_and_is_said_so() throws IOException {
        try (SmallDisk small = SmallDisk.at(folder.resolve("disk"), "1m,nr_inodes=1")) {
            Path below = small.folder().resolve("out/records");
            assertThat(run("--all", "--to", "" + below, "--data", "" + data)).isEqualTo(4);
            assertThat(troubles.toString()).contains("The disk is full", below.toString());
            assertThat(small.folder()).isEmptyDirectory();
        }
    }

    @Test
    void a_folder_nobody_may_write_in_ends_with_4_and_is_said_so() throws IOException {
        try (SmallDisk small = SmallDisk.at(folder.resolve("disk"), "1m")) {
            small.readOnly();
            Path below = small.folder().resolve("records");
            assertThat(run("--all", "--to", "" + below, "--data", "" + data)).isEqualTo(4);
            assertThat(troubles.toString()).contains("rights", below.toString());
        }
    }

    @Test
    void another_file_of_that_name_is_left_as_it_is() throws IOException {
        String session = sessions.getFirst();
        run(session, "--to", to.toString(), "--data", data.toString());
        Files.writeString(files().getFirst(), "mine");
        assertThat(run(session, "--to", to.toString(), "--data", data.toString())).isEqualTo(2);
        assertThat(files().getFirst()).hasContent("mine");
        assertThat(troubles.toString()).contains("was left as it is");
    }
}
