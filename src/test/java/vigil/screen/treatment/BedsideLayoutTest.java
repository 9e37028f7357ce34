package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.charting.ObservationAct;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.people.PatientId;
import vigil.people.PersonName;
import vigil.people.Sex;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FitAudit;
import vigil.screen.kit.InSight;
import vigil.screen.kit.SceneAudit;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.screen.treatment.BedsideWindow.Look;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.SampleReadings;
import vigil.session.Stage;
import vigil.vitals.MissingReason;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;

/** Nothing is cut off, nothing lies over something else, and what counts is seen at once. */
class BedsideLayoutTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"1440, 900", "1024, 768"})
    void nothing_is_cut_off_at_any_size_of_text(double width, double height) {
        TestDesk desk = BedsideWindow.minute22(TestDesk.at(folder, "ketamine-iv", Stage.DOSING));
        Look look = new Look(Theme.DAY, TextScale.NORMAL, width, height);
        try (BedsideAlone window = BedsideAlone.over(desk, look)) {
            for (TextScale scale : TextScale.values()) {
                window.fx.act(() -> window.fx.appearance().scaleProperty().set(scale)).pulse();
                window.fx.pulse();
                assertThat(window.fx.call(() -> FitAudit.of(window.fx.root())))
                        .as("%.0f × %.0f at %s", width, height, scale)
                        .isEmpty();
            }
        }
    }

    @Test
    void at_1440_by_900_everything_that_counts_is_seen_without_scrolling() {
        TestDesk desk = BedsideWindow.minute22(TestDesk.at(folder, "ketamine-iv", Stage.DOSING));
        try (BedsideWindow window = BedsideWindow.over(desk, Look.USUAL)) {
            Bounds screen = window.fx.call(() -> place(window.view.node()));
            List<Node> wanted = window.fx.call(() -> wanted(window.view.node()));
            assertThat(wanted).hasSizeGreaterThan(20);
            for (Node node : wanted) {
                Bounds place = window.fx.call(() -> place(node));
                assertThat(place.getMaxY()).as("%s", node).isLessThanOrEqualTo(screen.getMaxY());
                assertThat(place.getMaxX()).as("%s", node).isLessThanOrEqualTo(screen.getMaxX());
            }
            assertThat(window.fx.call(() -> bars(window.view.node()))).isZero();
        }
    }

    /** Found on a real display: why the lowest field was refused stood below what is seen. */
    @ParameterizedTest
    @CsvSource({"1440, 900", "1024, 768"})
    void what_is_wrong_with_the_lowest_field_of_a_form_is_in_sight(double width, double height) {
        TestDesk desk = BedsideWindow.minute22(TestDesk.at(folder, "ketamine-iv", Stage.DOSING));
        Look look = new Look(Theme.DAY, TextScale.NORMAL, width, height);
        try (BedsideWindow window = BedsideWindow.over(desk, look)) {
            window.press("F7").type("r").type("40").press("Enter").type("5");
            window.press("Tab").type("2359").press("Enter");
            assertThat(InSight.of(window.fx, window.view.node(), "This time has not come yet."))
                    .isTrue();
        }
    }

    /** The next set is taken at another time, which stood above what was shown. */
    @ParameterizedTest
    @CsvSource({"1024, 560", "1024, 480"})
    void after_a_set_was_saved_its_time_is_in_sight_for_the_next(double width, double height) {
        TestDesk desk = BedsideWindow.minute22(TestDesk.at(folder, "ketamine-iv", Stage.DOSING));
        Look look = new Look(Theme.DAY, TextScale.NORMAL, width, height);
        try (BedsideWindow window = BedsideWindow.over(desk, look)) {
            window.press("F2").type("132/78").type("72").type("97").type("14").type("5").type("1");
            assertThat(window.fx.call(() -> timeInSight(window))).as("scrolled away").isFalse();
            window.press("Ctrl+Enter");
            assertThat(window.isAt(VitalItem.BLOOD_PRESSURE)).isTrue();
            assertThat(window.fx.call(() -> timeInSight(window))).isTrue();
            assertThat(window.fx.call(() -> InSight.focus(window.shell.root()))).isTrue();
        }
    }

    private static boolean timeInSight(BedsideWindow window) {
        return window.view.vitalsPane().node().lookupAll(".text-field").stream()
                .filter(field -> field.getAccessibleText().equals("Taken"))
                .anyMatch(field -> InSight.middle(field, window.shell.root()));
    }

    /** Found on a real display: a set with every item left the chart less height than it needs. */
    @Test
    void the_chart_stays_inside_its_panel_above_a_long_flowsheet() {
        TestDesk desk = withEveryItem(TestDesk.at(folder, "ketamine-iv", Stage.DOSING), 5);
        try (BedsideWindow window = BedsideWindow.over(desk, Look.USUAL)) {
            Node chart = window.fx.call(() -> window.view.panes().getFirst());
            Bounds drawn = window.fx.call(() -> place(chart));
            Bounds panel = window.fx.call(() -> place(chart.getParent().getParent()));
            assertThat(drawn.getMaxY()).isLessThanOrEqualTo(panel.getMaxY());
        }
    }

    /** A set with every item, most of them not taken. */
    private static TestDesk withEveryItem(TestDesk desk, int minute) {
        desk.minute(minute);
        desk.does(
                new ObservationAct.RecordVitals(
                        desk.session().here(),
                        new VitalSigns(
                                Stream.of(VitalItem.values())
                                        .<Reading>map(
                                                item ->
                                                        item == VitalItem.HEART_RATE
                                                                ? SampleReadings.heart(64)
                                                                : new Reading.NotTaken(
                                                                        item,
                                                                        MissingReason.DECLINED))
                                        .toList()),
                        SetKind.FULL,
                        Set.of()));
        return desk;
    }

    /** Before the first dose all rows stand together, and more than there is room for. */
    @ParameterizedTest
    @EnumSource(
            value = TextScale.class,
            names = {"NORMAL", "LARGE"})
    void a_flowsheet_with_more_rows_than_room_ends_with_a_whole_row(TextScale scale) {
        TestDesk desk = withEveryItem(TestDesk.at(folder, "ketamine-iv", Stage.READY), 0);
        Look look = new Look(Theme.DAY, scale, 1440, 900);
        try (BedsideWindow window = BedsideWindow.over(desk, look)) {
            Node names = window.fx.root().lookup(".vigil-flowsheet-names");
            double end = window.fx.call(() -> place(sheetPane(names)).getMaxY());
            List<Bounds> rows =
                    window.fx.call(
                            () ->
                                    ((Parent) names)
                                            .getChildrenUnmodifiable().stream()
                                                    .map(BedsideLayoutTest::place)
                                                    .toList());
            assertThat(rows.getLast().getMaxY()).as("rows have no room").isGreaterThan(end);
            assertThat(rows).noneMatch(row -> row.getMinY() < end - 1 && row.getMaxY() > end + 1);
        }
    }

    private static Node sheetPane(Node in) {
        return in instanceof ScrollPane ? in : sheetPane(in.getParent());
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** Every line of the newest set, every field, every button at the right. */
    private static List<Node> wanted(Node root) {
        List<Node> nodes = new ArrayList<>();
        nodes.addAll(root.lookupAll(".vigil-flowsheet-set:vigil-is-fresh .vigil-flowsheet-line"));
        nodes.addAll(root.lookupAll(".vigil-entry-input"));
        nodes.addAll(root.lookupAll(".vigil-pill"));
        nodes.addAll(root.lookupAll(".vigil-effect-row"));
        return nodes;
    }

    private static long bars(Node root) {
        return root.lookupAll(".scroll-pane > .scroll-bar:vertical").stream()
                .filter(Node::isVisible)
                .count();
    }

    @Test
    void every_form_can_be_reached_heard_and_read_in_day_and_dim() {
        TestDesk desk = BedsideWindow.minute22(TestDesk.at(folder, "ketamine-iv", Stage.DOSING));
        try (BedsideAlone window =
                BedsideAlone.over(desk, new Look(Theme.DAY, TextScale.NORMAL, 1440, 900))) {
            for (Consumer<TreatmentView> form : forms()) {
                window.fx.act(() -> form.accept(window.view)).pulse();
                for (Theme theme : Theme.values()) {
                    window.fx.act(() -> window.fx.appearance().themeProperty().set(theme)).pulse();
                    Parent root = window.fx.root();
                    assertThat(window.fx.call(() -> SceneAudit.bedside(root))).isEmpty();
                    assertThat(window.fx.call(() -> FitAudit.of(root))).isEmpty();
                }
            }
        }
    }

    private static List<Consumer<TreatmentView>> forms() {
        return List.of(
                TreatmentView::enterVitals,
                view -> view.openForm(view.forms().newEffect()),
                view -> view.openForm(view.forms().scores()),
                view -> view.openForm(view.forms().note()),
                view -> view.openForm(view.forms().flags(Map.of())),
                view -> view.openForm(view.forms().missed(Map.of())),
                view -> view.openForm(view.forms().infusion()));
    }

    @Test
    void the_panes_are_gone_through_by_f6_and_back() {
        TestDesk desk = BedsideWindow.minute22(TestDesk.at(folder, "ketamine-iv", Stage.DOSING));
        try (BedsideWindow window = BedsideWindow.over(desk, Look.USUAL)) {
            window.press("F2");
            List<String> heard = new ArrayList<>();
            for (int pane = 0; pane < 4; pane++) {
                window.press("F6");
                heard.add(window.focused().split("[.,]", 2)[0]);
            }
            assertThat(heard)
                    .containsExactly(
                            "Dissociation (detached", "Chart of the session", "Flowsheet", "Taken");
            window.press("Shift+F6");
            assertThat(window.focused()).startsWith("Flowsheet");
        }
    }

    @Test
    void tab_goes_through_the_screen_in_reading_order() {
        TestDesk desk = BedsideWindow.minute22(TestDesk.at(folder, "ketamine-iv", Stage.DOSING));
        Look look = new Look(Theme.DAY, TextScale.NORMAL, 1440, 900);
        try (BedsideAlone window = BedsideAlone.over(desk, look)) {
            Node chart = window.fx.call(() -> window.view.panes().getFirst());
            window.fx.focus(chart);
            List<String> heard = new ArrayList<>();
            for (int stop = 0; stop < 19; stop++) {
                heard.add(spoken(window.fx.focused()));
                window.fx.press("Tab");
            }
            assertThat(heard)
                    .containsExactly(
                            "Chart of the session",
                            "Flowsheet",
                            "Taken",
                            "BP",
                            "HR",
                            "SpO₂",
                            "RR",
                            "Sedation",
                            "Dissociation",
                            "Save",
                            "Eyes-on only",
                            "Oxygen",
                            "More",
                            "Dissociation (detached",
                            "Depersonalisation",
                            "Derealisation",
                            "Drowsy",
                            "Nausea",
                            "Other…");
        }
    }

    private static String spoken(Node node) {
        if (node == null) {
            return "";
        }
        String said =
                node.getAccessibleText() != null
                        ? node.getAccessibleText()
                        : node instanceof javafx.scene.control.Labeled labeled
                                ? labeled.getText()
                                : "";
        return said.split("[.,]", 2)[0];
    }

    @Test
    void a_name_of_60_signs_is_never_cut_at_any_size_of_text() {
        String family = "Featherstonehaugh-Cholmondeley-Wolfeschlegelstein";
        Patient patient =
                new Patient(
                        new PatientId(new UUID(4, 4)),
                        "555 001",
                        new PersonName(family, "Wilhelmina", "Ms"),
                        LocalDate.of(1980, 3, 4),
                        Sex.FEMALE,
                        new Allergies.NoneKnown());
        assertThat(family.length() + ", Wilhelmina".length()).isGreaterThanOrEqualTo(60);
        TestDesk desk = TestDesk.at(folder, "ketamine-iv", Stage.DOSING, patient);
        try (BedsideWindow window = BedsideWindow.over(desk, Look.USUAL)) {
            for (TextScale scale : TextScale.values()) {
                window.fx.act(() -> window.fx.appearance().scaleProperty().set(scale)).pulse();
                Label name =
                        window.fx.call(() -> (Label) window.fx.root().lookup(".vigil-person-name"));
                String shown =
                        window.fx.call(
                                () ->
                                        name.getChildrenUnmodifiable().stream()
                                                .filter(Text.class::isInstance)
                                                .map(node -> ((Text) node).getText())
                                                .findFirst()
                                                .orElse(""));
                assertThat(shown.replace("\n", ""))
                        .as("%s", scale)
                        .isEqualTo(window.fx.call(name::getText));
            }
        }
    }
}
