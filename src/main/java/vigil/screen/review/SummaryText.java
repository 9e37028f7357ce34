package vigil.screen.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vigil.quantity.Moment;
import vigil.review.DoseTruth;
import vigil.review.LastSession;
import vigil.review.ReviewList;
import vigil.review.SessionBrief;
import vigil.review.Standout;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.ObservationEvent.ScoreTaken;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.SessionSummary;
import vigil.session.SigningCourse;
import vigil.telling.DoseText;
import vigil.telling.LimitText;
import vigil.telling.People;
import vigil.telling.SessionSummaryText;
import vigil.telling.StandoutText;
import vigil.telling.VitalText;
import vigil.vitals.BloodPressure;
import vigil.wording.DisplayText;
import vigil.wording.Isolated;

/** The session at hand in a few lines, what stands out before everything else. */
final class SummaryText {
    private final Words words;
    private final Supplier<Moment> now;
    private final People people;
    private final StandoutText standouts;
    private final LimitText limits;
    private final DoseText doses;
    private final VitalText vitals;
    private final SessionSummaryText recap;

    SummaryText(Words words, People people, Supplier<Moment> now) {
        this.now = now;
        this.words = words;
        this.people = people;
        this.standouts = new StandoutText(words, people);
        this.limits = new LimitText(words, people);
        this.doses = new DoseText(words);
        this.vitals = new VitalText(words);
        this.recap = new SessionSummaryText(words);
    }

    /** A label and the lines beside it. */
    record Row(String label, List<BriefText.Line> lines) {}

    /** {@code 21-Nov-2026 15:30 · session 2 of 6 · MRN 150 332}. */
    String who(ReviewModel.InBrief known) {
        Moment when = known.brief().when();
        SeriesPosition series = known.brief().session().series();
        return words.say(
                "review.who",
                DisplayText.date(when.local().toLocalDate()),
                words.time(when.local()),
                series.of() == 0
                        ? words.say("review.series.open", DisplayText.number(series.number()))
                        : words.say(
                                "review.series",
                                DisplayText.number(series.number()),
                                DisplayText.number(series.of())),
                known.brief().session().patient().mrn());
    }

    /** Who has signed it, and what was asked and is not answered. */
    String signing(SessionBrief brief) {
        String state = words.say("review.signing." + ReviewList.state(brief));
        int asked = brief.session().questions();
        return asked == 0
                ? state
                : state + " " + words.say("review.signing.asked", DisplayText.number(asked));
    }

    /** The lines, each with a label. */
    List<Row> rows(ReviewModel.InBrief known) {
        Chart chart = known.session().chart();
        List<Row> rows = new ArrayList<>();
        List<Standout> others = new ArrayList<>();
        for (Standout one : known.exceptions().exceptional()) {
            if (one instanceof Standout.LimitCrossed limit) {
                limit(chart, limit, rows);
            } else if (!(one instanceof Standout.DoseDiffers)) {
                others.add(one);
            }
        }
        add(rows, "out", said(chart, others));
        if (known.exceptions().exceptional().isEmpty()) {
            add(rows, "out", List.of(new BriefText.Line("", standouts.nothing(known.session()))));
        }
        plain(rows, "remark", remark(chart));
        dose(chart).ifPresent(said -> add(rows, "dose", List.of(dose(known, said))));
        plain(rows, "effects", Optional.of(effects(chart)));
        plain(rows, "left", left(known));
        plain(rows, "last", known.before().map(before -> last(chart, before)));
        add(rows, "also", remarks(known));
        plain(rows, "form", known.brief().session().report().map(this::form));
        plain(rows, "entries", Optional.of(entries(known)));
        return rows;
    }

    /** What who signed it off last said about it, as where the rest of a drug went. */
    private static Optional<String> remark(Chart chart) {
        return chart.signing().signatures().stream()
                .filter(one -> !one.countersigns())
                .reduce((earlier, later) -> later)
                .map(SigningCourse.Signed::remark)
                .filter(remark -> !remark.isBlank())
                .map(Isolated::of);
    }

    private String form(SessionSummary.Report form) {
        return words.say(
                form.due().isAfter(now.get()) ? "review.brief.form.by" : "review.brief.form.over",
                form.name(),
                DisplayText.date(form.due().local().toLocalDate()));
    }

    private void add(List<Row> rows, String label, List<BriefText.Line> lines) {
        if (!lines.isEmpty()) {
            rows.add(new Row(words.say("review.brief." + label), lines));
        }
    }

    private void plain(List<Row> rows, String label, Optional<String> text) {
        text.ifPresent(said -> add(rows, label, List.of(new BriefText.Line("", said))));
    }

    private void limit(Chart chart, Standout.LimitCrossed limit, List<Row> rows) {
        StandoutText.Said said = limits.inFull(limit, chart.firstDose());
        add(rows, "limit", List.of(new BriefText.Line(said.lead(), said.rest())));
        plain(rows, "done", Optional.of(String.join(" · ", limits.done(limit.done()))));
    }

    private List<BriefText.Line> said(Chart chart, List<Standout> some) {
        return some.stream()
                .map(one -> standouts.of(one, chart.firstDose()))
                .map(said -> new BriefText.Line(said.lead(), said.rest()))
                .toList();
    }

