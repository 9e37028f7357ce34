package vigil.screen.treatment;

import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vigil.charting.ActContext;
import vigil.charting.ObservationAct.TakeScore;
import vigil.protocol.DueRule;
import vigil.protocol.Protocol;
import vigil.quantity.Moment;
import vigil.scores.News2;
import vigil.scores.News2.SaturationScale;
import vigil.scores.News2.TimedSigns;
import vigil.scores.Score;
import vigil.scores.Scoring;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.TreatmentSession;
import vigil.telling.VitalText;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;
import vigil.wording.DisplayText;

/**
 * NEWS2 from what is charted: nothing is typed but the scale. Each value stands with its age, and
 * where one is missing or too old the reason stands in place of a score.
 */
final class News2Rows {
    static final String SCALE = "NEWS2.SCALE";
    static final String PREGNANT = "NEWS2.PREGNANT";

    private static final List<VitalItem> ITEMS =
            List.of(
                    VitalItem.RESPIRATORY_RATE,
                    VitalItem.OXYGEN_SATURATION,
                    VitalItem.BLOOD_PRESSURE,
                    VitalItem.HEART_RATE,
                    VitalItem.CONSCIOUSNESS,
                    VitalItem.TEMPERATURE);

    private final Words words;
    private final SessionDesk desk;
    private final FormText text;
    private final Supplier<Moment> at;
    private final VitalText vitals;

    /**
     * Rows.
     *
     * @param at the moment for which the score is made: the typed time, or now
     */
    News2Rows(Words words, SessionDesk desk, FormText text, Supplier<Moment> at) {
        this.words = words;
        this.desk = desk;
        this.text = text;
        this.at = at;
        this.vitals = new VitalText(words);
    }

    void build(FormRows rows) {
        rows.choice(
                SCALE,
                say("scale"),
                List.of(SaturationScale.values()),
                Enum::name,
                scale -> words.say("scores.news2.scale." + scale));
        rows.tick(PREGNANT, say("pregnant"));
        ITEMS.forEach(item -> rows.say(() -> known(item), Style.WRAP));
        rows.say(this::standing, Style.STRONG, Style.WRAP);
        rows.say(words.say("scores.news2.fit"), Style.MUTED, Style.SMALL, Style.WRAP);
        rows.say(words.say("scores.source.NEWS2_SCALE_1"), Style.MUTED, Style.SMALL, Style.WRAP);
    }

    private String say(String key) {
        return words.say("treatment.scores.news2." + key);
    }

    private Optional<Chart> chart() {
        return desk.session().get().map(TreatmentSession::chart);
    }

    /** One line: the newest value with its time and age, or that there is none. */
    private String known(VitalItem item) {
        Optional<Charted<VitalsRecorded>> newest =
                sets().stream()
                        .filter(set -> set.event().signs().reading(item).isPresent())
                        .reduce((earlier, later) -> later);
        return newest.map(set -> known(item, set))
                .orElseGet(
                        () ->
                                words.say(
                                        "treatment.scores.news2.none",
                                        words.say("chart.vital." + item + ".name")));
    }

    private String known(VitalItem item, Charted<VitalsRecorded> set) {
        Duration age = Duration.between(set.byThisClock().instant(), at.get().instant());
        return words.say(
                "treatment.scores.news2.known",
                words.say("chart.vital." + item + ".name"),
                set.event().signs().reading(item).map(vitals::bare).orElse(""),
                words.time(set.at().local()),
                age.toMinutes() == 0 ? say("now") : DisplayText.duration(age));
    }

    private List<Charted<VitalsRecorded>> sets() {
        return chart().map(Chart::vitals).orElse(List.of()).stream()
                .filter(set -> !set.byThisClock().isAfter(at.get()))
                .toList();
    }

    private Optional<SaturationScale> scale() {
        return Arrays.stream(SaturationScale.values())
                .filter(scale -> scale.name().equals(text.get(SCALE)))
                .findFirst();
    }

    private Optional<Scoring> scoring() {
        return scale().flatMap(scale -> chart().map(chart -> scoring(scale, chart)));
    }

    private Scoring scoring(SaturationScale scale, Chart chart) {
        int age =
                Period.between(chart.patient().birthDate(), at.get().local().toLocalDate())
                        .getYears();
        boolean pregnant = FormRows.ticked(text, PREGNANT);
        List<TimedSigns> signs =
                sets().stream().map(set -> new TimedSigns(set.byThisClock(), signs(set))).toList();
        return News2.score(new News2.Asked(scale, age, pregnant, at.get(), fresh(chart)), signs);
    }

    private static VitalSigns signs(Charted<VitalsRecorded> set) {
        return set.event().signs();
    }

    /**
     * How old a value may be: as long as the next set of the protocol's longest interval is not yet
     * late (clinic default, to be confirmed).
     */
    private static Duration fresh(Chart chart) {
        int minutes =
                chart.protocol().map(Protocol::schedule).orElse(List.of()).stream()
                        .mapToInt(News2Rows::longest)
                        .max()
                        .orElse(0);
        return Duration.ofMinutes(minutes);
    }

    private static int longest(DueRule rule) {
        return rule.every().orElse(0) + rule.tolerance();
    }

    /** The finished score; absent while it cannot be made. */
    Optional<Score> score() {
        return scoring()
                .flatMap(
                        found ->
                                found instanceof Scoring.Scored(Score score)
                                        ? Optional.of(score)
                                        : Optional.empty());
    }

    private String standing() {
        return scoring().map(this::standing).orElseGet(() -> say("choose"));
    }

    private String standing(Scoring scoring) {
        return switch (scoring) {
            case Scoring.Scored(Score score) ->
                    words.say(
                            "treatment.scores.news2.finished",
                            DisplayText.number(score.total()),
                            words.say("scores.news2.tier." + News2.tier(score)));
            case Scoring.NotScored(List<Scoring.Lack> lacks) ->
                    words.say(
                            "treatment.scores.news2.not",
                            lacks.stream().map(this::lack).collect(Collectors.joining("; ")));
        };
    }

    private String lack(Scoring.Lack lack) {
        return switch (lack) {
            case Scoring.Lack.Missing(String item) ->
                    words.say("scores.lack.missing", words.say("scores.item." + item));
            case Scoring.Lack.Stale(String item) ->
                    words.say("scores.lack.stale", words.say("scores.item." + item));
            case Scoring.Lack.NotForPatient(var why) -> words.say("scores.lack." + why);
        };
    }

    /** What the form amounts to. */
    Made made(ActContext context) {
        if (scale().isEmpty()) {
            return new Made.Lacks("scale");
        }
        return score().<Made>map(done -> new Made.Whole(new TakeScore(context, done)))
                .orElseGet(() -> new Made.Lacks("values"));
    }
}
