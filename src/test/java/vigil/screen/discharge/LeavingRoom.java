package vigil.screen.discharge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import vigil.charting.ObservationAct;
import vigil.charting.PreparationAct;
import vigil.protocol.Checklist;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.scores.SubScore;
import vigil.screen.desk.TestDesk;
import vigil.screen.desk.WaysGone;
import vigil.screen.kit.ActionRegistry;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Words;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.SampleReadings;
import vigil.session.Stage;
import vigil.vitals.Nausea;
import vigil.vitals.Pain;
import vigil.vitals.Reading;
import vigil.vitals.VitalSigns;

/** The screen of leaving in a window, on a real store, an hour and more after the end of dosing. */
final class LeavingRoom extends WaysGone implements AutoCloseable {
    static final Words WORDS =
            Words.of("discharge", "charting", "chart", "desk", "scores", "record");

    /** Where all that is measured lets a patient leave. */
    static final List<Reading> WELL =
            List.of(
                    SampleReadings.pressure("134/82"),
                    SampleReadings.heart(66),
                    SampleReadings.saturation(98),
                    SampleReadings.breaths(14),
                    SampleReadings.sedation(5),
                    SampleReadings.dissociation(0),
                    new Reading.Measured(new Pain(0)),
                    new Reading.Measured(new Nausea(0)));

    private static final List<String> ALDRETE =
            List.of("ACTIVITY", "RESPIRATION", "CIRCULATION", "CONSCIOUSNESS", "SATURATION");

    final TestDesk at;
    private Optional<FxHarness> window = Optional.empty();
    private Optional<DischargeView> view = Optional.empty();

    LeavingRoom(Path folder) {
        this(folder, "ketamine-iv");
    }

    LeavingRoom(Path folder, String protocol) {
        this(TestDesk.at(folder, protocol, Stage.RECOVERING));
    }

    /** Where everybody has keys. */
    static LeavingRoom keyed(Path folder) {
        return new LeavingRoom(TestDesk.keyed(folder, "ketamine-iv", Stage.RECOVERING));
    }

    private LeavingRoom(TestDesk desk) {
        at = desk;
        at.minute(-25);
        at.does(
                new PreparationAct.ArrangeEscort(
                        at.session().here(), "HARGREAVES, Tom", "brother", "555 0100"));
    }

    /** Everything that is measured is met; minute 110. */
    LeavingRoom measured() {
        at.minute(27);
        at.does(at.session().vitals("158/96", 74));
        return set(108, WELL).aldrete(108, 2, 2, 2, 2, 2).now(110);
    }

    /** A full set at a minute. */
    LeavingRoom set(int minute, List<Reading> readings) {
        at.minute(minute);
        at.does(
                new ObservationAct.RecordVitals(
                        at.session().here(), new VitalSigns(readings), SetKind.FULL, Set.of()));
        return this;
    }

    /**
     * A modified Aldrete score at a minute: activity, breathing, circulation, awake, saturation.
     */
    LeavingRoom aldrete(int minute, int... points) {
        at.minute(minute);
        List<SubScore> parts = new ArrayList<>();
        for (String part : ALDRETE) {
            parts.add(new SubScore(part, points[parts.size()]));
        }
        at.does(
                new ObservationAct.TakeScore(
                        at.session().here(), Score.of(ScoreKind.MODIFIED_ALDRETE_MMHG, parts)));
        return this;
    }

    /** It is so late now. */
    LeavingRoom now(int minute) {
        at.minute(minute);
        at.reopen();
        return this;
    }

