package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.charting.DosingAct;
import vigil.charting.PreparationAct;
import vigil.quantity.MilligramsPerHour;
import vigil.screen.checkin.CheckInView;
import vigil.screen.credentials.TestDoor;
import vigil.screen.desk.Receipts;
import vigil.screen.desk.TestDesk;
import vigil.screen.discharge.DischargeView;
import vigil.screen.kit.Appearance;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Words;
import vigil.screen.record.RecordView;
import vigil.screen.room.BoardView;
import vigil.screen.treatment.TreatmentView;
import vigil.session.Stage;

/** Between leaving, the bedside and the check-in, there and back, through the real window. */
class ToTheBedsideAndBackTest {
    private static final Words WORDS =
            Words.of(
                    "app",
                    "board",
                    "charting",
                    "chart",
                    "checkin",
                    "credentials",
                    "desk",
                    "discharge",
                    "export",
                    "record",
                    "scores",
                    "shell",
                    "signin",
                    "treatment");

    @TempDir Path folder;

    private static Screens screens(TestDesk at, Appearance look) {
        Map<Place, Screens.Factory> made = new EnumMap<>(Place.class);
        made.put(Place.BOARD, (ways, patient) -> new BoardView(WORDS, at.desk(), ways));
        made.put(
                Place.CHECK_IN,
                (ways, patient) -> new CheckInView(WORDS, at.desk(), ways, patient));
        made.put(
                Place.TREATMENT,
                (ways, patient) ->
                        new TreatmentView(WORDS, at.desk(), ways, look.tokensProperty()));
        made.put(Place.DISCHARGE, (ways, patient) -> new DischargeView(WORDS, at.desk(), ways));
        made.put(
                Place.RECORD,
                (ways, patient) ->
                        new RecordView(
                                WORDS, at.desk(), ways, look.tokensProperty(), Receipts.NONE));
        return new Screens(made);
    }

    private static String screen(Shell shell) {
        return FxHarness.onFx(() -> shell.shown().orElseThrow().name());
    }

    private static void press(TestDesk at, FxHarness fx, String key) {
        fx.press(key);
        at.settle();
        fx.pulse();
    }

    /** What is half typed on leaving is there again after the way to the bedside and back. */
    @ParameterizedTest
    @CsvSource({"F2", "F3", "F4"})
    void aKeyOpensTheBedsideAndF9LeadsBackToWhatWasBegun(String key) {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.RECOVERING);
        at.minute(-25);
        at.does(
                new PreparationAct.ArrangeEscort(
                        at.session().here(), "HARGREAVES, Tom", "brother", "555 0100"));
        at.minute(60);
        in(
                at,
                (shell, fx) -> {
                    fx.act(() -> shell.discharge(at.session().id()));
                    at.settle();
                    fx.pulse();
                    assertThat(screen(shell)).isEqualTo("discharge");
                    press(at, fx, "O");
                    fx.type("Lives next door");
                    at.settle();

                    press(at, fx, key);
                    assertThat(screen(shell)).isEqualTo("treatment");
                    press(at, fx, "F9");
                    assertThat(screen(shell)).isEqualTo("discharge");
                    assertThat(at.drafts())
                            .singleElement()
                            .satisfies(
                                    draft ->
                                            assertThat(draft.fields())
                                                    .containsValue("Lives next door"));
                });
    }

    /** Found on a real display: the set was kept, and the bedside showed empty fields. */
    @Test
    void aSetThatIsHalfTypedIsThereAgainAfterTheWayToLeavingAndBack() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.RECOVERING);
        in(
                at,
                (shell, fx) -> {
                    fx.act(() -> shell.discharge(at.session().id()));
                    at.settle();
                    fx.pulse();
                    for (String typed : List.of("133/77", "133/7")) {
                        press(at, fx, "F2");
                        fx.press("Ctrl+A").type(typed);
                        press(at, fx, "F9");
                        press(at, fx, "F2");
                        assertThat(((TextField) fx.focused()).getText()).isEqualTo(typed);
                        assertThat(at.drafts()).hasSize(1);
                        press(at, fx, "F9");
                    }
                });
    }

    /** What a window with every way between screens does, with somebody signed in. */
    private static void in(TestDesk at, BiConsumer<Shell, FxHarness> act) {
        FxHarness.doOnFx(at.desk()::leave);
        TestDoor door = TestDoor.of(at);
        Appearance look = FxHarness.onFx(() -> new Appearance(Theme.DAY, TextScale.NORMAL));
        Shell shell =
                FxHarness.onFx(
                        () ->
                                new Shell(
                                        WORDS,
                                        at.desk(),
                                        door.door(),
                                        door.entrance(),
                                        screens(at, look),
                                        look));
        try (at;
                door;
                FxHarness fx =
                        FxHarness.behind(shell::root, Theme.DAY, TextScale.NORMAL, 1440, 900)) {
            fx.act(() -> shell.attachTo(fx.scene()));
            at.settle();
            TestDoor.typeIn(fx, at::settle);
            at.settle();
            act.accept(shell, fx);
            fx.act(shell::close);
        }
    }

    /** The order is changed once more before the drug flows; after that the record is corrected. */
    @Test
    void beforeDosingShiftF2LeadsBackToCheckInAndAfterwardsItSaysWhyNot() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.READY);
        in(
                at,
                (shell, fx) -> {
                    fx.act(() -> shell.treatment(at.session().id()));
                    at.settle();
                    press(at, fx, "Shift+F2");
                    assertThat(screen(shell)).isEqualTo("checkin");
                    press(at, fx, "F2");
                    assertThat(screen(shell)).isEqualTo("treatment");
                    press(at, fx, "Ctrl+K");
                    fx.type("back to ch");
                    press(at, fx, "Enter");
                    assertThat(screen(shell)).as("by the palette").isEqualTo("checkin");

                    at.minute(1);
                    at.does(
                            new DosingAct.StartInfusion(
                                    at.session().here(),
                                    MilligramsPerHour.of("52.5"),
                                    "right forearm"));
                    press(at, fx, "F2");
                    press(at, fx, "Shift+F2");
                    assertThat(screen(shell)).isEqualTo("treatment");
                    assertThat(FxHarness.onFx(shell::said)).contains("Dosing has begun");
                });
    }
}
