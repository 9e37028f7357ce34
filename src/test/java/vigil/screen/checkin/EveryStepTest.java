package vigil.screen.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FitAudit;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.SceneAudit;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.session.Preparation;

/** What holds at every step: Tab goes in the order of the page, and everything can be read. */
final class EveryStepTest {
    @TempDir private Path folder;

    /** What Tab reaches from where a step begins until it leaves the page of the step. */
    private static List<String> walk(CheckInDesk to, int stops) {
        List<String> said = new ArrayList<>(List.of(to.focused()));
        for (int stop = 1; stop < stops; stop++) {
            said.add(to.keys("Tab").focused());
        }
        return said;
    }

    @Test
    void tab_goes_through_the_search_for_a_patient_and_the_form_of_a_new_one() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            assertThat(walk(to, 3))
                    .containsExactly(
                            "Find the patient", "Add a new patient", "Go on to the protocol");
            to.keys("Shift+Tab", "Space");
            assertThat(walk(to, 11))
                    .containsExactly(
                            "MRN",
                            "Family name",
                            "Given name",
                            "Title",
                            "Born",
                            "Gender, Female",
                            "Allergies, Known allergies",
                            "Session",
                            "Of",
                            "Another patient",
                            "Go on to the protocol");
        }
    }

    @Test
    void tab_goes_through_the_protocols_and_their_sources() {
        try (CheckInDesk to = Prepared.planned(folder, "ketamine-iv").open()) {
            to.keys("Ctrl+2");
            assertThat(walk(to, 2)).last().asString().isEqualTo("Plan this session");
            to.keys("Shift+Tab");
            to.type("1").keys("Shift+Tab");
            assertThat(walk(to, 2)).containsExactly("Sources", "Plan this session");
        }
    }

    @Test
    void tab_goes_from_line_to_line_of_the_checklists_and_to_the_act_that_records() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.keys("Ctrl+4");
            List<String> lines =
                    new Preparation(to.chart())
                            .lines(vigil.protocol.Checklist.Kind.CHECK_IN).stream()
                                    .map(line -> line.text() + ", not answered")
                                    .toList();
            List<String> walk = walk(to, lines.size() + 1);
            assertThat(walk.subList(0, lines.size())).isEqualTo(lines);
            assertThat(walk.getLast()).isEqualTo("Record the answers");
        }
    }

    @Test
    void tab_goes_through_order_drug_and_second_check_as_each_opens() {
        try (CheckInDesk to = Prepared.arrived(folder, "ketamine-iv").open()) {
            to.keys("Ctrl+6");
            assertThat(walk(to, 3)).containsExactly("Bag volume", "Ordered by", "Record");
        }
        try (CheckInDesk to = Prepared.ordered(sub("ordered")).open()) {
            to.keys("Ctrl+6");
            assertThat(walk(to, 7))
                    .containsExactly(
                            "Strength",
                            "Lot",
                            "Expiry",
                            "Drawn up",
                            "Volume",
                            "Diluted to",
                            "Record");
        }
        try (CheckInDesk to = Prepared.drawn(sub("drawn")).open()) {
            to.keys("Ctrl+6");
            assertThat(walk(to, 2)).first().isEqualTo("Checked by");
            assertThat(to.text()).contains("35 mg ÷ 50 mL = 0.7 mg per mL");
        }
    }

    @Test
    void the_reason_for_calling_off_comes_before_its_act_and_esc_goes_back() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.keys("Shift+F9");
            assertThat(walk(to, 3))
                    .containsExactly("Reason", "Record: not treated", "Go on with the check-in");
            to.keys("Space");
            assertThat(to.here()).isEqualTo(Step.ARRIVAL);
            assertThat(to.text()).contains("Identity");
            to.keys("Shift+F9");
            assertThat(to.text()).contains("Ctrl+Enter records").doesNotContain("Enter next");
            to.keys("Esc");
            assertThat(to.text()).contains("Identity").doesNotContain("Record: not treated");
            assertThat(to.focused()).isEqualTo("Identifiers");
        }
    }

    @Test
    void a_reason_for_calling_off_that_is_typed_is_not_lost_by_esc() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.keys("Shift+F9").type("no escort").keys("Esc");
            assertThat(to.text()).contains("Record: not treated");
        }
    }

    @Test
    void the_list_of_steps_is_one_stop_and_arrows_go_through_it() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            to.keys("Esc");
            assertThat(to.focused()).isEqualTo("Step 3, Arrival, open");
            to.keys("Down");
            assertThat(to.focused()).startsWith("Step 4, Checklist");
            to.keys("Down", "Down", "Down");
            assertThat(to.focused()).startsWith("Step 7, Time-out");
            to.keys("Up", "Up", "Up", "Space");
            assertThat(to.here()).isEqualTo(Step.CHECKLIST);
        }
    }

    private Path sub(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void fits(CheckInDesk to, String where) {
        Parent root = (Parent) to.view.node();
        assertThat(FxHarness.onFx(() -> FitAudit.of(root))).as(where).isEmpty();
        assertThat(FxHarness.onFx(() -> SceneAudit.bedside(root))).as(where).isEmpty();
    }

    /** What the window leaves of 900 and 768 px below the banner. */
    @ParameterizedTest
    @CsvSource({
        "DAY, NORMAL,  1440, 690",
        "DIM, NORMAL,  1440, 690",
        "DAY, NORMAL,  1024, 556",
        "DIM, NORMAL,  1024, 556",
        "DIM, LARGER,  1440, 690",
        "DAY, LARGER,  1024, 556",
        "DAY, LARGEST, 1440, 690",
        "DIM, LARGEST, 1024, 556"
    })
    void nothing_is_cut_off_or_too_small_at_any_step(
            Theme theme, TextScale scale, double width, double height) {
        try (CheckInDesk to = CheckInDesk.empty(sub("new"), theme, scale, width, height)) {
            fits(to, "find the patient");
            to.keys("Tab", "Space", "Ctrl+Enter");
            fits(to, "a new patient, with what is missing");
        }
        try (TestDesk at = Prepared.planned(sub("planned"), "ketamine-iv").at()) {
            steps(at, theme, scale, width, height, Step.PROTOCOL);
        }
        try (TestDesk at = Prepared.arrived(sub("arrived"), "ketamine-iv").at()) {
            steps(at, theme, scale, width, height, Step.values());
        }
        try (TestDesk at = Prepared.checked(sub("checked")).at()) {
            steps(at, theme, scale, width, height, Step.CHECKLIST, Step.DOSE, Step.TIME_OUT);
        }
    }

    private static void steps(
            TestDesk at, Theme theme, TextScale scale, double width, double height, Step... steps) {
        at.reopen();
        try (CheckInDesk to = CheckInDesk.of(at, theme, scale, width, height).borrowed()) {
            for (Step step : steps) {
                FxHarness.doOnFx(() -> to.view.go(step));
                to.settle();
                fits(to, step.toString());
                to.keys("Ctrl+Enter");
                fits(to, step + " refused or recorded");
            }
        }
    }

    /** A name of sixty signs at 200 %: nothing of it is lost, in the form and once it is found. */
    @Test
    void a_name_of_sixty_signs_is_kept_whole_and_shown_whole_at_the_largest_text() {
        String name = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Abara";
        assertThat(name.length() + 1).isEqualTo(60);
        String family = name + "s";
        try (CheckInDesk to = CheckInDesk.empty(folder, Theme.DAY, TextScale.LARGEST, 1024, 556)) {
            to.keys("Tab", "Space");
            to.field("mrn", "778 201").keys("Enter");
            to.type(family).keys("Enter");
            to.type("Aino").keys("Enter", "Enter");
            to.type("04-Mar-1980").keys("Enter");
            to.type("1");
            to.type("2");
            to.type("1").keys("Ctrl+Enter");
            assertThat(to.said()).isEmpty();
            to.type(String.valueOf(Walk.place(to, "ketamine-iv"))).keys("Ctrl+Enter");
            assertThat(to.chart().patient().name().family()).isEqualTo(family);
            fits(to, "arrival");
            to.keys("Ctrl+1");
            assertThat(to.text()).contains(family.toUpperCase(java.util.Locale.ROOT));
            fits(to, "patient");
            FxHarness.doOnFx(() -> to.at.desk().leave());
            try (CheckInDesk found =
                    CheckInDesk.of(to.at, Theme.DIM, TextScale.LARGEST, 1024, 556).borrowed()) {
                found.type("wolfe").keys("Down", "Enter");
                assertThat(found.text()).contains(family.toUpperCase(java.util.Locale.ROOT));
                fits(found, "found again");
            }
        }
    }

    @Test
    void every_field_says_its_label_and_what_it_takes() {
        try (CheckInDesk to = Prepared.chosen(folder, "ketamine-iv").open()) {
            for (Step step : Step.values()) {
                FxHarness.doOnFx(() -> to.view.go(step));
                to.settle();
                for (Node node : FxHarness.onFx(() -> CheckInDesk.all((Parent) to.view.node()))) {
                    if (node instanceof javafx.scene.control.TextField) {
                        assertThat(node.getAccessibleText()).as(step.toString()).isNotBlank();
                        assertThat(node.getAccessibleHelp())
                                .as(node.getAccessibleText())
                                .isNotBlank();
                    }
                }
            }
        }
    }
}
