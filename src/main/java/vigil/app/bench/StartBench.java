package vigil.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Program start to first frame, and memory with one session open: the program and an empty window,
 * each started as a program of its own, in turn. Nothing is kept from one start to the next but
 * what the computer keeps of the files.
 */
public final class StartBench {

    private static final double MEGABYTES = 200;
    private static final long QUIET = 2_000_000_000L;

    private final List<String> program;
    private final LongSupplier nanos;

    /** Measures a program that is started by these words; the first is its main class. */
    public StartBench(List<String> program, LongSupplier nanos) {
        this.program = List.copyOf(program);
        this.nanos = nanos;
    }

    /**
     * What was measured.
     *
     * @param memory of the program with a session open, in MB
     * @param emptyMemory of the empty window, in MB
     */
    public record Result(
            Timings starts,
            Timings emptyStarts,
            OptionalDouble memory,
            OptionalDouble emptyMemory) {

        /** The figures beside the floor. */
        public List<Figure> figures() {
            return List.of(
                    Figure.time("start", starts.p50(), emptyStarts.p50(), new Goal.FloorTimes(2)),
                    new Figure(
                            "memory",
                            Figure.Unit.MEGABYTES,
                            memory,
                            emptyMemory,
                            new Goal.AtMost(MEGABYTES)));
        }
    }

    private record Start(long nanos, OptionalDouble memory) {}

    /** Starts each so many times; the memory is that of the last. */
    public Result run(int count) throws IOException {
        List<Long> starts = new ArrayList<>();
        List<Long> empty = new ArrayList<>();
        OptionalDouble memory = OptionalDouble.empty();
        OptionalDouble emptyMemory = OptionalDouble.empty();
        for (int i = 1; i <= count; i++) {
            Start floor = start(List.of(EmptyWindow.class.getName()), i == count);
            Start own = start(program, i == count);
            empty.add(floor.nanos());
            starts.add(own.nanos());
            memory = own.memory();
            emptyMemory = floor.memory();
        }
        return new Result(Timings.of(starts), Timings.of(empty), memory, emptyMemory);
    }

    private Start start(List<String> words, boolean weighed) throws IOException {
        long before = nanos.getAsLong();
        try (ChildProgram child = ChildProgram.start(words)) {
            child.awaits(ChildProgram.FRAME);
            long started = nanos.getAsLong() - before;
            if (!weighed) {
                return new Start(started, OptionalDouble.empty());
            }
            child.opens();
            LockSupport.parkNanos(QUIET);
            return new Start(started, child.resident());
        }
    }
}