    private List<BriefText.Line> remarks(ReviewModel.InBrief known) {
        Optional<Moment> first = known.session().chart().firstDose();
        return known.exceptions().all().stream()
                .filter(one -> one.rank() == Standout.Rank.REMARK)
                .map(one -> new BriefText.Line("", standouts.of(one, first).whole()))
                .toList();
    }

    /** A dose that is not the order is said heavier, with the reason. */
    private static BriefText.Line dose(ReviewModel.InBrief known, String said) {
        return known.exceptions().exceptional().stream()
                .filter(Standout.DoseDiffers.class::isInstance)
                .map(one -> new BriefText.Line(said, ((Standout.DoseDiffers) one).reason()))
                .findFirst()
                .orElse(new BriefText.Line("", said));
    }

    private Optional<String> dose(Chart chart) {
        if (chart.order().isEmpty()) {
            return Optional.empty();
        }
        String ordered = doses.milligrams(chart.order().get().dose());
        if (chart.firstDose().isEmpty()) {
            return Optional.of(words.say("review.brief.dose.none", ordered));
        }
        DoseTruth dose = DoseTruth.of(chart, end(chart));
        return Optional.of(
                words.say(
                        "review.brief.dose.given",
                        ordered,
                        doses.milligrams(doses.rounded(dose.delivered())),
                        dose.percent()
                                .map(percent -> DisplayText.number(DoseText.whole(percent)))
                                .orElse("0")));
    }

    private static Moment end(Chart chart) {
        return chart.entries().getLast().first().recordedAt();
    }

    private String effects(Chart chart) {
        return recap.rows(chart, end(chart)).stream()
                .filter(row -> row.what().equals("effects"))
                .map(SessionSummaryText.Row::said)
                .collect(Collectors.joining());
    }

    /** {@code 17:52 · 128/80, Modified Aldrete 10 · 1hr 10min after the end}. */
    private Optional<String> left(ReviewModel.InBrief known) {
        Chart chart = known.session().chart();
        return known.brief()
                .session()
                .ended()
                .map(
                        ended -> {
                            List<String> parts = new ArrayList<>();
                            parts.add(words.time(ended.local()));
                            List<String> state = new ArrayList<>();
                            lastPressure(chart).ifPresent(bp -> state.add(vitals.cell(bp)));
                            lastScore(chart).ifPresent(state::add);
                            if (!state.isEmpty()) {
                                parts.add(String.join(", ", state));
                            }
                            chart.dosingEnd()
                                    .filter(end -> chart.firstDose().isPresent())
                                    .ifPresent(end -> parts.add(after(end, ended)));
                            return String.join(" · ", parts);
                        });
    }

    private String after(Moment end, Moment left) {
        return words.say(
                "review.brief.left.after",
                DisplayText.duration(Duration.between(end.instant(), left.instant())));
    }

    private static Optional<BloodPressure> lastPressure(Chart chart) {
        return chart.vitals().stream()
                .flatMap(set -> pressure(set).stream())
                .reduce((earlier, later) -> later);
    }

    private static Optional<BloodPressure> pressure(Charted<VitalsRecorded> set) {
        return set.event().signs().value(BloodPressure.class);
    }

    private Optional<String> lastScore(Chart chart) {
        return chart.all(ScoreTaken.class).stream()
                .map(taken -> taken.event().score())
                .filter(
                        score ->
                                switch (score.kind()) {
                                    case MODIFIED_ALDRETE_MMHG, MODIFIED_ALDRETE_PERCENT, MPADSS ->
                                            true;
                                    case NEWS2_SCALE_1,
                                            NEWS2_SCALE_2,
                                            PHQ_9,
                                            GAD_7,
                                            MADRS_TOTAL,
                                            CADSS_TOTAL,
                                            CADSS_6_TOTAL ->
                                            false;
                                })
                .reduce((earlier, later) -> later)
                .map(
                        score ->
                                words.say("scoreKind." + score.kind())
                                        + " "
                                        + DisplayText.number(score.total()));
    }

    /** {@code peak 149/88 at min 35, same dose}. */
    private String last(Chart chart, LastSession before) {
        String peak =
                before.peak()
                        .map(
                                top ->
                                        words.say(
                                                "review.brief.last.peak",
                                                vitals.cell(top.pressure()),
                                                DisplayText.number(top.minute())))
                        .orElse(words.say("review.brief.last.nopeak"));
        boolean same =
                before.ordered()
                        .flatMap(dose -> chart.order().map(now -> now.dose().compareTo(dose) == 0))
                        .orElse(false);
        String dose =
                same
                        ? words.say("review.brief.last.same")
                        : doses.milligrams(doses.rounded(before.delivered()));
        return words.say(
                "review.brief.last.said",
                DisplayText.date(before.when().local().toLocalDate()),
                peak,
                dose);
    }

    private String entries(ReviewModel.InBrief known) {
        int late =
                known.exceptions().all().stream()
                        .filter(Standout.EnteredLate.class::isInstance)
                        .mapToInt(one -> ((Standout.EnteredLate) one).entries())
                        .sum();
        return words.say(
                "review.brief.entries.said",
                DisplayText.number(known.brief().session().entries()),
                DisplayText.number(late),
                DisplayText.number(known.brief().session().amended()),
                people.family(known.brief().chartedBy()));
    }
}
