package vigil.screen.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.charting.DosingAct;
import vigil.charting.Draft;
import vigil.charting.LeavingAct;
import vigil.charting.ObservationAct;
import vigil.effects.DrugAction;
import vigil.effects.EffectTerm;
import vigil.effects.Expectedness;
import vigil.effects.Grade;
import vigil.effects.OnsetKnown;
import vigil.effects.SideEffect;
import vigil.quantity.Milligrams;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.TestDesk;
import vigil.screen.desk.TestSession;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.SceneAudit;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Words;
import vigil.session.SessionId;
import vigil.session.Stage;
import vigil.session.Witness;

/** The board as a nurse meets it: what runs, what is due, what needs someone, who is found. */
class BoardViewTest {
    @TempDir Path folder;

    private BoardRoom dosing(int minute) {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING);
        at.minute(5);
        at.does(at.session().vitals("141/86", 67));
        at.minute(minute);
        return new BoardRoom(at);
    }

    @Test
    void theRunningSessionStandsFirstWithItsClockAndItsNextSet() {
        try (BoardRoom room = dosing(7).shown()) {
            assertThat(room.lines())
                    .startsWith("HARGREAVES, Miriam (Ms)", "Dosing · minute 7 of 40")
                    .containsSubsequence(
                            "Next set",
                            "14:10",
                            "in 3min",
                            "Last set 14:05",
                            "141/86",
                            "HR 67 · SpO₂ 98",
                            "systolic so far",
                            "Open session");
            assertThat(room.fx().focused()).isSameAs(room.button("Open session"));
            room.press(KeyCode.ENTER);
            assertThat(room.gone).containsExactly("open");
        }
    }

    /** Found on a real display: for a moment the room was said to be free. */
    @Test
    void aRoomInUseIsNotSaidToBeFreeWhileItsSessionIsRead() {
        try (BoardRoom room = dosing(7).shown()) {
            String atOnce =
                    room.fx()
                            .call(
                                    () -> {
                                        room.view().closed();
                                        room.view().opened();
                                        return BoardRoom.said(room.view().node());
                                    });
            assertThat(atOnce)
                    .contains("The room is in use", "is being read")
                    .doesNotContain("The room is free", "Nobody");
        }
    }

    @Test
    void beforeTheStoreWasReadTheBoardSaysNothing() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
            SessionDesk desk = at.another();
            BoardModel model = FxHarness.onFx(() -> new BoardModel(desk));
            FxHarness.doOnFx(model::open);
            assertThat(FxHarness.onFx(() -> model.board().get())).isEmpty();

            FxHarness.doOnFx(desk::refresh);
            at.settle();
            assertThat(FxHarness.onFx(() -> model.board().get())).isPresent();
            FxHarness.doOnFx(model::close);
        }
    }

    @Test
    void aSetThatIsLateIsSaidInWordsWithItsDelay() {
        try (BoardRoom room = dosing(17).shown()) {
            assertThat(room.lines()).containsSubsequence("Next set", "14:10", "overdue 7min");
            assertThat(room.said()).contains("set overdue 7min");
        }
    }

    @Test
    void aSetThatIsDueAndNotLateYetIsNotCalledOverdue() {
        try (BoardRoom room = dosing(10).shown()) {
            assertThat(room.lines())
                    .containsSubsequence("Next set", "14:10", "due now")
                    .noneMatch(line -> line.contains("overdue"));
        }
    }

    @Test
    void aValueBeyondALimitHasItsMarkUpOrDown() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING);
        at.minute(5);
        at.does(at.session().vitals("184/112", 67));
        at.minute(6);
        try (BoardRoom room = new BoardRoom(at).shown()) {
            assertThat(room.lines()).contains("184/112 ▲▲");
        }
    }

    @Test
    void anEffectOfAnyGradeThatGoesOnIsNamed() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING);
        at.minute(6);
        at.does(
                new ObservationAct.LogSideEffect(
                        at.session().here(),
                        new SideEffect(
                                new EffectTerm("DISSOC", "Dissociation"),
                                OnsetKnown.OBSERVED,
                                Grade.LIFE_THREATENING,
                                java.util.Set.of(vigil.effects.Seriousness.LIFE_THREATENING),
                                Expectedness.UNEXPECTED,
                                DrugAction.NONE,
                                "airway held",
                                "Dr Mbeki")));
        try (BoardRoom room = new BoardRoom(at).shown()) {
            assertThat(room.said()).contains("Dissociation life-threatening, ongoing");
        }
    }

    @Test
    void withNobodyHereTheRoomIsFreeAndTheFocusIsWhereAWristbandIsScanned() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.PLANNED);
        try (BoardRoom room = new BoardRoom(at).shown()) {
            assertThat(room.said()).contains("The room is free").contains("expected 14:00");
            assertThat(room.fx().focused())
                    .isSameAs(room.field("Scan a wristband, or type a name or MRN"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "123 456"})
    void aScannedRecordNumberBeginsASessionAtOnce(String scanned) {
        try (BoardRoom room = dosing(7).shown()) {
            room.press("Ctrl+N").type(scanned).press(KeyCode.ENTER);
            assertThat(room.gone).containsExactly("new session 123 456");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"harg", "miriam harg", "HARGREAVES, M"})
    void aNameIsGoneDownToAndNeverTakenByEnterAlone(String typed) {
        try (BoardRoom room = dosing(7).shown()) {
            room.press("Ctrl+F").type(typed).press(KeyCode.ENTER);
            assertThat(room.gone).isEmpty();
            assertThat(room.said()).contains("Go down to the right person and press Enter.");
            room.press(KeyCode.DOWN, KeyCode.ENTER);
            assertThat(room.gone).containsExactly("new session 123 456");
        }
    }

    @Test
    void whereNobodyIsFoundANewPatientIsOfferedAndNothingIsGuessed() {
        try (BoardRoom room = dosing(7).shown()) {
            room.press("Ctrl+N").type("zzz").press(KeyCode.ENTER);
            assertThat(room.said()).contains("Nobody of that name or number was here before.");
            assertThat(room.gone).isEmpty();
            room.fx().focus(room.button("New patient"));
            room.press(KeyCode.SPACE);
            assertThat(room.gone).containsExactly("new session typed zzz");
        }
    }

    @Test
    void wasteWithoutAWitnessNeedsSomeoneAndOpensItsSession() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.RECOVERING);
        at.minute(45);
        at.does(
                new DosingAct.WasteDrug(
                        at.session().here(),
                        TestSession.LOT,
                        Milligrams.of("15"),
                        new Witness.Missing(),
                        "drug bin"));
        at.minute(50);
        try (BoardRoom room = new BoardRoom(at).shown()) {
            assertThat(room.lines())
                    .containsSubsequence(
                            "Needs someone",
                            "Waste without a witness",
                            "HARGREAVES, Miriam (Ms) · 15 mg, lot K2231 · since 14:45",
                            "Drug drawn today",
                            "Lot, mg",
                            "K2231",
                            "50",
                            "35",
                            "15",
                            "0");
            String named =
                    "Open: Waste without a witness, HARGREAVES, Miriam (Ms) · 15\u00a0mg, lot"
                            + " K2231 · since 14:45";
            Node open =
                    room.call(
                            () ->
                                    room.view().node().lookupAll(".button").stream()
                                            .filter(one -> named.equals(one.getAccessibleText()))
                                            .findFirst()
                                            .orElseThrow());
            room.fx().focus(open);
            room.press(KeyCode.SPACE);
            assertThat(room.gone).hasSize(1);
        }
    }

    @Test
    void aSessionThatWasCalledOffSaysWhy() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.CHECKED_IN);
        at.does(new LeavingAct.CallOffTreatment(at.session().here(), "no escort came"));
        at.minute(5);
        FxHarness.doOnFx(at.desk()::refresh);
        at.settle();
        try (BoardRoom room = new BoardRoom(at).shown()) {
            assertThat(room.said()).contains("Not treated");
            assertThat(room.lines())
                    .anyMatch(
                            line ->
                                    line.equals("not given: no escort came")
                                            || line.equals("1 line open"));
        }
    }

    private static void draft(TestDesk at, SessionId session, String form, int minute) {
        FxHarness.doOnFx(
                () ->
                        at.desk()
                                .keepDraft(
                                        new Draft(
                                                at.desk().newEntry(),
                                                session,
                                                form,
                                                Map.of("TIME", "1405"),
                                                at.moment(minute),
                                                TestDesk.OSEI.id())));
        at.settle();
    }

    @Test
    void whatIsNotSavedOfTheRunningSessionIsOneLineInItsCard() {
        try (BoardRoom room = dosing(7)) {
            draft(room.at, room.at.session().id(), "vitals", 5);
            draft(room.at, room.at.session().id(), "note", 6);
            draft(room.at, room.at.session().id(), "vitals", 3);
            FxHarness.doOnFx(room.at.desk()::refresh);
            room.at.settle();
            room.shown();

            assertThat(room.lines())
                    .startsWith("HARGREAVES, Miriam (Ms)")
                    .contains("Typed and not saved: vital signs, note, begun 14:06");
            assertThat(room.said()).doesNotContain("Not saved:");
        }
    }

    @Test
    void whatIsNotSavedOfAnotherSessionIsOneLineBelowAndOpensIt() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.PLANNED);
        draft(at, at.session().id(), "checkin.arrival", -40);
        draft(at, at.session().id(), "checkin.dose", -35);
        draft(at, at.session().id(), "checkin.dose", -34);
        FxHarness.doOnFx(at.desk()::refresh);
        at.settle();
        try (BoardRoom room = new BoardRoom(at).shown()) {
            assertThat(room.lines())
                    .startsWith("The room is free")
                    .contains(
                            "Not saved: arrival, dose. HARGREAVES, Miriam (Ms) · begun 13:26, kept"
                                    + " as it was typed.");
            room.fx().focus(room.button("Open"));
            room.press(KeyCode.SPACE);
            assertThat(room.gone).containsExactly("open");
        }
    }

    @Test
    void whatIsBeingTypedInTheOpenSessionIsNotCalledUnsaved() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.PLANNED);
        draft(at, at.session().id(), "checkin.arrival", -40);
        BoardModel model = FxHarness.onFx(() -> new BoardModel(at.desk()));
        FxHarness.doOnFx(at.desk()::refresh);
        at.settle();
        FxHarness.doOnFx(model::open);
        at.settle();
        assertThat(FxHarness.onFx(() -> model.unsaved().get())).isEmpty();
        FxHarness.doOnFx(
                () -> {
                    at.desk().leave();
                    at.desk().refresh();
                });
        at.settle();
        FxHarness.doOnFx(
                () -> {
                    model.close();
                    model.open();
                });
        at.settle();
        assertThat(FxHarness.onFx(() -> model.unsaved().get()))
                .singleElement()
                .satisfies(one -> assertThat(one.forms()).containsExactly("checkin.arrival"));
        FxHarness.doOnFx(model::close);
        at.close();
    }

    /** Found on a real display: a lot stood there letter below letter, beside its own numbers. */
    @Test
    void inASmallWindowALotAndItsNumbersStandInOneLineEach() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.RECOVERING);
        at.minute(45);
        at.does(
                new DosingAct.WasteDrug(
                        at.session().here(),
                        TestSession.LOT,
                        Milligrams.of("10.125"),
                        new Witness.Missing(),
                        "drug bin"));
        at.does(
                new DosingAct.ReturnDrug(
                        at.session().here(), TestSession.LOT, Milligrams.of("4.875")));
        try (BoardRoom room = new BoardRoom(at).shown(Theme.DIM, TextScale.NORMAL, 1024, 560)) {
            room.fx().picture("board-small");
            assertThat(room.said()).contains("10.125\u00a0mg, lot K2231");
            List<Label> cells =
                    room.call(
                            () ->
                                    room.view().node().lookupAll(".vigil-table-cell").stream()
                                            .filter(Label.class::isInstance)
                                            .map(Label.class::cast)
                                            .filter(
                                                    cell ->
                                                            cell.getText()
                                                                    .matches(
                                                                            "Lot K2231, mg|[0-9.]+"))
                                            .toList());
            assertThat(cells).hasSize(6);
            assertThat(cells)
                    .allSatisfy(
                            cell ->
                                    assertThat(cell.getHeight())
                                            .as(cell.getText())
                                            .isLessThan(cell.prefHeight(-1) + 1));
        }
    }

    @Test
    void everythingHasARoleANameAndRoomInBothLooks() {
        try (BoardRoom room = dosing(7).shown(Theme.DIM, TextScale.NORMAL, 1024, 640)) {
            List<String> found = room.call(() -> SceneAudit.elsewhere((Parent) room.view().node()));
            assertThat(found).isEmpty();
        }
    }

    @Test
    void inALargeWindowALotStandsBesideItsNumbers() {
        try (BoardRoom room = dosing(20).shown(Theme.DAY, TextScale.NORMAL, 1440, 900)) {
            assertThat(room.said()).contains("Lot, mg").doesNotContain("Lot K2231");
        }
    }

    @Test
    void aWindowThatGrowsBeforeTheStoreWasReadSaysNothingOfDrug() {
        SidePanels panels = FxHarness.onFx(() -> new SidePanels(Words.of("board"), session -> {}));
        VBox column = FxHarness.onFx(() -> new VBox(panels.nodes().toArray(Node[]::new)));
        FxHarness.show(() -> column, 900, 600);
        assertThat(BoardRoom.said(column)).contains("Drug").doesNotContain("No drug was drawn");
    }
}
