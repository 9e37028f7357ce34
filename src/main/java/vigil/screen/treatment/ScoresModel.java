package vigil.screen.treatment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.charting.ActContext;
import vigil.charting.ObservationAct.ChooseBaseline;
import vigil.charting.ObservationAct.ScreenSuicide;
import vigil.charting.ObservationAct.TakeScore;
import vigil.protocol.Criterion;
import vigil.quantity.Parsed;
import vigil.quantity.TypedNumber;
import vigil.scores.ModifiedAldrete;
import vigil.scores.Mpadss;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.scores.Scoring;
import vigil.scores.SubScore;
import vigil.screen.desk.SessionDesk;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.ObservationEvent.SuicideScreened;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.TreatmentSession;
import vigil.vitals.BloodPressure;
import vigil.vitals.HeartRate;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.Pain;
import vigil.vitals.VitalValue;

/** Scores while they are typed. No item is ever filled in: what is known is shown beside it. */
final class ScoresModel {
    static final String INSTRUMENT = "INSTRUMENT";
    static final String RESULT = "RESULT";
    static final String REMARK = "REMARK";
    static final String SET = "SET";

    private final SessionDesk desk;
    private final FormText text;

    ScoresModel(SessionDesk desk, FormText text) {
        this.desk = desk;
        this.text = text;
    }

    private Optional<Chart> chart() {
        return desk.session().get().map(TreatmentSession::chart);
    }

    /** The part that is open. */
    ScoreSheet sheet() {
        return Arrays.stream(ScoreSheet.values())
                .filter(sheet -> sheet.name().equals(text.get(FormText.WHERE)))
                .findFirst()
                .orElse(ScoreSheet.ALDRETE);
    }

    /** The kind of the part that is open. */
    Optional<ScoreKind> kind() {
        return sheet().kind(aldrete());
    }

    /**
     * The version of the Aldrete score that the protocol asks for; in mmHg where it asks for none.
     */
    ScoreKind aldrete() {
        return chart().flatMap(Chart::protocol).stream()
                .flatMap(protocol -> protocol.leaving().stream())
                .filter(Criterion.ScoreAtLeast.class::isInstance)
                .map(criterion -> ((Criterion.ScoreAtLeast) criterion).kind())
                .filter(kind -> kind == ScoreKind.MODIFIED_ALDRETE_PERCENT)
                .findFirst()
                .orElse(ScoreKind.MODIFIED_ALDRETE_MMHG);
    }

    /** The name of the field of an item. */
    static String field(ScoreSheet sheet, String item) {
        return sheet + "." + item;
    }

    /** The name of the field of a total. */
    static String total(ScoreSheet sheet) {
        return sheet + ".TOTAL";
    }

