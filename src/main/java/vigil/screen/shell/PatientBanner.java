package vigil.screen.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.dosing.Weight;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.screen.desk.PersonText;
import vigil.screen.kit.DisplayText;
import vigil.screen.kit.Fact;
import vigil.screen.kit.Icons;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.PreparationEvent.SeriesPosition;

/**
 * Who the patient is, above every screen that shows one (rules P1 to P4): the name wraps and is
 * never cut, the allergy line has four states, and what is not known says so.
 */
public final class PatientBanner extends StackPane {

    private static final double NARROW_EM = 74;
    private static final double NAME_SHARE = 0.4;
    private static final double ALLERGY_SHARE = 0.3;
    private static final double NAME_EM = 1.5;

    private final Words words;
    private final Label name = Style.on(new Label(), Style.PERSON_NAME);
    private final FlowPane facts = new FlowPane(28, 6);
    private final Label allergies = new Label();
    private Optional<Boolean> narrow = Optional.empty();

    /** An empty banner, which takes no room until {@link #show}. */
    public PatientBanner(Words words) {
        this.words = words;
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        allergies.setWrapText(true);
        allergies.setMinHeight(Region.USE_PREF_SIZE);
        facts.prefWrapLengthProperty().bind(widthProperty());
        facts.setRowValignment(javafx.geometry.VPos.CENTER);
        facts.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        widthProperty().subscribe(width -> arrange());
        name.fontProperty().subscribe(this::requestLayout);
        allergies.fontProperty().subscribe(this::requestLayout);
        hide();
    }

    /** Never while styles are applied: moving nodes in the middle of that is a fault. */
    @Override
    protected void layoutChildren() {
        arrange();
        super.layoutChildren();
    }

    /** Shows the patient of a session. */
    public void show(Chart chart, LocalDate today) {
        Patient patient = chart.patient();
        name.setText(PersonText.name(patient.name()));
        List<Node> shown = new ArrayList<>();
        shown.add(
                new Fact(
                        words.say("shell.banner.born"),
                        DisplayText.born(patient.birthDate(), today)));
        shown.add(
                new Fact(
                        words.say("shell.banner.gender"),
                        words.say("shell.gender." + patient.sex())));
        shown.add(new Fact(words.say("shell.banner.mrn"), patient.mrn()));
        shown.add(weight(chart.weight(), today));
        shown.add(new Fact(words.say("shell.banner.session"), series(chart.plan().series())));
        facts.getChildren().setAll(shown);
        show(patient.allergies());
        arrange();
        setVisible(true);
        setManaged(true);
    }

    /** Shows nobody and takes no room. */
    public void hide() {
        setVisible(false);
        setManaged(false);
        name.setText("");
        facts.getChildren().clear();
        allergies.setText("");
    }

    private Node weight(Optional<Weight> weight, LocalDate today) {
        if (weight.isEmpty()) {
            return new Fact(words.say("shell.banner.weight"), words.say("shell.banner.unknown"));
        }
        Weight known = weight.get();
        LocalDate measured = known.measuredAt().local().toLocalDate();
        String label =
                measured.equals(today)
                        ? words.say("shell.banner.weight")
                        : words.say("shell.banner.weight.on", DisplayText.dayAndMonth(measured));
        String amount = DisplayText.quantity(known.kilograms().amount(), "kg");
        return new Fact(label, words.say("shell.weight." + known.method(), amount));
    }

    private String series(SeriesPosition series) {
        return series.of() == 0
                ? DisplayText.number(series.number())
                : words.say(
                        "shell.banner.series",
                        DisplayText.number(series.number()),
                        DisplayText.number(series.of()));
    }

    private void show(Allergies state) {
        boolean known = state instanceof Allergies.Known;
        Style.ALLERGIES.set(allergies, known);
        Style.MUTED.set(allergies, !known);
        allergies.setGraphic(known ? Icons.CAUTION.node() : null);
        allergies.setText(
                switch (state) {
                    case Allergies.Known(List<String> named) ->
                            words.say("shell.allergies.known", String.join(", ", named));
                    case Allergies.NoneKnown() -> words.say("shell.allergies.none");
                    case Allergies.NotRecorded() -> words.say("shell.allergies.not-recorded");
                    case Allergies.Unavailable() -> words.say("shell.allergies.unavailable");
                });
    }

    private void arrange() {
        double em = name.getFont().getSize() / NAME_EM;
        boolean now = getWidth() < NARROW_EM * em;
        if (!narrow.equals(Optional.of(now))) {
            narrow = Optional.of(now);
            getChildren().setAll(now ? stacked() : inOneLine());
        }
        hold(name, now, NAME_SHARE);
        hold(allergies, now, ALLERGY_SHARE);
    }

    /** In one line a text gets the room it needs up to its share, then wraps. */
    private void hold(Label label, boolean stacked, double share) {
        double most = getWidth() * share;
        label.setMaxWidth(stacked ? Double.MAX_VALUE : most);
        label.setMinWidth(stacked ? 0 : Math.min(label.prefWidth(-1), most));
    }

    private Pane inOneLine() {
        HBox line = Style.on(new HBox(name, facts, allergies), Style.BANNER);
        HBox.setHgrow(facts, Priority.ALWAYS);
        return line;
    }

    private Pane stacked() {
        HBox below = new HBox(28, facts, allergies);
        HBox.setHgrow(facts, Priority.ALWAYS);
        VBox lines = Style.on(new VBox(name, below), Style.BANNER);
        lines.setSpacing(6);
        return lines;
    }

    /** Everything the banner says, in reading order; for the spoken form and for tests. */
    public List<String> said() {
        List<String> said = new ArrayList<>(List.of(name.getText()));
        facts.getChildren()
                .forEach(
                        fact -> {
                            if (fact instanceof Fact one) {
                                said.add(
                                        one.getChildren().stream()
                                                .map(
                                                        part ->
                                                                part instanceof Label label
                                                                        ? label.getText()
                                                                        : "")
                                                .reduce((label, value) -> label + " " + value)
                                                .orElse(""));
                            }
                        });
        said.add(allergies.getText());
        return said;
    }

    /** The name as it is shown. */
    public Label name() {
        return name;
    }
}
