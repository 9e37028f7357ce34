package vigil.screen.discharge;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vigil.discharge.Evidence;
import vigil.discharge.Finding;
import vigil.discharge.Finding.Standing;
import vigil.protocol.Criterion;
import vigil.review.Gate;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.Icons;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.telling.FindingText;
import vigil.wording.PhoneText;

/** One criterion: how it stands, what it asks, what that rests on, how old that is, what to do. */
final class FindingRow extends GridPane {
    private static final double[] WIDE = {14.5, 34, 24, 13, 14.5};
    private static final double[] NARROW = {22, 32, 46};

    /** Below so many em of the row, age and button stand under the evidence. */
    private static final double NARROW_EM = 50;

    private final Words words;
    private final FindingText text;
    private final Label standing = Style.on(new Label(), Style.WRAP);
    private final Label criterion = Style.on(new Label(), Style.STRONG, Style.WRAP);
    private final Label evidence = Style.on(new Label(), Style.WRAP);
    private final Label age = Style.on(new Label(), Style.MUTED, Style.WRAP);
    private final Button act;
    private Optional<Finding> shown = Optional.empty();
    private boolean narrow;
    private boolean open;
    private boolean optional;
    private boolean isAtHand;

    FindingRow(Words words, FindingText text, Runnable chosen, Consumer<Finding> assess) {
        this.words = words;
        this.text = text;
        Style.on(this, Style.CRITERION);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        act = Buttons.plain("", () -> shown.ifPresent(assess));
        act.setFocusTraversable(false);
        Stream.of(standing, criterion, evidence, age)
                .forEach(
                        label -> {
                            label.setMinWidth(0);
                            label.setMinHeight(Region.USE_PREF_SIZE);
                        });
        setMinWidth(0);
        arrange(false);
        widthProperty().subscribe(width -> fit(width.doubleValue()));
        setOnMousePressed(pressed -> chosen.run());
    }

    private void fit(double width) {
        boolean now = width > 0 && width < NARROW_EM * standing.getFont().getSize();
        if (now != narrow) {
            arrange(now);
        }
    }

    private void arrange(boolean small) {
        narrow = small;
        getChildren().clear();
        getColumnConstraints().clear();
        for (double percent : small ? NARROW : WIDE) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
        if (small) {
            addRow(0, standing, criterion, evidence);
            add(age, 2, 1);
            add(act, 2, 2);
        } else {
            addRow(0, standing, criterion, evidence, age, act);
        }
    }

    void show(Gate gate, Finding finding) {
        shown = Optional.of(finding);
        standing.setText(text.standing(gate, finding));
        criterion.setText(text.criterion(gate, finding.criterion()));
        evidence.setText(PhoneText.onScreen(text.evidence(gate, finding)));
        age.setText(text.age(gate, finding));
        age.setManaged(!age.getText().isEmpty());
        paint(finding.standing());
        Style.MUTED.set(evidence, finding.evidence() instanceof Evidence.None);
        act.setText(words.say(actKey(finding)));
        act.setAccessibleText(act.getText() + " " + criterion.getText());
        open = !finding.settled();
        optional = gate.isOptional(finding);
        if (optional && open) {
            standing.setText(words.say("discharge.standing.optional"));
            standing.setGraphic(null);
            Style.CAUTION.set(standing, false);
        }
        Style.MUTED.set(standing, optional && open);
        atHand(isAtHand);
        setAccessibleText(
                Stream.of(standing, criterion, evidence, age)
                        .map(Label::getText)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    private static String actKey(Finding finding) {
        return switch (finding.criterion()) {
            case Criterion.LineAnswered(String code) ->
                    code.equals(Gate.ESCORT) ? "discharge.act.escort" : "discharge.act.assess";
            case Criterion.ScoreAtLeast _ -> "discharge.act.score";
            case Criterion.MinimumStay _, Criterion.RescueObserved _ -> "discharge.act.aside";
            case Criterion.FreshVitals _,
                    Criterion.NearBaseline _,
                    Criterion.WithinLimits _,
                    Criterion.SaturationOnAir _,
                    Criterion.Awake _,
                    Criterion.DissociationGone _,
                    Criterion.NauseaControlled _,
                    Criterion.PainControlled _ ->
                    "discharge.act.vitals";
        };
    }

    private void paint(Standing how) {
        boolean met = how instanceof Standing.Met;
        boolean aside = how instanceof Standing.Overridden;
        Icons icon = met ? Icons.CHECK : aside ? Icons.SIGN : Icons.CROSS;
        Label drawn = icon.node();
        Style.GOOD_ICON.set(drawn, met);
        Style.CAUTION_ICON.set(drawn, !met);
        standing.setGraphic(drawn);
        Style.GOOD.set(standing, met);
        Style.CAUTION.set(standing, !met);
    }

    /** The row at hand, and only it, shows what can be done: so that many rows find room. */
    void atHand(boolean here) {
        isAtHand = here;
        Style.AT_HAND.set(this, here);
        Visibility.set(act, open && here);
    }

    /** Whether it stands in the way of leaving. */
    boolean isOpen() {
        return open && !optional;
    }

    Optional<Finding> finding() {
        return shown;
    }
}
