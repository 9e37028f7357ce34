package vigil.screen.treatment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import vigil.charting.ObservationAct;
import vigil.charting.ObservationAct.LogSideEffect;
import vigil.effects.DrugAction;
import vigil.effects.EffectTerm;
import vigil.effects.Expectedness;
import vigil.effects.Grade;
import vigil.effects.OnsetKnown;
import vigil.effects.SideEffect;
import vigil.screen.credentials.TestDoor;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.Appearance;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Words;
import vigil.screen.shell.Place;
import vigil.screen.shell.Screens;
import vigil.screen.shell.Shell;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.SampleReadings;
import vigil.session.Stage;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;

/** The bedside screen in the real window around it, over a real store. */
final class BedsideWindow implements AutoCloseable {
    final TestDesk at;
    final TreatmentView view;
    final FxHarness fx;
    final Shell shell;
    private final TestDoor door;

    /** How a window looks. */
    record Look(Theme theme, TextScale scale, double width, double height) {
        static final Look USUAL = new Look(Theme.DAY, TextScale.NORMAL, 1440, 900);
    }

    private BedsideWindow(TestDesk at, Look look) {
        this.at = at;
        this.door = TestDoor.of(at);
        Words words = words();
        TreatmentView[] made = new TreatmentView[1];
        this.shell =
                FxHarness.onFx(
                        () -> {
                            Appearance appearance = new Appearance(look.theme(), look.scale());
                            Screens.Factory bedside =
                                    (ways, patient) -> {
                                        made[0] =
                                                new TreatmentView(
                                                        words,
                                                        at.desk(),
                                                        ways,
                                                        appearance.tokensProperty());
                                        return made[0];
                                    };
                            Screens screens = new Screens(Map.of(Place.TREATMENT, bedside));
                            return new Shell(
                                    words,
                                    at.desk(),
                                    door.door(),
                                    door.entrance(),
                                    screens,
                                    appearance);
                        });
        this.fx =
                FxHarness.show(
                        shell::root, look.theme(), look.scale(), look.width(), look.height());
        fx.act(() -> shell.attachTo(fx.scene()));
        TestDoor.typeIn(fx, at::settle);
        at.settle();
        fx.act(() -> shell.treatment(at.session().id()));
        at.settle();
        fx.pulse();
        this.view = made[0];
    }

    static Words words() {
        return Words.of(
                "app",
                "charting",
                "chart",
                "credentials",
                "desk",
                "export",
                "kit",
                "scores",
                "shell",
                "signin",
                "treatment");
    }

    /** A session on a shipped protocol at a stage. */
    static BedsideWindow at(Path folder, String protocol, Stage stage) {
        return over(TestDesk.at(folder, protocol, stage), Look.USUAL);
    }

    /** The window over a desk that is prepared already. */
    static BedsideWindow over(TestDesk at, Look look) {
        return new BedsideWindow(at, look);
    }

    /** Minute 22 of an infusion with five sets, one of them eyes-on, and a side effect. */
    static TestDesk minute22(TestDesk at) {
        set(at, 5, "134/82", 63, 98, 14, 5, 1);
        set(at, 10, "141/86", 67, 97, 15, 4, 2);
        at.minute(12);
        at.does(new LogSideEffect(at.session().here(), dissociation(at)));
        set(at, 15, "147/90", 70, 97, 14, 4, 4);
        set(at, 20, "152/92", 72, 96, 13, 4, 6);
        at.minute(22);
        at.reopen();
        return at;
    }

    private static SideEffect dissociation(TestDesk at) {
        EffectTerm term = at.session().protocol().terms().getFirst();
        return new SideEffect(
                term,
                OnsetKnown.OBSERVED,
                Grade.MODERATE,
                Set.of(),
                Expectedness.EXPECTED,
                DrugAction.NONE,
                "",
                "");
    }

    /** Charts a set at a minute. */
    static void set(TestDesk at, int minute, String pressure, int... rest) {
        at.minute(minute);
        List<Reading> readings =
                List.of(
                        SampleReadings.pressure(pressure),
                        SampleReadings.heart(rest[0]),
                        SampleReadings.saturation(rest[1]),
                        SampleReadings.breaths(rest[2]),
                        SampleReadings.sedation(rest[3]),
                        SampleReadings.dissociation(rest[4]));
        at.does(
                new ObservationAct.RecordVitals(
                        at.session().here(), new VitalSigns(readings), SetKind.FULL, Set.of()));
    }

    BedsideWindow type(String text) {
        fx.type(text);
        at.settle();
        fx.pulse();
        return this;
    }

    BedsideWindow press(KeyCode... keys) {
        for (KeyCode key : keys) {
            fx.press(key);
            at.settle();
        }
        fx.pulse();
        return this;
    }

    BedsideWindow press(String combination) {
        fx.press(combination);
        at.settle();
        fx.pulse();
        return this;
    }

    /** Sets the clock and waits for what follows. */
    BedsideWindow minute(int minute) {
        at.minute(minute);
        at.settle();
        fx.pulse();
        return this;
    }

    /** What stands in the field of an item. */
    String text(VitalItem item) {
        return fx.call(() -> view.vitalsPane().fieldOf(item).text());
    }

    /** Whether the field of an item has the focus. */
    boolean isAt(VitalItem item) {
        return fx.call(() -> view.vitalsPane().fieldOf(item).input().isFocused());
    }

    /** What is said under the field of an item. */
    String saidUnder(VitalItem item) {
        return fx.call(() -> view.vitalsPane().fieldOf(item).message().orElse(""));
    }

    /** What has the focus, as it is spoken. */
    String focused() {
        return Optional.ofNullable(fx.focused()).map(Node::getAccessibleText).orElse("");
    }

    /** Everything that can be read in the window. */
    String said() {
        return fx.call(() -> String.join("\n", FormWindow.texts(fx.root())));
    }

    /** Everything that can be read on the screen itself. */
    String saidHere() {
        return fx.call(() -> String.join("\n", FormWindow.texts(view.node())));
    }

    @Override
    public void close() {
        at.settle();
        fx.act(shell::close);
        at.settle();
        fx.close();
        door.close();
        at.close();
    }
}
