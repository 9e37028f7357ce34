package vigil.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.assets.CodeTable;
import vigil.export.JsonForm;
import vigil.export.SessionRecord;
import vigil.export.SessionRecordBuilder;
import vigil.review.ReviewList;
import vigil.review.SessionBrief;
import vigil.session.RecordedEvent;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.SessionFold;
import vigil.session.TreatmentSession;

/**
 * What everything waits for: folding the facts of a session of 40 sets, writing its record beside
 * Jackson writing the same content, and searching a list of 10,000 sessions.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HotCore {
    private static final int SETS = 40;
    private static final int SESSIONS = 10_000;

    private final JsonMapper jackson = JsonMapper.builder().build();
    private final JsonForm form = new JsonForm();
    private List<RecordedEvent> facts = List.of();
    private SessionRecord record;
    private JsonNode tree;
    private ReviewList list;

    /** One session, its record, and a list of many. */
    @Setup
    public void prepare() {
        facts = session("one", 0).facts();
        record =
                new SessionRecordBuilder(CodeTable.shipped(), "bench")
                        .build(facts, List.of(), facts.size(), "");
        tree = jackson.readTree(form.write(record));
        List<SessionBrief> briefs = new ArrayList<>();
        IntStream.range(0, SESSIONS)
                .forEach(
                        number ->
                                briefs.add(
                                        SessionBrief.of(
                                                SampleChart.ready(
                                                                SampleProtocol.infusion(),
                                                                "session " + number,
                                                                SampleChart.START.minusSeconds(
                                                                        8640L * number),
                                                                SampleChart.ZONE)
                                                        .session())));
        list = ReviewList.of(briefs);
    }

    private static SampleChart session(String seed, int days) {
        SampleChart chart =
                SampleChart.ready(
                                SampleProtocol.infusion(),
                                seed,
                                SampleChart.START.minusSeconds(86_400L * days),
                                SampleChart.ZONE)
                        .start(0);
        for (int set = 1; set <= SETS; set++) {
            chart.vitals(set);
        }
        return chart.stop(SETS + 1);
    }

    /** Facts into the session as it now stands. */
    @Benchmark
    public TreatmentSession fold() {
        return SessionFold.fold(facts);
    }

    /** A session record, written. */
    @Benchmark
    public byte[] record() {
        return form.write(record);
    }

    /** The same content by Jackson alone: the floor of the record. */
    @Benchmark
    public byte[] recordByJackson() {
        return jackson.writeValueAsBytes(tree);
    }

    /** A name being typed into the search of the review list. */
    @Benchmark
    public List<SessionBrief> search() {
        return list.find(ReviewList.Show.ALL, "har");
    }
}
