package vigil.screen.treatment;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.effects.EffectTerm;
import vigil.quantity.Moment;
import vigil.screen.kit.DisplayText;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.SideEffectCourse;

/**
 * The side effects of the session: the terms that the protocol offers, and those that are charted.
 */
final class EffectsPanel {
    private static final double GAP = 8;
    private static final int OFFERED = 7;

    private final Words words;
    private final Consumer<Optional<EffectTerm>> log;
    private final Consumer<SideEffectCourse> open;
    private final FlowPane offered = new FlowPane(GAP, GAP);
    private final VBox charted = new VBox();
    private final Panel panel;
    private List<EffectTerm> terms = List.of();

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
        this.panel = new Panel(words.say("treatment.effects.title"), offered, charted);
        panel.hint(words.say("treatment.effects.hint"));
        Style.on(charted, Style.STACK);
    }

    Panel node() {
        return panel;
    }

    void show(Chart chart, Moment now) {
        List<EffectTerm> now7 =
                chart.protocol().map(protocol -> protocol.terms()).orElse(List.of());
        if (!terms.equals(now7) || offered.getChildren().isEmpty()) {
            terms = now7;
            offered.getChildren().clear();
            terms.stream().limit(OFFERED).forEach(this::offer);
            Button other = Style.on(new Button(words.say("treatment.effects.other")), Style.PILL);
            other.setOnAction(pressed -> log.accept(Optional.empty()));
            offered.getChildren().add(other);
        }
        charted.getChildren().setAll(SideEffectCourse.in(chart).stream().map(this::row).toList());
    }

    private void offer(EffectTerm term) {
        Button button = Style.on(new Button(term.text()), Style.PILL);
        button.setOnAction(pressed -> log.accept(Optional.of(term)));
        offered.getChildren().add(button);
    }

    private Button row(SideEffectCourse course) {
        Label term = Style.on(new Label(course.now().term().text()), Style.STRONG);
        Label grade =
                new Label(
                        words.say(
                                "treatment.effects.grade",
                                words.say("chart.grade." + course.now().grade()),
                                words.say("treatment.expected." + course.now().expected())));
        Label time = Style.on(new Label(time(course)), Style.MUTED);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox line = new HBox(GAP, term, grade, between, time);
        Button row = Style.on(new Button(), Style.QUIET);
        row.setGraphic(line);
        line.prefWidthProperty().bind(row.widthProperty().subtract(2 * GAP));
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(term.getText() + ", " + grade.getText() + ", " + time.getText());
        row.setOnAction(pressed -> open.accept(course));
        return row;
    }

    private String time(SideEffectCourse course) {
        String since = clock(course.onset());
        return course.end()
                .map(end -> words.say("treatment.effects.from", since, clock(end)))
                .orElse(words.say("treatment.effects.since", since));
    }

    private static String clock(Moment moment) {
        return DisplayText.time(moment.local().toLocalTime());
    }
}