    /** Every line of the discharge list is answered as it should be, but for these. */
    LeavingRoom answeredBut(String... open) {
        at.session().protocol().checklist(Checklist.Kind.DISCHARGE).orElseThrow().lines().stream()
                .filter(line -> !List.of(open).contains(line.code()))
                .forEach(
                        line ->
                                at.does(
                                        new PreparationAct.AnswerChecklist(
                                                at.session().here(),
                                                Checklist.Kind.DISCHARGE,
                                                line.code(),
                                                line.passes(),
                                                line.code().equals("TRANSPORT")
                                                        ? "Driven by an adult"
                                                        : line.detail().isBlank()
                                                                ? ""
                                                                : "as asked")));
        at.reopen();
        return this;
    }

    LeavingRoom shown() {
        return shown(Theme.DAY, TextScale.NORMAL, 1440, 740);
    }

    LeavingRoom shown(Theme theme, TextScale scale, double width, double height) {
        FxHarness fx =
                FxHarness.behind(
                        () -> {
                            DischargeView made = new DischargeView(WORDS, at.desk(), this);
                            view = Optional.of(made);
                            return (Parent) made.node();
                        },
                        theme,
                        scale,
                        width,
                        height);
        window = Optional.of(fx);
        FxHarness.doOnFx(
                () -> {
                    ActionRegistry keys = new ActionRegistry(WORDS);
                    keys.add(view().actions().toArray(ScreenAction[]::new));
                    keys.screenProperty().set("discharge");
                    keys.installOn(fx.scene(), said -> gone.add("said " + said));
                    view().opened();
                });
        fx.pulse();
        return this;
    }

    DischargeView view() {
        return view.orElseThrow();
    }

    FxHarness fx() {
        return window.orElseThrow();
    }

    LeavingRoom press(KeyCode... codes) {
        for (KeyCode code : codes) {
            fx().press(code);
            settle();
        }
        return this;
    }

    LeavingRoom press(String combination) {
        fx().press(combination);
        return settle();
    }

    LeavingRoom type(String text) {
        fx().type(text);
        return settle();
    }

    LeavingRoom settle() {
        at.settle();
        fx().pulse();
        return this;
    }

    /** Goes to the button of a text with Tab and presses it. */
    LeavingRoom opens(String button) {
        fx().focus(call(() -> view().criteria()));
        for (int stop = 0; stop < 12 && !focused().equals(button); stop++) {
            fx().press(KeyCode.TAB);
        }
        if (!focused().equals(button)) {
            throw new AssertionError("Tab does not reach " + button);
        }
        return press(KeyCode.SPACE);
    }

    /** What has the focus, as it is spoken. */
    String focused() {
        return call(() -> spoken(fx().scene().getFocusOwner()));
    }

    private static String spoken(@Nullable Node node) {
        if (node == null) {
            return "nothing";
        }
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        return node instanceof Labeled labeled ? labeled.getText() : node.toString();
    }

    /** Everything that Tab reaches, from where the focus is until it comes round. */
    List<String> tabWalk() {
        List<Node> stops = new ArrayList<>();
        List<String> walk = new ArrayList<>();
        Node owner = call(() -> fx().scene().getFocusOwner());
        while (!stops.contains(owner)) {
            stops.add(owner);
            walk.add(focused());
            fx().press(KeyCode.TAB);
            owner = call(() -> fx().scene().getFocusOwner());
        }
        return walk;
    }

    /** All that is said on the screen, from top to bottom. */
    String said() {
        return call(() -> texts(view().node()));
    }

    private static String texts(Node node) {
        StringBuilder all = new StringBuilder();
        collect(node, all);
        return all.toString();
    }

    private static void collect(Node node, StringBuilder into) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            into.append(labeled.getText()).append('\n');
        }
        if (node instanceof javafx.scene.text.TextFlow flow) {
            flow.getChildren()
                    .forEach(text -> into.append(((javafx.scene.text.Text) text).getText()));
            into.append('\n');
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    <T> T call(Callable<T> work) {
        return FxHarness.onFx(work);
    }

    @Override
    public void close() {
        window.ifPresent(
                fx -> {
                    FxHarness.doOnFx(view()::closed);
                    fx.close();
                });
        at.close();
    }
}
