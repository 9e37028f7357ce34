package vigil.app.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.export.RecordForm;
import vigil.export.SessionRecord;
import vigil.ledger.RawReads;
import vigil.ledger.SqliteLedger;
import vigil.people.StaffId;
import vigil.review.ReviewList;
import vigil.review.ReviewList.Show;
import vigil.review.SessionBrief;
import vigil.session.SessionId;

/**
 * A supervisor's work on a store of many sessions: opening one, searching as one types, the filters
 * of the review list, and writing records in each form. The floors are SQLite alone on the same
 * file and Jackson alone on the same content, in the same run.
 */
public final class ReviewBench {
    private static final int MOST_LETTERS = 4;

    /** As many sessions as a supervisor looks through and comes back to in one go. */
    private static final int MORNING = 30;

    private static final double MORE_THAN_FLOOR = 5;
    private static final double TIMES_JACKSON = 2;

    private final LongSupplier nanos;
    private final Random random = new Random(20_261_122);
    private final JsonMapper jackson = JsonMapper.builder().build();
    private final List<String> typed = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private List<SessionId> opened = List.of();
    private List<String> said = List.of();
    private List<String> kinds = List.of();
    private final List<Long> opening = new ArrayList<>();
    private final List<Long> again = new ArrayList<>();
    private List<Long> searching = List.of();
    private List<Long> filtering = List.of();

    /** Measures by a clock that only counts. */
    public ReviewBench(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** How many records of a form are written in a second, at the median. */
    public record Written(String form, double perSecond) {}

    /**
     * Measures on an open store.
     *
     * @param rounds how often everything is done
     */
    public void onStore(
            SqliteLedger ledger,
            List<SessionId> sessions,
            Function<SessionId, SessionRecord> records,
            List<RecordForm> forms,
            int rounds) {
        List<SessionId> mixed = new ArrayList<>(sessions);
        Collections.shuffle(mixed, random);
        int first = Math.min(rounds, mixed.size() / 2);
        opened = mixed.subList(0, first);
        mixed.subList(first, mixed.size()).stream().limit(first).forEach(ledger::session);
        for (int from = 0; from < first; from += MORNING) {
            List<SessionId> some = opened.subList(from, Math.min(from + MORNING, first));
            opening.addAll(once(some.size(), round -> ledger.session(some.get(round))));
            again.addAll(once(some.size(), round -> ledger.session(some.get(round))));
        }
        ReviewList list = ReviewList.of(ledger.briefs(), StaffId::value);
        for (SessionBrief brief : list.all()) {
            if (typed.size() >= rounds) {
                break;
            }
            String name = brief.session().patient().name().family().toLowerCase(Locale.ROOT);
            for (int letters = 1; letters <= Math.min(MOST_LETTERS, name.length()); letters++) {
                typed.add(name.substring(0, letters));
            }
        }
        searching = times(typed.size(), round -> list.find(Show.ALL, typed.get(round)));
        Show[] shown = Show.values();
        filtering =
                times(
                        rounds,
                        round -> {
                            list.counts();
                            return list.find(shown[round % shown.length], "");
                        });
        said = list.all().stream().map(ReviewBench::said).toList();
        kinds = list.all().stream().map(brief -> ReviewList.state(brief).name()).toList();
        List<SessionRecord> some =
                chosen(sessions, Math.min(rounds, 20)).stream().map(records).toList();
        forms.forEach(form -> write(form, some, rounds));
    }

    private List<SessionId> chosen(List<SessionId> sessions, int many) {
        return random.ints(many, 0, sessions.size()).mapToObj(sessions::get).toList();
    }

    private static String said(SessionBrief brief) {
        return brief.session().patient().name().family().toLowerCase(Locale.ROOT)
                + " "
                + brief.session().patient().mrn()
                + " "
                + brief.when().local().toLocalDate();
    }

    private void write(RecordForm form, List<SessionRecord> some, int rounds) {
        List<Long> times = times(rounds, round -> form.write(some.get(round % some.size())));
        Timings own = Timings.of(times);
        Optional<Timings> floor =
                form.ending().endsWith(".json")
                        ? Optional.of(jackson(form, some, rounds))
                        : Optional.empty();
        Goal goal =
                form.name().equals("record") ? new Goal.FloorTimes(TIMES_JACKSON) : new Goal.None();
        String name = "review." + form.name();
        figures.add(figure(name + ".p50", own.p50(), floor.map(Timings::p50), goal));
        figures.add(figure(name + ".p99", own.p99(), floor.map(Timings::p99), new Goal.None()));
        written.add(new Written(form.name(), 1000 / own.p50()));
    }

    private static Figure figure(String name, double own, Optional<Double> floor, Goal goal) {
        return floor.map(least -> Figure.time(name, own, least, goal))
                .orElseGet(() -> Figure.time(name, own, goal));
    }

    /** Jackson alone, on the very same content. */
    private Timings jackson(RecordForm form, List<SessionRecord> some, int rounds) {
        List<JsonNode> trees =
                some.stream().map(form::write).map(bytes -> jackson.readTree(bytes)).toList();
        return Timings.of(
                times(rounds, round -> jackson.writeValueAsBytes(trees.get(round % trees.size()))));
    }

    /** Measures the floors on the same file, once the store is closed; then all figures. */
    public List<Figure> onFile(RawReads raw) {
        raw.list(said, kinds);
        List<Figure> all = new ArrayList<>();
        List<Long> floor =
                times(opened.size(), round -> raw.session(opened.get(round).value().toString()));
        both(all, "review.open", opening, floor);
        both(all, "review.again", again, floor);
        both(
                all,
                "review.search",
                searching,
                times(typed.size(), round -> raw.search(typed.get(round))));
        List<String> different = kinds.stream().distinct().toList();
        both(
                all,
                "review.filter",
                filtering,
                times(
                        filtering.size(),
                        round -> raw.filter(different.get(round % different.size()))));
        all.addAll(figures);
        return all;
    }

    private static void both(List<Figure> all, String name, List<Long> own, List<Long> floor) {
        Timings measured = Timings.of(own);
        Timings least = Timings.of(floor);
        all.add(Figure.time(name + ".p50", measured.p50(), least.p50(), new Goal.None()));
        all.add(
                Figure.time(
                        name + ".p99",
                        measured.p99(),
                        least.p99(),
                        new Goal.FloorPlus(MORE_THAN_FLOOR)));
    }

    /** Records a second by form. */
    public List<Written> written() {
        return List.copyOf(written);
    }

    private interface Act {
        Object at(int round);
    }

    /** Each round once to warm up, and once that counts; an answer of nothing is a fault. */
    private List<Long> times(int rounds, Act act) {
        once(rounds, act);
        return once(rounds, act);
    }

    /** Each round once, that counts. */
    private List<Long> once(int rounds, Act act) {
        List<Long> durations = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long before = nanos.getAsLong();
            Object answer = act.at(round);
            long after = nanos.getAsLong();
            if (answer.equals(Optional.empty())) {
                throw new IllegalStateException("nothing was found");
            }
            durations.add(after - before);
        }
        return durations;
    }
}
