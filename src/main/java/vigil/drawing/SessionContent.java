package vigil.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vigil.dosing.DoseOrder;
import vigil.drawing.ChartContent.Absent;
import vigil.drawing.ChartContent.Band;
import vigil.drawing.ChartContent.Bar;
import vigil.drawing.ChartContent.Lane;
import vigil.drawing.ChartContent.LimitLine;
import vigil.drawing.ChartContent.Point;
import vigil.drawing.ChartContent.Pressure;
import vigil.drawing.ChartContent.Run;
import vigil.drawing.ChartContent.ScoreRow;
import vigil.protocol.Limit;
import vigil.protocol.NearBaselineBand;
import vigil.quantity.Moment;
import vigil.review.DoseTruth;
import vigil.review.DueObservations;
import vigil.review.VitalsTrend;
import vigil.review.VitalsTrend.GapRule;
import vigil.review.VitalsTrend.Series;
import vigil.session.Chart;
import vigil.session.LeavingEvent;
import vigil.session.SideEffectCourse;
import vigil.session.TreatmentSession;
import vigil.telling.EffectText;
import vigil.vitals.BloodPressure;
import vigil.vitals.Consciousness;
import vigil.vitals.Dissociation;
import vigil.vitals.EndTidalCarbonDioxide;
import vigil.vitals.HeartRate;
import vigil.vitals.Nausea;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.Pain;
import vigil.vitals.RespiratoryRate;
import vigil.vitals.Sedation;
import vigil.vitals.Temperature;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalValue;
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/** Makes of a session what its chart draws. */
public final class SessionContent {
    private final Sentences words;

    /** Draws with the words of the program. */
    public SessionContent(Sentences words) {
        this.words = words;
    }

    /**
     * The content of a session at a moment.
     *
     * @param last the same patient's last session, whose systolic pressure is drawn as a ghost
     */
    public ChartContent of(TreatmentSession session, Moment now, Optional<Chart> last) {
        return of(session, DueObservations.plan(session, now), now, last);
    }

    /** The same from a plan already made. */
    public ChartContent of(
            TreatmentSession session, DueObservations plan, Moment now, Optional<Chart> last) {
        Chart chart = session.chart();
        VitalsTrend trend = VitalsTrend.of(chart, new GapRule.ByPlan(plan));
        boolean over = session.stage().over();
        return new ChartContent(
                chart.plan().zone(),
                begin(chart, now),
                chart.firstDose().map(Moment::instant),
                chart.order().flatMap(DoseOrder::minutes).map(Duration::ofMinutes),
                over ? Optional.empty() : Optional.of(now.instant()),
                pressures(trend),
                runs(trend, VitalItem.HEART_RATE),
                runs(trend, VitalItem.OXYGEN_SATURATION),
                runs(trend, VitalItem.RESPIRATORY_RATE),
                scores(trend, chart),
                absent(trend),
                StruckValues.in(chart),
                limits(trend),
                band(trend),
                new DosingBars(words).given(chart),
                planned(chart, now, over),
                effects(chart, over),
                new DosingBars(words).marks(chart),
                ghost(chart, last),
                words.say("chart.ghost"));
    }

    private static Instant begin(Chart chart, Moment now) {
        return chart.vitals().stream()
                .map(set -> set.byThisClock().instant())
                .findFirst()
                .or(() -> chart.firstDose().map(Moment::instant))
                .orElse(now.instant());
    }

    private static List<Pressure> pressures(VitalsTrend trend) {
        List<Pressure> drawn = new ArrayList<>();
        for (VitalsTrend.Point point : points(trend, VitalItem.BLOOD_PRESSURE)) {
            if (point.value() instanceof BloodPressure pressure) {
                drawn.add(
                        new Pressure(
                                point.at().instant(),
                                pressure.systolic().value(),
                                pressure.diastolic().value(),
                                point.approximate()));
            }
        }
        return drawn;
    }

    private static List<VitalsTrend.Point> points(VitalsTrend trend, VitalItem item) {
        return trend.series(item).map(Series::points).orElse(List.of());
    }

    private static List<Run> runs(VitalsTrend trend, VitalItem item) {
        List<Run> runs = new ArrayList<>();
        List<Point> run = new ArrayList<>();
        for (VitalsTrend.Point point : points(trend, item)) {
            if (!point.joined() && !run.isEmpty()) {
                runs.add(new Run(run));
                run = new ArrayList<>();
            }
            run.add(new Point(point.at().instant(), height(point.value())));
        }
        if (!run.isEmpty()) {
            runs.add(new Run(run));
        }
        return runs;
    }

    private static double height(VitalValue value) {
        return switch (value) {
            case HeartRate rate -> rate.rate().value();
            case OxygenSaturation saturation -> saturation.saturation().value();
            case RespiratoryRate rate -> rate.rate().value();
            case Sedation sedation -> sedation.level();
            case Dissociation dissociation -> dissociation.score();
            case BloodPressure pressure -> pressure.systolic().value();
            case Temperature warm -> warm.degrees().amount().doubleValue();
            case EndTidalCarbonDioxide gas -> gas.pressure().value();
            case Pain pain -> pain.score();
            case Nausea nausea -> nausea.score();
            case Consciousness _ ->
                    throw new IllegalArgumentException("a level of consciousness has no height");
        };
    }

