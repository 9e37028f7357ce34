package vigil.screen.review;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.protocol.Limit;
import vigil.review.ReviewList;
import vigil.review.SessionBrief;
import vigil.review.Standout;
import vigil.review.VitalsTrend;
import vigil.screen.chart.Sparkline;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.Panel;
import vigil.screen.kit.PlainTable;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.telling.PersonText;

/** The session at hand in brief, and what can be done with it. */
final class SummaryPane {
    private final Words words;
    private final Panel panel = new Panel("");
    private final SummaryText text;
    private final Label name = Style.on(new Label(), Style.PERSON_NAME);
    private final Label who = Style.on(new Label(), Style.MUTED, Style.WRAP);
    private final PlainTable facts =
            new PlainTable(List.of(PlainTable.Column.tight(""), PlainTable.Column.text("")));
    private final VBox head = new VBox(name, who);
    private final VBox rest = Style.on(new VBox(), Style.PANEL_BODY);
    private final Button whole;
    private final Button countersign;
    private final Button ask;
    private final Button course;
    private final Label signing = Style.on(new Label(), Style.MUTED, Style.WRAP);

    /**
     * The pane.
     *
     * @param form what stands below the name while it is asked for; it stays where it is
     */
    SummaryPane(Words words, SummaryText text, PageWays ways, Node form) {
        this.words = words;
        this.text = text;
        this.whole = Buttons.primary(words.say("review.whole"), ways.record());
        this.countersign = Buttons.plain(words.say("review.key.countersign"), ways.countersign());
        this.ask = Buttons.plain(words.say("review.key.ask"), ways.ask());
        this.course = Buttons.plain(words.say("review.course"), ways.course());
        for (Label label : List.of(name, who, signing)) {
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        panel.setMinHeight(Region.USE_PREF_SIZE);
        panel.body().setAll(head, form, rest);
        show(Optional.empty(), Optional.empty());
    }

    Panel node() {
        return panel;
    }

    /**
     * Shows a session.
     *
     * @param brief the one at hand
     * @param known what is known of it; empty while it is read
     */
    void show(Optional<SessionBrief> brief, Optional<ReviewModel.InBrief> known) {
        if (brief.isEmpty()) {
            Visibility.set(head, false);
            rest.getChildren()
                    .setAll(Style.on(new Label(words.say("review.none")), Style.MUTED, Style.WRAP));
            return;
        }
        Visibility.set(head, true);
        name.setText(PersonText.name(brief.get().session().patient().name()));
        if (known.isEmpty()) {
            Visibility.set(who, false);
            rest.getChildren().clear();
            return;
        }
        Visibility.set(who, true);
        who.setText(text.who(known.get()));
        facts.setRows(text.rows(known.get()).stream().map(SummaryPane::row).toList());
        signing.setText(text.signing(brief.get()));
        rest.getChildren().setAll(trend(known.get()), facts, acts(brief.get()), signing);
    }

    private Node acts(SessionBrief brief) {
        FlowPane acts = Style.on(new FlowPane(whole, course), Style.CHOICE_OPTIONS);
        if (ReviewList.state(brief) == ReviewList.State.TO_COUNTERSIGN) {
            acts.getChildren().add(1, countersign);
        }
        if (brief.session().stage().over()) {
            acts.getChildren().add(ask);
        }
        acts.setMinHeight(Region.USE_PREF_SIZE);
        return acts;
    }

    private Node trend(ReviewModel.InBrief known) {
        VitalsTrend trend =
                VitalsTrend.of(
                        known.session().chart(),
                        new VitalsTrend.GapRule.LongerThan(Duration.ofHours(1)));
        return crossed(known)
                .map(bound -> new Sparkline(trend, Optional.of(bound), words.say("review.trend")))
                .orElseGet(() -> new Sparkline(trend, words.say("review.trend")));
    }

    /** The systolic limit that was crossed. */
    private static Optional<Double> crossed(ReviewModel.InBrief known) {
        return known.exceptions().exceptional().stream()
                .filter(Standout.LimitCrossed.class::isInstance)
                .flatMap(one -> ((Standout.LimitCrossed) one).bounds().stream())
                .filter(bound -> bound.measure() == Limit.Measure.SYSTOLIC)
                .map(bound -> bound.at().doubleValue())
                .findFirst();
    }

    private static List<Node> row(SummaryText.Row row) {
        Label label = PlainTable.cell(row.label(), Style.MUTED);
        label.setMinWidth(Region.USE_PREF_SIZE);
        VBox lines = new VBox();
        row.lines().forEach(line -> lines.getChildren().add(BriefCell.flow(line)));
        lines.setAccessibleText(
                row.label()
                        + " "
                        + row.lines().stream()
                                .map(BriefText.Line::whole)
                                .collect(Collectors.joining("; ")));
        return List.of(label, lines);
    }
}
