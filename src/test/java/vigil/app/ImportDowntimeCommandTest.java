package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vigil.app.store.KeyedStore;
import vigil.command.ImportDowntimeCommand;
import vigil.intake.FileFault;
import vigil.intake.Objection;
import vigil.screen.kit.Words;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;
import vigil.session.Stage;
import vigil.session.Taken;

final class ImportDowntimeCommandTest {

    /** The invented session began to dose 22 minutes before. */
    private static final Instant NOW = Instant.parse("2026-11-22T14:22:00Z");

    private static final ClinicStore.Seeded STORE = ClinicStore.Seeded.with(UUID::randomUUID, NOW);

    @TempDir private Path folder;
    private final Words words = Wiring.words();
    private StringWriter said = new StringWriter();
    private StringWriter troubles = new StringWriter();
    private Path data;
    private String session;

    @BeforeEach
    void aStoreWithARunningInfusion() {
        data = folder.resolve("data");
        STORE.in(data);
        session = running().value().toString();
    }

    private SessionId running() {
        try (KeyedStore keyed = ClinicStore.withTheNurseIn(data)) {
            return keyed.ledger().summaries().stream()
                    .filter(row -> row.stage() == Stage.DOSING)
                    .map(row -> row.id())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<RecordedEvent> facts() {
        try (KeyedStore keyed = ClinicStore.withTheNurseIn(data)) {
            return keyed.ledger().facts(new SessionId(UUID.fromString(session)));
        }
    }

    private int run(Object... typed) {
        said = new StringWriter();
        troubles = new StringWriter();
        String[] all = Stream.of(typed).map(String::valueOf).toArray(String[]::new);
        return new CommandLine(
                        new ImportDowntimeCommand(
                                ClinicStore.onTheCommandLine(words, folder), words))
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(troubles))
                .execute(ClinicStore.asTheNurse(all));
    }

    private Path table(String... lines) throws IOException {
        return Files.writeString(folder.resolve("sheet.csv"), String.join("\n", lines));
    }

    @Test
    void an_example_is_printed_without_a_store_and_only_alone() {
        assertThat(run("--example")).as(troubles.toString()).isZero();
        assertThat(said.toString()).startsWith("date,time,bp,");
        assertThat(run("--help")).isZero();
        assertThat(said.toString()).contains("--example", "--session");
        assertThat(run("--example", "sheet.csv", "--session", session)).isEqualTo(1);
        assertThat(run("sheet.csv")).isEqualTo(1);
    }

    @Test
    void the_sample_is_charted_once_and_again_adds_nothing() throws IOException {
        Path sample = Files.copy(Path.of("assets/sample/downtime.csv"), folder.resolve("s.csv"));
        int before = facts().size();
        Object[] typed = {sample, "--session", session.substring(0, 13), "--data", data};
        assertThat(run(with(typed, "--dry-run"))).isZero();
        assertThat(said.toString()).contains("would be charted as copied from paper: 10.");
        assertThat(facts()).hasSize(before);
        assertThat(run(typed)).isZero();
        assertThat(said.toString()).contains("Rows charted as copied from paper: 10.");
        List<RecordedEvent> charted = facts();
        assertThat(charted.subList(before, charted.size()))
                .hasSize(10)
                .allSatisfy(
                        fact -> {
                            assertThat(fact.taken().source()).isEqualTo(Taken.Source.PAPER);
                            assertThat(fact.recordedAt().isAfter(fact.taken().at())).isTrue();
                        });
        assertThat(run(with(typed, "--json"))).isZero();
        assertThat(said.toString().strip())
                .isEqualTo(
                        "{\"refused\":[],\"session\":\""
                                + session
                                + "\",\"rows\":0,\"before\":10,\"charted\":true,"
                                + "\"troubles\":[]}");
        assertThat(facts()).hasSameSizeAs(charted);
    }

    private static Object[] with(Object[] typed, Object more) {
        Object[] all = Arrays.copyOf(typed, typed.length + 1);
        all[typed.length] = more;
        return all;
    }

    @Test
    void refused_rows_are_listed_and_nothing_is_half_imported() throws IOException {
        int before = facts().size();
        Path sheet =
                table(
                        "date,time,bp,what",
                        "2026-11-22,14:40,141/84,",
                        ",14:45,84/141,",
                        ",14:46,,x");
        assertThat(run(sheet, "--session", session, "--data", data)).isEqualTo(2);
        assertThat(troubles.toString()).contains("Nothing was charted. Rows refused: 2, sound: 1.");
        assertThat(said.toString())
                .contains("Line 3: bp \"84/141\": The second number is not below the first.")
                .contains("Line 4: what \"x\": Not a word of this form.");
        assertThat(run(sheet, "--session", session, "--data", data, "--json")).isEqualTo(2);
        assertThat(said.toString())
                .contains(
                        "\"charted\":false",
                        "{\"line\":3,\"reasons\":[\"bp: NOT_BELOW_SYSTOLIC\"]");
        assertThat(facts()).hasSize(before);
    }

    @Test
    void a_file_or_session_that_is_not_there_ends_with_2_and_bad_words_with_1() throws IOException {
        Path sheet = table("date,time,pulse", "2026-11-22,14:40,70");
        assertThat(run(folder.resolve("no.csv"), "--session", session, "--data", data))
                .isEqualTo(2);
        assertThat(troubles.toString()).contains("no.csv cannot be read");
        assertThat(run(sheet, "--session", "ffffffff-ffff", "--data", data)).isEqualTo(2);
        assertThat(troubles.toString()).contains("No session of this store");
        assertThat(run(sheet, "--session", session, "--data", data)).isEqualTo(2);
        assertThat(troubles.toString()).contains("no columns of this form: pulse");
        assertThat(run(sheet, "--data", data)).isEqualTo(1);
        assertThat(run("--session", session, "--data", data)).isEqualTo(1);
        assertThat(Main.run(List.of("import-downtime", "--nonsense"))).isEqualTo(1);
    }

    @Test
    void a_store_in_use_and_a_wrong_password_end_with_3() throws IOException {
        Path sheet = table("date,time,hr", "2026-11-22,14:40,70");
        try (KeyedStore keyed = ClinicStore.withTheNurseIn(data)) {
            assertThat(keyed.ledger().head().revision()).isPositive();
            assertThat(run(sheet, "--session", session, "--data", data)).isEqualTo(3);
        }
        int code =
                new CommandLine(
                                new ImportDowntimeCommand(
                                        ClinicStore.onTheCommandLine(words, folder, "wrong"),
                                        words))
                        .setErr(new PrintWriter(troubles))
                        .execute(
                                ClinicStore.asTheNurse(
                                        sheet.toString(),
                                        "--session",
                                        session,
                                        "--data",
                                        data.toString()));
        assertThat(code).isEqualTo(3);
        assertThat(troubles.toString()).contains("This name and password do not open the store.");
    }

    /** What the record then says is what stood in the table, in the table that leaves. */
    @Test
    void the_exported_vital_signs_equal_the_table() throws IOException {
        StringBuilder sheet = new StringBuilder("date,time,bp,hr,spo2,o2,rr\n2026-11-22,");
        List<String> typed = new ArrayList<>();
        for (int set = 0; set < 12; set++) {
            String time = NOW.plus(Duration.ofMinutes(5L * set + 3)).toString().substring(11, 16);
            int heart = 60 + 7 * set % 11;
            sheet.append(set == 0 ? "" : ",")
                    .append(
                            "%s,%d/%d,%d,9%d,air,x2%n"
                                    .formatted(time, 130 + set, 80, heart, 9 - set % 5));
            typed.addAll(
                    List.of(
                            "SYSTOLIC " + (130 + set),
                            "DIASTOLIC 80",
                            "HEART_RATE " + heart,
                            "OXYGEN_SATURATION 9" + (9 - set % 5),
                            "RESPIRATORY_RATE "));
        }
        assertThat(run(table(sheet.toString()), "--session", session, "--data", data)).isZero();
        int code =
                new CommandLine(
                                new vigil.command.ExportCommand(
                                        ClinicStore.onTheCommandLine(words, folder), words))
                        .setOut(new PrintWriter(said))
                        .execute(
                                ClinicStore.asTheNurse(
                                        session,
                                        "--form",
                                        "csv",
                                        "--to",
                                        folder.toString(),
                                        "--data",
                                        data.toString()));
        assertThat(code).isZero();
        Path vitals;
        try (Stream<Path> files = Files.list(folder)) {
            vitals =
                    files.filter(file -> file.toString().endsWith("-vitals.csv"))
                            .findFirst()
                            .orElseThrow();
        }
        Pattern cells = Pattern.compile("\"paper\",\"full\",\"no\",\"(\\w+)\",\"(\\d*)\"");
        assertThat(
                        cells.matcher(Files.readString(vitals))
                                .results()
                                .filter(cell -> !cell.group(1).equals("MEAN_PRESSURE"))
                                .map(cell -> cell.group(1) + " " + cell.group(2)))
                .containsExactlyElementsOf(typed);
    }

    @Test
    void every_reason_has_its_sentence() {
        for (Objection.Reason reason : Objection.Reason.values()) {
            assertThat(words.has("intake.wrong." + reason)).as("%s", reason).isTrue();
        }
        for (FileFault fault : FileFault.values()) {
            assertThat(words.has("intake.file." + fault)).as("%s", fault).isTrue();
        }
    }
}
