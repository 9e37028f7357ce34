package vigil.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.delivery.Answer.Said;
import vigil.delivery.Delivery;
import vigil.delivery.DeliveryKey;
import vigil.delivery.DeliveryState;
import vigil.delivery.TargetName;
import vigil.delivery.WaitsFor;
import vigil.export.Export;
import vigil.intake.Column;
import vigil.intake.FileFault;
import vigil.intake.Intake;
import vigil.intake.Objection;
import vigil.intake.Row;
import vigil.screen.kit.Words;
import vigil.session.SessionId;

/** What the commands print: sentences for people, JSON for programs, the same in both. */
class ReportsTest {
    private static final Words WORDS =
            Words.of("delivery", "export", "intake", "charting", "desk", "kit");
    private static final SessionId ONE = id("2957a3e8-d2c4-392c-84a8-d6dcd3fc5831");
    private static final SessionId TWO = id("2957b000-d2c4-392c-84a8-d6dcd3fc5831");
    private static final SessionId THREE = id("f0000000-0000-0000-0000-000000000003");
    private static final Instant AT = Instant.parse("2026-11-22T14:05:00Z");
    private static final Said SAID = new Said("409", "Hargreaves, Miriam is unknown here");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static SessionId id(String text) {
        return new SessionId(UUID.fromString(text));
    }

    private static JsonNode json(StringWriter printed) {
        return JsonMapper.builder().build().readTree(printed.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2957a, 1",
        "2957A3E8, 1",
        "' 2957a3e8-d2c4-392c-84a8-d6dcd3fc5831 ', 1",
        "f, 3",
        "2957, 12",
        "2, 12",
        "9, ''",
        "'', ''",
        "'   ', ''",
        "957a, ''",
        "2957a3e8-d2c4-392c-84a8-d6dcd3fc58311, ''"
    })
    void aSessionIsMeantByAsMuchOfItsIdAsIsUnique(String typed, String which) {
        Asked asked = Asked.beginning(typed, List.of(ONE, TWO, THREE));
        List<SessionId> meant =
                which.chars().mapToObj(one -> List.of(ONE, TWO, THREE).get(one - '1')).toList();
        assertThat(asked)
                .isEqualTo(meant.size() == 1 ? new Asked.Those(meant) : new Asked.Unclear(meant));
    }