    private Optional<Integer> points(ScoreSheet.Item item) {
        String typed = text.get(field(sheet(), item.code()));
        return typed.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(typed));
    }

    /** The items that have points, in their order. */
    List<SubScore> parts() {
        List<SubScore> parts = new ArrayList<>();
        sheet().items()
                .forEach(
                        item ->
                                points(item)
                                        .ifPresent(
                                                known ->
                                                        parts.add(
                                                                new SubScore(item.code(), known))));
        return parts;
    }

    /** How many items are still without points. */
    int open() {
        return sheet().items().size() - parts().size();
    }

    /** The finished score; absent while an item is open. */
    Optional<Score> score() {
        if (sheet().items().isEmpty()) {
            return totalOnly();
        }
        return sheet().questionnaire()
                .map(asked -> scored(asked.score(answers())))
                .orElseGet(
                        () ->
                                open() > 0
                                        ? Optional.empty()
                                        : kind().map(kind -> Score.of(kind, parts())));
    }

    private static Optional<Score> scored(Scoring scoring) {
        return scoring instanceof Scoring.Scored(Score done) ? Optional.of(done) : Optional.empty();
    }

    private Optional<Score> totalOnly() {
        return kind().flatMap(
                        kind ->
                                readTotal(text.get(total(sheet())))
                                        .ifRead()
                                        .map(total -> new Score(kind, List.of(), total)));
    }

    /** Reads a total against the highest of its scale. */
    Parsed<Integer> readTotal(String typed) {
        return TypedNumber.whole(typed, kind().map(ScoreKind::highest).orElse(0));
    }

    /** Whether item 9 of the PHQ-9 asks for an assessment now, however much is answered yet. */
    boolean asksForSuicideAssessment() {
        return sheet().questionnaire()
                .filter(asked -> asked.asksForSuicideAssessment(answers()))
                .isPresent();
    }

    /** What is answered so far, by the number of the question. */
    private Map<Integer, Integer> answers() {
        Map<Integer, Integer> answers = new LinkedHashMap<>();
        List<ScoreSheet.Item> items = sheet().items();
        for (int at = 0; at < items.size(); at++) {
            int number = at + 1;
            points(items.get(at)).ifPresent(known -> answers.put(number, known));
        }
        return answers;
    }

    /**
     * The points that the published table gives an item for the values of the last set, beside the
     * baseline where it is held against it; absent where a value is missing or nothing is measured.
     */
    Optional<Integer> byTable(String item) {
        return switch (item) {
            case "CIRCULATION" ->
                    value(baseline(), BloodPressure.class)
                            .flatMap(
                                    own ->
                                            value(lastSet(), BloodPressure.class)
                                                    .map(now -> circulation(own, now)));
            case "SATURATION" ->
                    value(lastSet(), OxygenSaturation.class).map(ModifiedAldrete::saturation);
            case "VITAL_SIGNS" ->
                    circulation(baseline())
                            .flatMap(
                                    own ->
                                            circulation(lastSet())
                                                    .map(now -> Mpadss.vitalSigns(own, now)));
            case "PAIN" -> value(lastSet(), Pain.class).map(Mpadss::pain);
            default -> Optional.empty();
        };
    }

    /** What the table does not say of the saturation of the last set. */
    Optional<ModifiedAldrete.Remark> remark() {
        return value(lastSet(), OxygenSaturation.class).flatMap(ModifiedAldrete::remark);
    }

    private int circulation(BloodPressure own, BloodPressure now) {
        ModifiedAldrete.Version version =
                aldrete() == ScoreKind.MODIFIED_ALDRETE_PERCENT
                        ? ModifiedAldrete.Version.PERCENT
                        : ModifiedAldrete.Version.MMHG;
        return ModifiedAldrete.circulation(version, own, now);
    }

    private static Optional<Mpadss.Circulation> circulation(Optional<Charted<VitalsRecorded>> set) {
        return value(set, BloodPressure.class)
                .flatMap(
                        pressure ->
                                value(set, HeartRate.class)
                                        .map(rate -> new Mpadss.Circulation(pressure, rate)));
    }

    private static <V extends VitalValue> Optional<V> value(
            Optional<Charted<VitalsRecorded>> set, Class<V> kind) {
        return set.flatMap(taken -> taken.event().signs().value(kind));
    }

    /** The sets that can be the patient's own baseline: those before the first dose. */
    List<Charted<VitalsRecorded>> beforeDose() {
        return chart().stream()
                .flatMap(open -> open.vitals().stream().filter(open::beforeFirstDose))
                .toList();
    }

    /** The set that is the baseline now. */
    Optional<Charted<VitalsRecorded>> baseline() {
        return chart().flatMap(Chart::baseline);
    }

    /** The newest set. */
    Optional<Charted<VitalsRecorded>> lastSet() {
        return chart().flatMap(open -> open.latest(VitalsRecorded.class));
    }

    /** What the form amounts to. */
    Made made(ActContext context) {
        return switch (sheet()) {
            case ALDRETE, MPADSS, PHQ_9, GAD_7 ->
                    score().<Made>map(done -> new Made.Whole(new TakeScore(context, done)))
                            .orElseGet(() -> new Made.Lacks("items"));
            case CADSS, CADSS_6, MADRS ->
                    score().<Made>map(done -> new Made.Whole(new TakeScore(context, done)))
                            .orElseGet(() -> new Made.Lacks("total"));
            case SUICIDE -> suicide(context);
            case NEWS2 -> new Made.Lacks("items");
            case BASELINE ->
                    beforeDose().stream()
                            .filter(set -> set.id().value().toString().equals(text.get(SET)))
                            .findFirst()
                            .<Made>map(set -> new Made.Whole(new ChooseBaseline(context, set.id())))
                            .orElseGet(() -> new Made.Lacks("set"));
        };
    }

    private Made suicide(ActContext context) {
        Optional<SuicideScreened.Result> result =
                Arrays.stream(SuicideScreened.Result.values())
                        .filter(one -> one.name().equals(text.get(RESULT)))
                        .findFirst();
        if (result.isEmpty() || !text.has(INSTRUMENT)) {
            return new Made.Lacks(result.isEmpty() ? "result" : "instrument");
        }
        return new Made.Whole(
                new ScreenSuicide(context, text.get(INSTRUMENT), result.get(), text.get(REMARK)));
    }
}
