package vigil.screen.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import vigil.dosing.Weight;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.screen.kit.Em;
import vigil.screen.kit.Fact;
import vigil.screen.kit.FlowLine;
import vigil.screen.kit.Icons;
import vigil.screen.kit.NodeState;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.telling.PersonText;
import vigil.telling.SeriesText;
import vigil.wording.DisplayText;
import vigil.wording.Isolated;

/**
 * Who the patient is, above every screen that shows one (rules P1 to P4): the name wraps and is
 * never cut, the allergy line has four states, and what is not known says so.
 */
public final class PatientBanner extends StackPane {

    /** Narrower than this, in em of its facts, all stands closer, so that it needs one row. */
    private static final double CLOSE_EM = 76;

    /** What all that it shows is made of. */
    private record Shown(
            Patient patient, Optional<Weight> weight, SeriesPosition series, LocalDate today) {}

    private final Words words;
    private final Label name = Style.on(new Label(), Style.PERSON_NAME);
    private final Label allergies = new Label();
    private final FlowLine line = new FlowLine(Style.BANNER);
    private final Em measure = new Em(this::judge);
    private List<Fact> facts = List.of();
    private Optional<Shown> shown = Optional.empty();
    private boolean tight;

    /** An empty banner, which takes no room until {@link #show}. */
    public PatientBanner(Words words) {
        this.words = words;
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        allergies.setWrapText(true);
        allergies.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(line, measure);
        widthProperty().subscribe(this::judge);
        hide();
    }

    private void judge() {
        NodeState.IS_CLOSE.set(line, getWidth() > 0 && getWidth() < CLOSE_EM * measure.px());
        line.applyCss();
    }

    /** Shows the patient of a session. */
    public void show(Chart chart, LocalDate today) {
        Patient patient = chart.patient();
        Optional<Shown> now =
                Optional.of(new Shown(patient, chart.weight(), chart.plan().series(), today));
        if (shown.equals(now)) {
            return;
        }
        shown = now;
        name.setText(PersonText.name(patient.name()));
        facts =
                List.of(
                        new Fact(
                                words.say("shell.banner.born"),
                                DisplayText.born(patient.birthDate(), today)),
                        new Fact(
                                words.say("shell.banner.gender"),
                                words.say("shell.gender." + patient.sex())),
                        new Fact(words.say("shell.banner.mrn"), patient.mrn()),
                        weight(chart.weight(), today),
                        new Fact(
                                words.say("shell.banner.session"),
                                SeriesText.of(words, chart.plan().series())));
        facts.forEach(fact -> fact.beside(tight));
        show(patient.allergies());
        List<Node> left = new ArrayList<>(List.of(name));
        left.addAll(facts);
        line.show(left, List.of(allergies));
        Visibility.set(this, true);
    }

    /** In a tight frame each value stands beside its label, so that a row of facts is one line. */
    void tight(boolean now) {
        tight = now;
        facts.forEach(fact -> fact.beside(now));
    }

    /** Shows nobody and takes no room. */
    public void hide() {
        shown = Optional.empty();
        Visibility.set(this, false);
        name.setText("");
        facts = List.of();
        line.show(List.of(), List.of());
        allergies.setText("");
    }

    private Fact weight(Optional<Weight> weight, LocalDate today) {
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

    private void show(Allergies state) {
        boolean known = state instanceof Allergies.Known;
        Style.ALLERGIES.set(allergies, known);
        Style.MUTED.set(allergies, !known);
        allergies.setGraphic(known ? Icons.CAUTION.node() : null);
        allergies.setText(
                switch (state) {
                    case Allergies.Known(List<String> named) ->
                            words.say("shell.allergies.known", Isolated.joined(", ", named));
                    case Allergies.NoneKnown() -> words.say("shell.allergies.none");
                    case Allergies.NotRecorded() -> words.say("shell.allergies.not-recorded");
                    case Allergies.Unavailable() -> words.say("shell.allergies.unavailable");
                });
    }

    /** Everything the banner says, in reading order; for the spoken form and for tests. */
    public List<String> said() {
        List<String> said = new ArrayList<>(List.of(name.getText()));
        facts.forEach(fact -> said.add(fact.said()));
        said.add(allergies.getText());
        return said;
    }

    /** The name as it is shown. */
    public Label name() {
        return name;
    }
}
