package vigil.screen.checkin;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.review.LastSession;
import vigil.review.PatientPlan;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.telling.PlanText;
import vigil.telling.SeriesText;
import vigil.wording.DisplayText;
import vigil.wording.Isolated;

/**
 * Beside the steps: what the last sessions of the patient showed, and what is recorded of this one.
 */
final class SidePanels {
    private static final int SESSIONS = 3;
    private static final int EFFECTS = 4;

    private final Words words;
    private final PlanText plans;
    private final VBox earlier = Style.on(new VBox(), Style.STACK_WIDE);
    private final VBox recorded = Style.on(new VBox(), Style.STACK);
    private final Panel earlierPanel;
    private final Panel recordedPanel;
    private final VBox box;

    SidePanels(Words words, PlanText plans) {
        this.plans = plans;
        this.words = words;
        earlierPanel = new Panel(words.say("checkin.last"), earlier);
        recordedPanel = new Panel(words.say("checkin.record"), recorded);
        box = Style.on(new VBox(earlierPanel, recordedPanel), Style.COLUMN);
        VBox.setVgrow(recordedPanel, Priority.ALWAYS);
    }

    Node node() {
        return box;
    }

    /** Shows what is recorded, step by step. */
    void show(Optional<Chart> chart, List<StepPart> parts) {
        List<Node> lines = new ArrayList<>();
        parts.stream()
                .filter(part -> !(part instanceof ChecklistPart))
                .flatMap(part -> part.recorded(chart).stream())
                .map(StepPage::line)
                .forEach(lines::add);
        if (lines.isEmpty()) {
            lines.add(muted(words.say("checkin.record.none")));
        }
        recorded.getChildren().setAll(lines);
    }

    /** Says that no patient is chosen yet, or that the patient is new. */
    void nobody(boolean fresh) {
        none(fresh ? "checkin.last.new" : "checkin.last.nobody");
    }

    private void none(String key) {
        earlier.getChildren().setAll(muted(words.say(key)));
    }

    private static Label muted(String text) {
        return Style.on(new Label(text), Style.MUTED, Style.WRAP);
    }

    /** Shows what is planned, and what the last sessions showed. */
    void show(List<LastSession> sessions, PatientPlan plan) {
        if (sessions.isEmpty()) {
            none("checkin.last.none");
        } else {
            earlier.getChildren()
                    .setAll(sessions.stream().limit(SESSIONS).map(this::session).toList());
        }
        if (!plan.isEmpty()) {
            earlier.getChildren().addFirst(planned(plan));
        }
    }

    private Node planned(PatientPlan plan) {
        VBox lines = Style.on(new VBox(), Style.STACK);
        lines.getChildren()
                .add(Style.on(new Label(words.say("checkin.plan")), Style.STRONG, Style.WRAP));
        plans.of(plan).stream()
                .map(line -> StepPage.line(new StepPart.Line(line.label(), line.text())))
                .forEach(lines.getChildren()::add);
        return lines;
    }

    private Node session(LastSession one) {
        VBox lines = Style.on(new VBox(), Style.STACK);
        lines.getChildren()
                .add(
                        Style.on(
                                new Label(
                                        words.say(
                                                "checkin.last.head",
                                                DisplayText.date(one.when().local().toLocalDate()),
                                                SeriesText.of(words, one.series()))),
                                Style.STRONG,
                                Style.WRAP));
        add(lines, "given", given(one));
        add(lines, "peak", one.peak().map(this::peak).orElse(words.say("checkin.last.nopeak")));
        add(lines, "effects", effects(one));
        add(lines, "helped", helped(one));
        return lines;
    }

    private void add(VBox lines, String key, String text) {
        lines.getChildren()
                .add(StepPage.line(new StepPart.Line(words.say("checkin.last." + key), text)));
    }

    private String given(LastSession one) {
        return words.say(
                "checkin.last.given.said",
                one.protocol().orElse(""),
                DisplayText.number(one.delivered().amount().setScale(1, RoundingMode.HALF_UP)),
                one.ordered().map(dose -> DisplayText.number(dose.amount())).orElse("–"),
                one.pauses());
    }

    private String peak(LastSession.Peak peak) {
        String said =
                words.say(
                        "checkin.last.peak.said",
                        DisplayText.number(peak.pressure().systolic().value()),
                        DisplayText.number(peak.pressure().diastolic().value()),
                        peak.minute());
        return peak.rise()
                .map(
                        rise ->
                                words.say(
                                        "checkin.last.peak.rise",
                                        said,
                                        signed(rise),
                                        peak.diastolicRise().map(SidePanels::signed).orElse("–")))
                .orElse(said);
    }

    private static String signed(int points) {
        return points < 0 ? DisplayText.number(points) : "+" + DisplayText.number(points);
    }

    private String effects(LastSession one) {
        return one.effects().isEmpty()
                ? words.say("checkin.last.effects.none")
                : one.effects().stream()
                        .limit(EFFECTS)
                        .map(this::effect)
                        .collect(Collectors.joining("\n"));
    }

    private String effect(LastSession.Effect effect) {
        String grade = words.say("grade." + effect.worst()).toLowerCase(Locale.ROOT);
        return effect.end()
                .map(
                        end ->
                                words.say(
                                        "checkin.last.effect.ended",
                                        effect.term(),
                                        grade,
                                        effect.onset(),
                                        end))
                .orElseGet(
                        () ->
                                words.say(
                                        "checkin.last.effect.open",
                                        effect.term(),
                                        grade,
                                        effect.onset()));
    }

    private String helped(LastSession one) {
        return one.helped().isEmpty()
                ? words.say("checkin.last.helped.none")
                : one.helped().stream().map(this::help).collect(Collectors.joining("\n"));
    }

    private String help(LastSession.Helped help) {
        return switch (help) {
            case LastSession.Helped.Drug drug ->
                    words.say(
                            "checkin.last.helped.said",
                            Isolated.of(drug.name()) + " " + Isolated.of(drug.dose()),
                            drug.minute());
            case LastSession.Helped.Care care ->
                    words.say(
                            "checkin.last.helped.said",
                            words.say("supportiveCare." + care.care())
                                    + (care.note().isBlank()
                                            ? ""
                                            : " (" + Isolated.of(care.note()) + ")"),
                            care.minute());
        };
    }
}