    private static Delivery delivery(DeliveryState state) {
        return new Delivery(
                new DeliveryKey(ONE, 41, new TargetName("ehr")), state, Optional.empty());
    }

    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of(
                        new DeliveryState.Queued(0, AT, Optional.empty()),
                        "not sent yet",
                        "queued",
                        ExitCode.ENVIRONMENT),
                Arguments.of(
                        new DeliveryState.Queued(2, AT, Optional.of(SAID)),
                        "not taken now (409), tried again from 2026-11-22 14:05 UTC",
                        "queued",
                        ExitCode.ENVIRONMENT),
                Arguments.of(
                        new DeliveryState.Sent(1, AT),
                        "sent, answer not known",
                        "sent",
                        ExitCode.ENVIRONMENT),
                Arguments.of(
                        new DeliveryState.Accepted(AT, SAID),
                        "accepted (409)",
                        "accepted",
                        ExitCode.DONE),
                Arguments.of(
                        new DeliveryState.Refused(AT, SAID),
                        "refused (409)",
                        "refused",
                        ExitCode.CONTENT),
                Arguments.of(
                        new DeliveryState.Superseded(44, Optional.of(AT)),
                        "revision 44 goes in its place",
                        "superseded",
                        ExitCode.DONE));
    }

    /** What was accepted and goes once more is there all the while, and was not taken never. */
    @Test
    void whatWasAcceptedBeforeIsSaidSoWhileItGoesOnceMore() {
        List<DeliveryState> states =
                List.of(
                        new DeliveryState.Queued(0, AT, Optional.empty()),
                        new DeliveryState.Queued(1, AT, Optional.of(SAID)),
                        new DeliveryState.Refused(AT, SAID),
                        new DeliveryState.Accepted(AT, SAID));
        answered(
                false,
                answer -> {
                    DeliveryReport report = DeliveryReport.to(answer, WORDS);
                    states.forEach(
                            one ->
                                    report.carried(
                                            new Delivery(delivery(one).key(), one, Optional.of(AT)),
                                            4));
                    return ExitCode.DONE;
                });
        assertThat(out.toString())
                .contains(
                        "to ehr: goes once more; accepted before, at 2026-11-22 14:05 UTC",
                        "to ehr: not taken now (409), tried again from 2026-11-22 14:05 UTC;"
                                + " accepted before, at 2026-11-22 14:05 UTC",
                        "to ehr: refused (409); accepted before, at 2026-11-22 14:05 UTC")
                .containsPattern("to ehr: accepted \\(409\\)\\R");
        answered(
                true,
                answer -> {
                    DeliveryReport report = DeliveryReport.to(answer, WORDS);
                    return report.carried(
                            new Delivery(
                                    delivery(states.getFirst()).key(),
                                    states.getFirst(),
                                    Optional.of(AT)),
                            1);
                });
        assertThat(json(out).get("carried").get(0).get("had").asString()).isEqualTo(AT.toString());
    }

    private ExitCode answered(boolean json, Function<Answer, ExitCode> asked) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine line =
                new CommandLine(CommandSpec.create())
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err));
        int code = Answer.to(line, WORDS, json, asked);
        return Stream.of(ExitCode.values())
                .filter(one -> one.code() == code)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("states")
    void aDeliveryIsSaidByItsCodeAndNeverByTheWordsOfTheTarget(
            DeliveryState state, String said, String name, ExitCode code) {
        ExitCode ended =
                answered(
                        false,
                        answer -> {
                            DeliveryReport report = DeliveryReport.to(answer, WORDS);
                            report.begin(1, 3);
                            return report.carried(delivery(state), 3);
                        });
        assertThat(ended).isEqualTo(code);
        assertThat(out.toString())
                .contains(
                        "[1 of 3] Session " + ONE.value() + ", revision 41, to ehr: " + said,
                        "Put into the outbox: 1. To be sent now: 3.")
                .doesNotContain("Hargreaves");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("states")
    void aProgramReadsTheSame(DeliveryState state, String said, String name, ExitCode code) {
        answered(
                true,
                answer -> {
                    DeliveryReport report = DeliveryReport.to(answer, WORDS);
                    report.begin(1, 1);
                    ExitCode _ = report.end(List.of(delivery(state)), key -> WaitsFor.TARGET);
                    answer.troubled("A place was not understood.");
                    return report.carried(delivery(state), 1);
                });
        JsonNode all = json(out);
        for (JsonNode line : List.of(all.get("carried").get(0), all.get("waiting").get(0))) {
            assertThat(line.get("session").asString()).isEqualTo(ONE.value().toString());
            assertThat(line.get("revision").asLong()).isEqualTo(41);
            assertThat(line.get("target").asString()).isEqualTo("ehr");
            assertThat(line.get("state").asString()).isEqualTo(name);
            assertThat(line.has("code")).isEqualTo(said.contains("409"));
        }
        assertThat(all.get("troubles").get(0).asString()).isEqualTo("A place was not understood.");
        assertThat(out.toString()).doesNotContain("Hargreaves");
        assertThat(err.toString()).as("nothing but the JSON").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("states")
    void afterARefusalIsSaidWhereTheWordsForItStand(
            DeliveryState state, String said, String name, ExitCode code) {
        answered(
                false,
                answer -> {
                    DeliveryReport report = DeliveryReport.to(answer, WORDS);
                    ExitCode came = report.carried(delivery(state), 1);
                    ExitCode _ = report.refused(List.of());
                    return came;
                });
        assertThat(out.toString().contains("under What was sent, Ctrl+G"))
                .isEqualTo(state instanceof DeliveryState.Refused);
    }

    @Test
    void whatIsDueIsSaidAndAnEmptyOutboxSaysNothing() {
        answered(
                false,
                answer -> {
                    DeliveryReport report = DeliveryReport.to(answer, WORDS);
                    report.due(new DeliveryKey(TWO, 7, new TargetName("archive")));
                    ExitCode _ = report.end(List.of(), key -> WaitsFor.TARGET);
                    answer.troubled("Not understood.");
                    return ExitCode.DONE;
                });
        assertThat(out.toString())
                .contains("Session " + TWO.value() + ", revision 7, would go to archive.")
                .doesNotContain("Still in the outbox");
        assertThat(err.toString().strip()).isEqualTo("Not understood.");
    }

    private void exported(boolean json, Export.Reason reason) {
        answered(
                json,
                answer -> {
                    ExportReport report = ExportReport.to(answer, WORDS);
                    report.take(ONE, "pdf", new Export.NotExported(reason, "/srv/records/a.pdf"));
                    report.take(TWO, "pdf", new Export.Exported(Path.of("/srv/b.pdf"), "ab12", 9));
                    return ExitCode.DONE;
                });
    }

    @ParameterizedTest
    @EnumSource(Export.Reason.class)
    void aRecordThatWasNotWrittenIsNamedWithItsReason(Export.Reason reason) {
        exported(false, reason);
        assertThat(err.toString())
                .contains(ONE.value().toString(), "/srv/records/a.pdf")
                .doesNotContain("export.refused");
        assertThat(out.toString().strip()).isEqualTo("Exported: /srv/b.pdf (SHA-256 ab12).");

        exported(true, reason);
        JsonNode all = json(out);
        assertThat(all.get("refused").get(0).get("reason").asString()).isEqualTo(reason.name());
        assertThat(all.get("refused").get(0).get("form").asString()).isEqualTo("pdf");
        assertThat(all.get("exported").get(0).get("sha256").asString()).isEqualTo("ab12");
        assertThat(all.get("exported").get(0).get("bytes").asLong()).isEqualTo(9);
        assertThat(all.get("troubles")).hasSize(1);
    }

    private void intake(Intake intake, boolean json) {
        ExitCode ended =
                answered(json, answer -> IntakeReport.to(answer, WORDS).intake(ONE, intake));
        assertThat(ended == ExitCode.DONE).isEqualTo(intake instanceof Intake.Sound);
    }

    @ParameterizedTest
    @CsvSource({
        "13, 0, true, Rows charted as copied from paper: 13.",
        "13, 2, true, Rows charted before and left as they are: 2.",
        "4, 0, false, All sound. Rows that would be charted as copied from paper: 4. Nothing was"
                + " charted now."
    })
    void aSheetThatIsSoundIsCounted(int rows, int before, boolean charted, String said) {
        intake(new Intake.Sound(rows, before, charted), false);
        assertThat(out.toString()).contains(said);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void everyRefusedRowIsNamedByItsLineForPeopleAndByItsCodeForPrograms() {
        Intake refused =
                new Intake.Refused(
                        List.of(
                                new Intake.RefusedRow(
                                        new Row(3, Map.of(Column.PRESSURE, "120/")),
                                        List.of(
                                                new Objection.Wrong(
                                                        Column.TIME, Objection.Reason.TIME_TWICE),
                                                new Objection.Unfinished(Column.PRESSURE))),
                                new Intake.RefusedRow(
                                        new Row(8, Map.of()),
                                        List.of(new Objection.Misfitting(4, 5)))),
                        11);
        intake(refused, false);
        assertThat(err.toString()).contains("Rows refused: 2, sound: 11.");
        assertThat(out.toString().lines())
                .hasSize(3)
                .anyMatch(
                        line ->
                                line.startsWith(
                                        "Line 3: time, blank: The clock showed this time twice"))
                .anyMatch(
                        line ->
                                line.startsWith(
                                        "Line 3: bp \"120/\": Begun and not finished. Expected:"
                                                + " systolic"))
                .anyMatch(line -> line.startsWith("Line 8: 4 cells, but the first line names 5"));

        intake(refused, true);
        JsonNode rows = json(out).get("refused");
        assertThat(json(out).get("charted").asBoolean()).isFalse();
        assertThat(rows.get(0).get("line").asLong()).isEqualTo(3);
        assertThat(rows.get(0).get("reasons").get(0).asString()).isEqualTo("time: TIME_TWICE");
        assertThat(rows.get(0).get("reasons").get(1).asString()).isEqualTo("bp: UNFINISHED");
        assertThat(rows.get(1).get("reasons").get(0).asString()).isEqualTo("CELLS");
        assertThat(rows.get(1).get("sentences")).hasSize(1);
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FileFault.class)
    void aFileThatIsNoTableIsToldWhy(FileFault fault) {
        intake(new Intake.NoTable(fault, "pulse"), false);
        assertThat(err.toString().strip()).endsWith(".").doesNotContain("intake.file", "{0}");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Objection.Reason.class)
    void everyReasonOnASheetHasASentenceThatBeginsWithItsColumn(Objection.Reason reason) {
        intake(
                new Intake.Refused(
                        List.of(
                                new Intake.RefusedRow(
                                        new Row(5, Map.of(Column.WHAT, "sat up")),
                                        List.of(new Objection.Wrong(Column.WHAT, reason)))),
                        0),
                false);
        assertThat(out.toString().strip())
                .startsWith("Line 5: what \"sat up\": ")
                .endsWith(".")
                .doesNotContain("intake.wrong", "{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DONE", "USAGE", "CONTENT", "LOCKED", "ENVIRONMENT"})
    void theGraverOfTwoEndsTheProgram(ExitCode one) {
        for (ExitCode other : ExitCode.values()) {
            assertThat(one.or(other)).isEqualTo(other.or(one));
            assertThat(one.or(other).code()).isEqualTo(Math.max(one.code(), other.code()));
        }
    }
}
