package vigil.screen.treatment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.effects.EffectTerm;
import vigil.quantity.Moment;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.SideEffectCourse;
import vigil.telling.EffectText;
import vigil.wording.Isolated;

/**
 * The side effects of the session: the terms that the protocol offers, and those that are charted.
 */
final class EffectsPanel {
    private static final double GAP = 8;
    private static final double LINE_GAP = 6;
    private static final int OFFERED = 5;
    private static final int BRIEF = 24;

    private final Words words;
    private final Consumer<Optional<EffectTerm>> log;
    private final Consumer<SideEffectCourse> open;
    private final FlowPane offered = new FlowPane(GAP, LINE_GAP);
    private final VBox charted = new VBox();
    private final Panel panel;
    private final Map<EffectTerm, Button> chips = new LinkedHashMap<>();
    private List<EffectTerm> terms = List.of();
    private List<SideEffectCourse> courses = List.of();

    /**
     * A panel.
     *
     * @param log asked for a new entry with a term, or without one for free text
     * @param open asked for a course that is charted
     */
    EffectsPanel(Words words, Consumer<Optional<EffectTerm>> log, Consumer<SideEffectCourse> open) {
        this.words = words;
        this.log = log;
        this.open = open;
        this.panel =
                Style.on(
                        new Panel(words.say("treatment.effects.title"), offered, charted),
                        Style.DENSE);
        panel.hint(words.say("treatment.effects.hint"));
        charted.setSpacing(LINE_GAP);
    }

    Panel node() {
        return panel;
    }

    void show(Chart chart, Moment now) {
        List<EffectTerm> offeredNow =
                chart.protocol().map(protocol -> protocol.terms()).orElse(List.of());
        if (!terms.equals(offeredNow) || offered.getChildren().isEmpty()) {
            terms = offeredNow;
            offered.getChildren().clear();
            chips.clear();
            terms.stream().limit(OFFERED).forEach(this::offer);
            Button other = Style.on(new Button(words.say("treatment.effects.other")), Style.PILL);
            other.setOnAction(pressed -> log.accept(Optional.empty()));
            offered.getChildren().add(other);
        }
        courses = SideEffectCourse.in(chart);
        charted.getChildren().setAll(courses.stream().map(this::row).toList());
        chips.forEach(this::mark);
    }

    private void offer(EffectTerm term) {
        Button chip = Style.on(new Button(EffectText.brief(term)), Style.PILL);
        chip.setOnAction(
                pressed ->
                        ongoing(term).ifPresentOrElse(open, () -> log.accept(Optional.of(term))));
        chips.put(term, chip);
        offered.getChildren().add(chip);
    }

    private Optional<SideEffectCourse> ongoing(EffectTerm term) {
        return courses.stream()
                .filter(SideEffectCourse::goesOn)
                .filter(course -> course.now().term().code().equals(term.code()))
                .findFirst();
    }

    /**
     * What goes on already has a heavier edge, and its chip goes on with it and begins no second
     * one.
     */
    private void mark(EffectTerm term, Button chip) {
        boolean goesOn = ongoing(term).isPresent();
        Style.ONGOING.set(chip, goesOn);
        chip.setAccessibleText(
                goesOn ? words.say("treatment.effects.ongoing", term.text()) : term.text());
    }

    private Button row(SideEffectCourse course) {
        String term = Isolated.of(EffectText.brief(course.now().term()));
        String rest =
                words.say(
                        "treatment.effects.line",
                        words.say("chart.grade." + course.now().grade()),
                        words.say("treatment.expected." + course.now().expected()),
                        time(course));
        boolean brief = term.length() <= BRIEF;
        Button row =
                Style.on(
                        new Button(brief ? rest : term + " " + rest),
                        Style.QUIET,
                        Style.EFFECT_ROW);
        if (brief) {
            Label heavy = Style.on(new Label(term), Style.STRONG);
            heavy.setMinWidth(Region.USE_PREF_SIZE);
            row.setGraphic(heavy);
        }
        row.setWrapText(true);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setMinHeight(Region.USE_PREF_SIZE);
        row.setAccessibleText(Isolated.of(course.now().term().text()) + ", " + rest);
        row.setOnAction(pressed -> open.accept(course));
        return row;
    }

    private String time(SideEffectCourse course) {
        String since = clock(course.onset());
        return course.end()
                .map(end -> words.say("treatment.effects.from", since, clock(end)))
                .orElse(words.say("treatment.effects.since", since));
    }

    private String clock(Moment moment) {
        return words.time(moment.local());
    }
}
