package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.scores.Questionnaire;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.InSight;
import vigil.screen.kit.Outwards;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.screen.treatment.BedsideWindow.Look;
import vigil.session.Stage;

/** Large text in a small window: what is typed into is seen. */
class LargeTextTest {
    private static final String SHEET =
            BedsideWindow.words()
                    .say(
                            "treatment.downtime.written",
                            "/srv/clinic/room-1/sheet-2026-12-01-1422.pdf");

    @TempDir private Path folder;

    private BedsideWindow bedside(TextScale scale, double width, double height) {
        TestDesk desk = BedsideWindow.minute22(TestDesk.at(folder, "ketamine-iv", Stage.DOSING));
        return BedsideWindow.over(desk, new Look(Theme.DAY, scale, width, height));
    }

    /** A form under the strip, with two messages above both and one of its own. */
    @ParameterizedTest
    @CsvSource({
        "NORMAL, 1024, 768",
        "LARGE, 1024, 768",
        "LARGER, 1024, 768",
        "LARGEST, 1024, 768",
        "LARGER, 1440, 900",
        "LARGEST, 1440, 900"
    })
    void everyStopOfAFormIsInSightUnderMessages(TextScale scale, double width, double height) {
        List<String> unseen = new ArrayList<>();
        try (BedsideWindow window = bedside(scale, width, height).minute(39)) {
            window.fx.act(() -> window.shell.clockJumped(-7_200_000, () -> {}, () -> {}));
            for (String form : List.of("F3", "F5", "F7")) {
                window.press(form).press("Ctrl+Enter");
                window.fx.act(() -> window.shell.tell(SHEET)).pulse().pulse();
                window.fx.picture("large-" + scale + "-" + (int) width + "-" + form);
                Node drawer = window.fx.call(() -> window.view.panes().getLast());
                for (int stop = 0; stop < 12; stop++) {
                    window.press("Tab");
                    if (!window.fx.call(() -> inSightOf(drawer, window.shell.root()))) {
                        unseen.add(form + " " + stop + " " + window.focused());
                    }
                }
                window.press("Esc");
            }
        }
        assertThat(unseen).isEmpty();
    }

    /** Its middle, whichever way it came to have the focus. */
    @ParameterizedTest
    @CsvSource({
        "NORMAL, 1024, 768",
        "LARGE, 1024, 768",
        "LARGER, 1024, 768",
        "LARGEST, 1024, 768",
        "LARGEST, 1440, 900"
    })
    void theChartWithTheFocusIsInSight(TextScale scale, double width, double height) {
        try (BedsideWindow window = bedside(scale, width, height)) {
            Node chart = window.fx.call(() -> window.shell.root().lookup(".vigil-chart"));
            for (String key : List.of("Shift+F6", "F6", "Tab", "Shift+Tab")) {
                for (int time = 0; time < 12; time++) {
                    window.press(key).fx.pulse();
                    if (window.fx.call(chart::isFocused)) {
                        window.fx.picture("chart-" + scale + "-" + (int) width);
                        assertThat(window.fx.call(() -> InSight.focus(window.shell.root())))
                                .as(key)
                                .isTrue();
                    }
                }
            }
        }
    }

    /** What is below its middle too. */
    @Test
    void theArrowsScrollAChartThatIsHigherThanTheWindow() {
        try (BedsideWindow window = bedside(TextScale.LARGEST, 1024, 768)) {
            Node chart = window.fx.call(() -> window.shell.root().lookup(".vigil-chart"));
            window.fx.act(chart::requestFocus);
            window.fx.pulse().pulse();
            assertThat(window.fx.call(() -> isEndInSight(chart))).isFalse();
            for (int part = 0; part < 2; part++) {
                window.fx.press(KeyCode.DOWN);
                window.fx.pulse();
            }
            window.fx.picture("chart-down");
            assertThat(window.fx.call(() -> chart.isFocused() && isEndInSight(chart))).isTrue();
        }
    }

    private static boolean isEndInSight(Node chart) {
        double end = chart.localToScene(chart.getLayoutBounds()).getMaxY();
        return Outwards.from(chart)
                .filter(ScrollPane.class::isInstance)
                .map(pane -> pane.localToScene(pane.getLayoutBounds()))
                .allMatch(seen -> end > seen.getMinY() && end <= seen.getMaxY());
    }

    /** What 0 to 3 mean is read with the question that they answer, however large the text. */
    @ParameterizedTest
    @CsvSource({
        "NORMAL, 1024, 768",
        "LARGE, 1024, 768",
        "LARGER, 1024, 768",
        "LARGEST, 1024, 768",
        "LARGE, 1440, 900"
    })
    void whatEachDigitMeansIsInSightWithTheQuestion(TextScale scale, double width, double height) {
        List<String> unseen = new ArrayList<>();
        try (BedsideWindow window = bedside(scale, width, height)) {
            window.press("F3").type("3");
            for (int question = 1; question <= Questionnaire.PHQ_9.items(); question++) {
                window.fx.pulse().pulse();
                window.fx.picture("phq-" + scale + "-" + (int) width + "-" + question);
                for (int answer = 0; answer <= Questionnaire.HIGHEST_ANSWER; answer++) {
                    String meaning = BedsideWindow.words().say("scores.phq9.answer." + answer);
                    if (!window.fx.call(
                            () -> says(window.shell.root(), meaning, window.shell.root()))) {
                        unseen.add(question + ": " + meaning);
                    }
                }
                String asked = question + ". ";
                if (!window.fx.call(() -> asks(window.shell.root(), asked))) {
                    unseen.add(asked);
                }
                window.type("0");
            }
        }
        assertThat(unseen).isEmpty();
    }

    /** Whether the question with the focus says so, in sight. */
    private static boolean asks(Parent window, String words) {
        return Outwards.first(ChoiceRow.class, window.getScene().getFocusOwner())
                .filter(row -> says(row, words, window))
                .isPresent();
    }

    /** Whether a label that says so lies with its middle in the window and in what scrolls it. */
    private static boolean says(Node from, String words, Parent window) {
        if (from instanceof Labeled label
                && label.getText() != null
                && label.getText().contains(words)) {
            return InSight.middle(label, window);
        }
        return from instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream()
                        .filter(Node::isVisible)
                        .anyMatch(child -> says(child, words, window));
    }

    /** The chart beside a form, which is higher than a small window, is another matter. */
    private static boolean inSightOf(Node form, Parent window) {
        return Outwards.from(window.getScene().getFocusOwner()).noneMatch(form::equals)
                || InSight.focus(window);
    }
}
