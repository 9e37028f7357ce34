package vigil.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import vigil.app.bench.Figure.Unit;
import vigil.app.bench.Figure.Verdict;
import vigil.screen.kit.Words;

class BenchReportTest {

    private static final Machine MACHINE = new Machine(2, 4096, "Some JDK 25", "Linux 6 amd64");

    private final Words words = Words.of("bench");

    private List<String> lines(Figure... figures) {
        return new BenchReport(MACHINE, List.of(figures), List.of("How it was done.")).lines(words);
    }

    @Test
    void aGoalIsMetUpToItsBoundAndNotAHairAbove() {
        assertThat(Figure.time("disk.p50", 3.0, 2.0, new Goal.FloorPlus(1)).verdict())
                .isEqualTo(Verdict.MET);
        assertThat(Figure.time("disk.p50", 3.001, 2.0, new Goal.FloorPlus(1)).verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(Figure.time("disk.p99", 3.0, 2.0, new Goal.FloorTimes(1.5)).verdict())
                .isEqualTo(Verdict.MET);
        assertThat(Figure.time("disk.p99", 3.1, 2.0, new Goal.FloorTimes(1.5)).verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(Figure.time("screen.p50", 17.01, 9.0, new Goal.AtMost(17)).verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void aMissedGoalIsSaidInTheTableBesideItsFloor() {
        List<String> said =
                lines(
                        Figure.time("screen.p50", 12.34, 9.0, new Goal.AtMost(17)),
                        Figure.time("start", 16268, 2063, new Goal.FloorTimes(2)));

        assertThat(said.getFirst()).contains("2 processors", "4096 MB", "Some JDK 25", "Linux 6");
        assertThat(said)
                .anyMatch(line -> line.matches(".*p50 +12\\.3 ms +9\\.00 ms +≤ 17\\.0 ms +met"))
                .anyMatch(line -> line.matches(".*median +16268 ms +2063 ms +≤ 4126 ms +NOT MET"))
                .contains("How it was done.");
    }

    @Test
    void whatASystemDoesNotSayIsNeitherMetNorMissed() {
        Figure memory =
                new Figure(
                        "memory",
                        Unit.MEGABYTES,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        new Goal.AtMost(200));

        assertThat(memory.verdict()).isEqualTo(Verdict.NOT_MEASURED);
        assertThat(lines(memory)).anyMatch(line -> line.endsWith("not measured on this system"));
    }

    @Test
    void aFigureWithoutAGoalIsShownForWhatItIs() {
        assertThat(lines(Figure.time("large.first", 400, new Goal.None())))
                .anyMatch(line -> line.contains("400 ms") && line.endsWith("no goal"));
    }

    @Test
    void asJsonEveryDigitAndTheVerdictAreKept() {
        String json =
                new BenchReport(
                                MACHINE,
                                List.of(
                                        Figure.time(
                                                "screen.p99", 34.0125, 20.5, new Goal.AtMost(34))),
                                List.of())
                        .json();

        assertThat(json)
                .contains("\"name\":\"screen.p99\"", "\"measured\":34.0125", "\"floor\":20.5")
                .contains("\"goal\":34.0", "\"verdict\":\"NOT_MET\"", "\"processors\":2");
    }

    @Test
    void everyFigureAndVerdictHasItsWords() {
        for (Verdict verdict : Verdict.values()) {
            assertThat(words.has("bench.verdict." + verdict)).isTrue();
        }
        for (Unit unit : Unit.values()) {
            assertThat(words.has("bench.unit." + unit)).isTrue();
        }
    }
}
