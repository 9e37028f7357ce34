package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import vigil.app.bench.BenchReport;
import vigil.app.bench.Figure;

final class ReviewBenchTest {
    @TempDir private Path folder;

    @Test
    void aFewSessionsAreMeasuredAndEachFigureStandsBesideItsFloor() throws IOException {
        BenchCommand command = new BenchCommand(Wiring.words());
        new CommandLine(command).parseArgs("--review", "--in", folder.toString());

        BenchReport report = command.reviewed(12, 4);

        assertThat(report.figures())
                .extracting(Figure::name)
                .containsSubsequence(
                        "review.open.p50",
                        "review.open.p99",
                        "review.again.p99",
                        "review.search.p99",
                        "review.filter.p99",
                        "review.record.p50",
                        "review.fhir-document.p50",
                        "review.fhir-transaction.p50",
                        "review.pdf.p99")
                .hasSize(16);
        assertThat(report.figures())
                .allSatisfy(figure -> assertThat(figure.measured().orElseThrow()).isPositive());
        assertThat(report.figures())
                .filteredOn(figure -> !figure.name().contains("pdf"))
                .allSatisfy(figure -> assertThat(figure.floor().orElseThrow()).isPositive());
        assertThat(report.lines(Wiring.words()))
                .noneMatch(line -> line.contains("{"))
                .anyMatch(line -> line.startsWith("Review: 12 sessions with 40 sets each"));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void noSessionsAreNothingToMeasure() {
        StringWriter troubles = new StringWriter();
        int code =
                new CommandLine(new BenchCommand(Wiring.words()))
                        .setErr(new PrintWriter(troubles))
                        .execute("--review", "--sessions", "0");
        assertThat(code).isEqualTo(1);
        assertThat(troubles.toString()).contains("--sessions needs at least 1.");
    }

    @ParameterizedTest
    @CsvSource({
        "--sessions 5, --sessions says how many --review makes",
        "--review --sessions many, '“many” is no whole number'"
    })
    void sessionsThatWouldNotCountAreNotPassedOver(String typed, String said) {
        StringWriter troubles = new StringWriter();
        CommandLine line = new CommandLine(new BenchCommand(Wiring.words()));
        Main.answering(line);
        int code = line.setErr(new PrintWriter(troubles)).execute(typed.split(" ", -1));
        assertThat(code).isEqualTo(1);
        assertThat(troubles.toString()).contains(said).doesNotContain("an int");
    }
}
