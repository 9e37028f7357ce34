package vigil.telling;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.Moment;
import vigil.review.LateEntry;
import vigil.review.Response;
import vigil.review.SessionMinute;
import vigil.review.Standout;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalValue;
import vigil.wording.DisplayText;
import vigil.wording.Isolated;
import vigil.wording.Sentences;
import vigil.wording.UnitText;

/** How a limit that was crossed is said, and what was done about it. */
public final class LimitText {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Sentences words;
    private final People people;
    private final VitalText vitals;

    /** Says it in the words of the program. */
    public LimitText(Sentences words, People people) {
        this.words = words;
        this.people = people;
        this.vitals = new VitalText(words);
    }

    /**
     * {@code 172/104 at min 30}, {@code above 160/100 for 14min}; before that, that it was charted
     * afterwards: nobody could act on it at the time.
     */
    StandoutText.Said brief(Standout.LimitCrossed limit, Optional<Moment> firstDose) {
        return new StandoutText.Said(
                worst(limit, firstDose),
                late(limit).map(late -> late + ", ").orElse("") + beyond(limit));
    }

    /**
     * The same with the reading that it began with, or that came next: {@code 172/104 at min 30},
     * {@code repeat 169/102 at min 33; above 160/100 for 14min}.
     */
    public StandoutText.Said inFull(Standout.LimitCrossed limit, Optional<Moment> firstDose) {
        return new StandoutText.Said(
                worst(limit, firstDose),
                Stream.of(late(limit), other(limit, firstDose), Optional.of(beyond(limit)))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("; ")));
    }

    private String worst(Standout.LimitCrossed limit, Optional<Moment> firstDose) {
        Standout.Beyond worst = limit.worst();
        return value(worst.value()) + " " + at(worst.at(), firstDose);
    }

    private Optional<String> late(Standout.LimitCrossed limit) {
        return Optional.of(limit.worst().recordedAfter())
                .filter(after -> after.compareTo(LateEntry.AFTER) > 0)
                .map(after -> words.say("review.limit.late", DisplayText.duration(after)));
    }

    /** A pressure is known by its form; every other value says what it is. */
    private String value(VitalValue value) {
        return value.item() == VitalItem.BLOOD_PRESSURE ? vitals.cell(value) : vitals.full(value);
    }

    /** {@code above 160/100 for 14min}; {@code 180/110 or above} where the protocol says so. */
    private String beyond(Standout.LimitCrossed limit) {
        boolean reached = limit.bounds().stream().allMatch(one -> one.firstBeyond().isPresent());
        String key =
                switch (limit.side()) {
                    case ABOVE -> reached ? "review.limit.from" : "review.limit.above";
                    case BELOW -> reached ? "review.limit.downto" : "review.limit.below";
                };
        String bound = words.say(key, bounds(limit, reached));
        return words.say(
                limit.back() ? "review.limit.lasted" : "review.limit.open",
                bound,
                DisplayText.duration(limit.lasted()));
    }

    /**
     * {@code repeat 169/102 at min 33}, or {@code first 162/98 at min 25} where the first one was
     * not the farthest; nothing where no second reading lay beyond.
     */
    private Optional<String> other(Standout.LimitCrossed limit, Optional<Moment> firstDose) {
        Standout.Beyond first = limit.readings().getFirst();
        boolean led = limit.worst().equals(first);
        return (led ? limit.repeated() : Optional.of(first))
                .map(
                        one ->
                                words.say(
                                        led ? "review.limit.repeat" : "review.limit.first",
                                        vitals.cell(one.value()),
                                        at(one.at(), firstDose)));
    }

    /** {@code 160/100}; one bound alone where the other pressure has none. */
    private static String bounds(Standout.LimitCrossed limit, boolean reached) {
        return limit.bounds().stream()
                .map(bound -> reached ? bound.firstBeyond().orElseThrow() : bound.at())
                .map(DisplayText::number)
                .collect(Collectors.joining("/"));
    }

    /**
     * What was done, in a few words: {@code paused 12min, labetalol 10 mg (2 times)}; or that
     * nothing is charted.
     */
    public String doneBriefly(List<Response> done) {
        if (done.isEmpty()) {
            return words.say("review.done.nothing");
        }
        Map<String, Integer> times = new LinkedHashMap<>();
        done.forEach(one -> times.merge(briefly(one), 1, Integer::sum));
        return times.entrySet().stream()
                .map(
                        one ->
                                one.getValue() == 1
                                        ? one.getKey()
                                        : words.say(
                                                "review.done.times", one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String briefly(Response one) {
        return switch (one) {
            case Response.Paused pause -> paused(pause);
            case Response.RateChanged _ -> words.say("review.done.rate.brief");
            case Response.Stopped _ -> words.say("review.done.stopped");
            case Response.Drug drug ->
                    words.say("review.done.drug.brief", drug.drug(), kept(drug.dose()));
            case Response.Care care -> words.say("supportiveCare." + care.care());
            case Response.Noted noted -> Isolated.of(oneLine(noted.done()));
        };
    }

    private String paused(Response.Paused pause) {
        return pause.until()
                .map(
                        until ->
                                words.say(
                                        pause.resumed().isPresent()
                                                ? "review.done.paused.resumed"
                                                : "review.done.paused.brief",
                                        DisplayText.duration(
                                                Duration.between(
                                                        pause.at().instant(), until.instant()))))
                .orElse(words.say("review.done.paused.open.brief"));
    }

    /** What was done, each with its time and by whom; or that nothing is charted. */
    public List<String> done(List<Response> done) {
        return done.isEmpty()
                ? List.of(words.say("review.done.nothing"))
                : done.stream().map(this::done).toList();
    }

    private String done(Response one) {
        String time = time(one.at());
        return switch (one) {
            case Response.Paused pause ->
                    pause.until()
                            .map(
                                    until ->
                                            words.say("review.done.paused", time, time(until))
                                                    + resumed(pause))
                            .orElse(words.say("review.done.paused.open", time));
            case Response.RateChanged rate ->
                    words.say(
                            "review.done.rate",
                            DisplayText.number(DoseText.two(rate.rate().amount())),
                            time);
            case Response.Stopped stopped ->
                    words.say("review.done.stopped.at", time, stopped.reason());
            case Response.Drug drug ->
                    words.say(
                            "review.done.drug",
                            drug.drug(),
                            kept(drug.dose()),
                            drug.route(),
                            time,
                            people.family(drug.by()),
                            drug.orderedBy());
            case Response.Care care ->
                    words.say("review.done.care", words.say("supportiveCare." + care.care()), time);
            case Response.Noted noted ->
                    words.say(
                            "review.done.noted",
                            oneLine(noted.done()),
                            people.family(noted.by()),
                            time);
        };
    }

    private String resumed(Response.Paused pause) {
        if (pause.resumed().isEmpty()) {
            return "";
        }
        BigDecimal now = pause.resumed().get().amount();
        Optional<BigDecimal> before = pause.before().map(MilligramsPerHour::amount);
        boolean same = before.filter(rate -> rate.compareTo(now) == 0).isPresent();
        boolean half = before.filter(rate -> rate.multiply(HALF).compareTo(now) == 0).isPresent();
        return " · "
                + (same
                        ? words.say("review.done.resumed.same")
                        : half
                                ? words.say("review.done.resumed.half")
                                : words.say(
                                        "review.done.resumed",
                                        DisplayText.number(DoseText.two(now))));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** A dose as typed, its number and unit never parted by wrapping. */
    static String kept(String dose) {
        return UnitText.together(dose);
    }

    /** {@code at min 30}, or the time where minutes are not counted. */
    String at(Moment at, Optional<Moment> firstDose) {
        return firstDose
                .map(
                        first ->
                                words.say(
                                        "review.at.minute",
                                        DisplayText.number(SessionMinute.of(first, at))))
                .orElseGet(() -> words.say("review.at.time", time(at)));
    }

    private String time(Moment at) {
        return words.time(at.local());
    }
}
