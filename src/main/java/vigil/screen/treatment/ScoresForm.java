package vigil.screen.treatment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import vigil.charting.ActContext;
import vigil.scores.Questionnaire;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.screen.desk.Legible;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Words;
import vigil.session.Charted;
import vigil.session.ObservationEvent.SuicideScreened;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.telling.VitalText;
import vigil.vitals.BloodPressure;
import vigil.vitals.HeartRate;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.Pain;
import vigil.vitals.VitalValue;
import vigil.wording.DisplayText;

/** The scores: one digit for each item, the total only once all are answered. */
final class ScoresForm implements SideForm, FormSheet.Body {
    /** The room for a question of two lines and its answers in three. */
    private static final double QUESTION_EM = 16;

    private final Words words;
    private final FormSheet sheet;
    private final FormText text;
    private final ScoresModel model;
    private final VitalText vitals;
    private final PartChoice<ScoreSheet> where;
    private final News2Rows news2;
    private Optional<ScoreSheet> asked = Optional.empty();

    ScoresForm(Words words, SessionDesk desk, Runnable close) {
        this.words = words;
        this.vitals = new VitalText(words);
        this.sheet = new FormSheet(words, desk, "scores", this, close);
        this.text = sheet.text();
        this.model = new ScoresModel(desk, text);
        this.where =
                new PartChoice<>(
                        words.say("treatment.scores.which"),
                        List.of(ScoreSheet.values()),
                        one -> words.say("treatment.scores.sheet." + one),
                        sheet);
        this.news2 =
                new News2Rows(
                        words,
                        desk,
                        text,
                        () ->
                                sheet.context()
                                        .map(context -> context.taken().at())
                                        .orElseGet(desk.now()::get));
    }

    @Override
    public Node node() {
        return sheet.node();
    }

    /**
     * Opens next time at the first item of a score, where that one is asked for: its first digit is
     * none that chooses a score. What is half typed of another stays where it is.
     */
    ScoresForm of(ScoreSheet wanted) {
        asked = Optional.of(wanted);
        return this;
    }

    @Override
    public void open(Subscriptions attached) {
        sheet.fill();
        if (text.typed()) {
            asked = Optional.empty();
        }
        asked.map(ScoreSheet::name).ifPresent(name -> text.set(FormText.WHERE, name));
        sheet.open(attached);
    }

    @Override
    public void takeFocus() {
        if (asked.isPresent()) {
            sheet.focusAfter(1);
        } else {
            sheet.focusFirst();
        }
        asked = Optional.empty();
    }

    @Override
    public void build(FormRows rows) {
        ScoreSheet open = where.begin(rows);
        sheet.atLeast(open.questionnaire().isPresent() ? QUESTION_EM : FormRows.LEAST_HEIGHT_EM);
        switch (open) {
            case ALDRETE, MPADSS -> findings(rows, open);
            case PHQ_9 -> questions(rows, open, "phq9");
            case GAD_7 -> questions(rows, open, "gad7");
            case CADSS, CADSS_6, MADRS -> total(rows, open);
            case SUICIDE -> suicide(rows);
            case BASELINE -> baseline(rows);
            case NEWS2 -> news2.build(rows);
        }
        if (!open.items().isEmpty()) {
            rows.say(this::standing, Style.STRONG, Style.WRAP);
            rows.say(this::subScores, Style.MUTED, Style.SMALL, Style.WRAP);
            model.kind()
                    .ifPresent(
                            kind ->
                                    rows.say(
                                            words.say("scores.source." + kind),
                                            Style.MUTED,
                                            Style.SMALL,
                                            Style.WRAP));
        }
    }

    private void findings(FormRows rows, ScoreSheet open) {
        for (ScoreSheet.Item item : open.items()) {
            rows.choice(
                    ScoresModel.field(open, item.code()),
                    words.say("scores.item." + item.code()),
                    List.of(2, 1, 0),
                    String::valueOf,
                    points -> points + " " + answer(open, item.code(), points));
            evidence(open, item.code())
                    .ifPresent(known -> rows.say(known, Style.MUTED, Style.SMALL, Style.WRAP));
        }
    }