    private List<ScoreRow> scores(VitalsTrend trend, Chart chart) {
        String sedation =
                chart.protocol()
                        .map(protocol -> words.say("chart.scale." + protocol.sedationScale()))
                        .orElse(words.say("chart.vital.SEDATION.name"));
        return List.of(
                new ScoreRow(sedation, scorePoints(trend, VitalItem.SEDATION)),
                new ScoreRow(
                        words.say("chart.lane.dissociation"),
                        scorePoints(trend, VitalItem.DISSOCIATION)));
    }

    private static List<Point> scorePoints(VitalsTrend trend, VitalItem item) {
        return points(trend, item).stream()
                .map(point -> new Point(point.at().instant(), height(point.value())))
                .toList();
    }

    private static List<Absent> absent(VitalsTrend trend) {
        List<Absent> marks = new ArrayList<>();
        for (Series series : trend.series()) {
            lane(series.item())
                    .ifPresent(
                            lane ->
                                    series.notTaken()
                                            .forEach(
                                                    mark ->
                                                            marks.add(
                                                                    new Absent(
                                                                            mark.at().instant(),
                                                                            lane))));
        }
        return marks;
    }

    private static Optional<Lane> lane(VitalItem item) {
        return switch (item) {
            case BLOOD_PRESSURE -> Optional.of(Lane.PRESSURE);
            case OXYGEN_SATURATION -> Optional.of(Lane.SATURATION);
            case RESPIRATORY_RATE -> Optional.of(Lane.RESPIRATION);
            case SEDATION -> Optional.of(Lane.SCORES);
            case HEART_RATE,
                    TEMPERATURE,
                    END_TIDAL_CO2,
                    DISSOCIATION,
                    PAIN,
                    NAUSEA,
                    CONSCIOUSNESS ->
                    Optional.empty();
        };
    }

    /** Above and below the pressure. */
    private static List<LimitLine> limits(VitalsTrend trend) {
        return Arrays.stream(Limit.Side.values())
                .flatMap(side -> trend.pausing(Limit.Measure.SYSTOLIC, side).stream())
                .map(
                        line ->
                                new LimitLine(
                                        line.bound().intValue(), tick(line), line.limit().says()))
                .toList();
    }

    /** As the sentence beside the line speaks: {@code ≥180} of a limit above 179. */
    private static String tick(VitalsTrend.LimitLine line) {
        String sign =
                switch (line.limit().side()) {
                    case ABOVE -> "≥";
                    case BELOW -> "≤";
                };
        return line.limit()
                .firstBeyond(line.bound())
                .map(first -> sign + first.intValue())
                .orElseGet(() -> Integer.toString(line.bound().intValue()));
    }

    private Optional<Band> band(VitalsTrend trend) {
        return trend.bands().stream()
                .filter(band -> band.measure() == Limit.Measure.SYSTOLIC)
                .findFirst()
                .map(this::band);
    }

    private Band band(NearBaselineBand band) {
        return new Band(
                band.low().doubleValue(),
                band.high().doubleValue(),
                words.say(
                        "chart.band",
                        DisplayText.number(band.percent()),
                        DisplayText.number(band.baseline())));
    }

    private Optional<Bar> planned(Chart chart, Moment now, boolean over) {
        if (over) {
            return Optional.empty();
        }
        return DoseTruth.of(chart, now)
                .expectedEnd()
                .filter(end -> end.isAfter(now))
                .map(
                        end ->
                                new Bar(
                                        now.instant(),
                                        Optional.of(end.instant()),
                                        words.say("chart.planned", clock(end))));
    }

    private String clock(Moment moment) {
        return words.time(moment.local());
    }

    /** What still went on when the session ended is drawn up to its end. */
    private List<Bar> effects(Chart chart, boolean over) {
        Optional<Instant> left =
                over
                        ? chart.latest(LeavingEvent.class).map(end -> end.byThisClock().instant())
                        : Optional.empty();
        return SideEffectCourse.in(chart).stream().map(course -> effect(course, left)).toList();
    }

    private Bar effect(SideEffectCourse course, Optional<Instant> left) {
        String grade = words.say("chart.grade." + course.worst());
        String term = EffectText.brief(course.now().term());
        String says =
                course.goesOn()
                        ? words.say("chart.effect.ongoing", term, grade)
                        : words.say("chart.effect", term, grade);
        return new Bar(
                course.going().from().instant(),
                course.going().until().map(Moment::instant).or(() -> left),
                says);
    }

    private static List<Point> ghost(Chart chart, Optional<Chart> last) {
        if (last.isEmpty() || chart.firstDose().isEmpty()) {
            return List.of();
        }
        VitalsTrend before =
                VitalsTrend.of(last.get(), new GapRule.LongerThan(Duration.ofHours(1)));
        return before.ghost(chart.firstDose().get()).stream()
                .filter(series -> series.item() == VitalItem.BLOOD_PRESSURE)
                .flatMap(series -> series.points().stream())
                .map(point -> new Point(point.at().instant(), height(point.value())))
                .toList();
    }

    static BigDecimal shown(BigDecimal amount) {
        return amount.setScale(Math.min(1, amount.scale()), RoundingMode.HALF_UP);
    }
}