    private String answer(ScoreSheet open, String item, int points) {
        String by =
                item.equals("CIRCULATION") && model.aldrete() == ScoreKind.MODIFIED_ALDRETE_PERCENT
                        ? "CIRCULATION_PERCENT"
                        : item;
        return words.say("scores.points." + open + "." + by + "." + points);
    }

    /** What the last set says of an item, with its time and the points of it; never filled in. */
    private Optional<String> evidence(ScoreSheet open, String item) {
        return measured(open, item)
                .map(
                        known ->
                                model.byTable(item)
                                        .map(points -> table(item, known, points))
                                        .orElse(known));
    }

    private String table(String item, String known, int points) {
        String by = words.say("treatment.scores.table", known, DisplayText.number(points));
        return item.equals("SATURATION")
                ? model.remark()
                        .map(
                                remark ->
                                        words.say(
                                                "treatment.scores.table.remark",
                                                by,
                                                words.say("scores.remark." + remark)))
                        .orElse(by)
                : by;
    }

    private Optional<String> measured(ScoreSheet open, String item) {
        return switch (item) {
            case "CIRCULATION" -> beside(BloodPressure.class);
            case "VITAL_SIGNS" ->
                    Optional.of(
                                    List.of(beside(BloodPressure.class), beside(HeartRate.class))
                                            .stream()
                                            .flatMap(Optional::stream)
                                            .collect(Collectors.joining("\n")))
                            .filter(known -> !known.isEmpty());
            case "SATURATION" -> known(OxygenSaturation.class);
            case "PAIN" -> open == ScoreSheet.MPADSS ? known(Pain.class) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private <V extends VitalValue> Optional<String> known(Class<V> kind) {
        return model.lastSet()
                .flatMap(
                        set ->
                                value(set, kind)
                                        .map(
                                                said ->
                                                        words.say(
                                                                "treatment.scores.known",
                                                                words.time(set.at().local()),
                                                                said)));
    }

    private <V extends VitalValue> Optional<String> beside(Class<V> kind) {
        Optional<String> own = model.baseline().flatMap(set -> value(set, kind));
        return known(kind)
                .map(
                        now ->
                                own.map(base -> words.say("treatment.scores.known.base", now, base))
                                        .orElseGet(
                                                () ->
                                                        words.say(
                                                                "treatment.scores.known.nobase",
                                                                now)));
    }

    private <V extends VitalValue> Optional<String> value(
            Charted<VitalsRecorded> set, Class<V> kind) {
        return set.event().signs().value(kind).map(vitals::full);
    }

    private void questions(FormRows rows, ScoreSheet open, String name) {
        rows.say(words.say("scores." + name + ".lead"), Style.STRONG, Style.WRAP);
        int number = 1;
        for (ScoreSheet.Item item : open.items()) {
            String question = number++ + ". " + words.say("scores.item." + item.code());
            rows.add(answers(open, item, question, name));
            if (open == ScoreSheet.PHQ_9 && item.equals(open.items().getLast())) {
                rows.say(
                        () ->
                                model.asksForSuicideAssessment()
                                        ? words.say("scores.phq9.suicide")
                                        : "",
                        Style.SERIOUS,
                        Style.WRAP);
            }
        }
        if (words.has("scores." + name + ".credit")) {
            rows.say(words.say("scores." + name + ".credit"), Style.MUTED, Style.SMALL, Style.WRAP);
        }
    }

    /** Each with what it means: the heading of the columns on paper would scroll out of sight. */
    private ChoiceRow<Integer> answers(
            ScoreSheet open, ScoreSheet.Item item, String question, String name) {
        String field = ScoresModel.field(open, item.code());
        ChoiceRow<Integer> row =
                new ChoiceRow<>(
                        question,
                        List.of(0, 1, 2, 3),
                        points -> points + " " + words.say("scores." + name + ".answer." + points));
        row.valueProperty()
                .set(
                        text.has(field)
                                ? Optional.of(Integer.valueOf(text.get(field)))
                                : Optional.empty());
        row.valueProperty()
                .subscribe((before, now) -> text.set(field, now.map(String::valueOf).orElse("")));
        return row;
    }

    private void total(FormRows rows, ScoreSheet open) {
        String highest = DisplayText.number(model.kind().map(ScoreKind::highest).orElse(0));
        rows.entry(
                ScoresModel.total(open),
                new EntryField.Spec(
                        words.say("treatment.scores.total"),
                        words.say("treatment.scores.range", highest),
                        words.say("treatment.scores.total.help", highest)),
                this::judgeTotal);
        rows.say(words.say("treatment.scores.totalonly"), Style.MUTED, Style.SMALL, Style.WRAP);
    }

    private FieldState judgeTotal(String typed) {
        return Legible.state(words, model.readTotal(typed));
    }

    private void suicide(FormRows rows) {
        rows.say(words.say("treatment.scores.suicide.lead"), Style.MUTED, Style.WRAP);
        rows.line(ScoresModel.INSTRUMENT, words.say("treatment.scores.instrument"));
        rows.choice(
                ScoresModel.RESULT,
                words.say("treatment.scores.result"),
                List.of(SuicideScreened.Result.values()),
                "suicideResult");
        rows.note(ScoresModel.REMARK, words.say("treatment.scores.remark"));
    }

    private void baseline(FormRows rows) {
        List<Charted<VitalsRecorded>> sets = model.beforeDose();
        rows.say(
                model.baseline()
                        .map(
                                set ->
                                        words.say(
                                                "treatment.scores.baseline.now",
                                                words.time(set.at().local())))
                        .orElseGet(() -> words.say("treatment.scores.baseline.none")),
                Style.MUTED,
                Style.WRAP);
        if (!sets.isEmpty()) {
            rows.choice(
                    ScoresModel.SET,
                    words.say("treatment.scores.baseline.choose"),
                    sets,
                    set -> set.id().value().toString(),
                    this::set);
        }
    }

    private String set(Charted<VitalsRecorded> set) {
        String values =
                List.of(BloodPressure.class, HeartRate.class, OxygenSaturation.class).stream()
                        .map(kind -> value(set, kind))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        return words.say("treatment.scores.set", words.time(set.at().local()), values);
    }

    private String standing() {
        return model.score()
                .map(this::finished)
                .orElseGet(
                        () -> words.say("treatment.scores.open", DisplayText.number(model.open())));
    }

    private String finished(Score score) {
        String total =
                words.say(
                        "treatment.scores.finished",
                        DisplayText.number(score.total()),
                        DisplayText.number(score.kind().highest()));
        return switch (model.sheet()) {
            case PHQ_9 ->
                    total
                            + " · "
                            + words.say(
                                    "scores.phq9.severity." + Questionnaire.PHQ_9.severity(score));
            case GAD_7 ->
                    total
                            + " · "
                            + words.say(
                                    "scores.gad7.severity." + Questionnaire.GAD_7.severity(score));
            case ALDRETE, MPADSS, CADSS, CADSS_6, MADRS, SUICIDE, BASELINE, NEWS2 -> total;
        };
    }

    private String subScores() {
        return switch (model.sheet()) {
            case ALDRETE, MPADSS ->
                    model.parts().stream()
                            .map(
                                    part ->
                                            words.say("scores.item." + part.item())
                                                    + " "
                                                    + part.points())
                            .collect(Collectors.joining(" · "));
            case PHQ_9, GAD_7, CADSS, CADSS_6, MADRS, SUICIDE, BASELINE, NEWS2 -> "";
        };
    }

    @Override
    public String commit() {
        return (model.sheet() == ScoreSheet.NEWS2 ? news2.score() : model.score())
                .map(
                        score ->
                                words.say(
                                        "treatment.scores.commit.total",
                                        words.say("scores.kind." + score.kind()),
                                        DisplayText.number(score.total())))
                .orElseGet(() -> words.say("treatment.scores.commit"));
    }

    @Override
    public Made made(ActContext context) {
        return model.sheet() == ScoreSheet.NEWS2 ? news2.made(context) : model.made(context);
    }

    @Override
    public void saved() {
        sheet.close();
    }
}
