package vigil.screen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.screen.kit.FitAudit;
import vigil.screen.kit.SceneAudit;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.session.Chart;
import vigil.session.SessionId;
import vigil.session.SignState;
import vigil.session.SigningEvent.CoursePlanned;
import vigil.session.SigningEvent.FollowedUp;

/** The treatment is planned, and contacts are kept, on the page of one patient, by keys. */
class PlanTest {
    @TempDir private Path folder;

    private static Chart park(ReviewRoom room) {
        SessionId newest = ReviewedSessions.park().session().chart().id();
        return room.at.chart(newest);
    }

    private static ReviewRoom parksPage(ReviewRoom room) {
        return room.press(KeyCode.P);
    }

    @Test
    void aPlanIsKeptWithTheNewestSessionAndLeavesItsSignatureValid() {
        try (ReviewRoom room = parksPage(ReviewRoom.keyed(folder, 3).shown())) {
            assertThat(room.said()).contains("Nothing is planned and nobody was contacted yet.");
            room.press(KeyCode.T).type("6").press(KeyCode.ENTER);
            room.type("twice a week").press(KeyCode.ENTER);
            room.type("0.5 mg per kg, more where nothing is felt").press(KeyCode.ENTER);
            room.type("26-Nov-2026").press(KeyCode.ENTER).type("0.6 mg per kg");
            room.press("Ctrl+Enter");
            assertThat(room.said()).contains("Not recorded.").doesNotContain("Planned by");
            room.type("no effect at 0.5").press("Ctrl+Enter");

            assertThat(park(room).latest(CoursePlanned.class).orElseThrow().event())
                    .isEqualTo(
                            new CoursePlanned(
                                    6,
                                    "twice a week",
                                    "0.5 mg per kg, more where nothing is felt",
                                    Optional.of(LocalDate.of(2026, 11, 26)),
                                    "0.6 mg per kg",
                                    "no effect at 0.5"));
            assertThat(park(room).signing().state()).isInstanceOf(SignState.Signed.class);
            assertThat(room.said())
                    .containsSubsequence(
                            "Series",
                            "6 sessions, twice a week",
                            "Strategy",
                            "0.5 mg per kg, more where nothing is felt",
                            "Next session",
                            "26-Nov-2026",
                            "Next dose",
                            "0.6 mg per kg",
                            "no effect at 0.5",
                            "Planned by",
                            "MBEKI, Thandi (MD), 22-Nov-2026");

            room.press(KeyCode.T).press("Ctrl+Enter");
            assertThat(park(room).latest(CoursePlanned.class).orElseThrow().event())
                    .as("what stood is gone on from, without the next session")
                    .isEqualTo(
                            new CoursePlanned(
                                    6,
                                    "twice a week",
                                    "0.5 mg per kg, more where nothing is felt",
                                    Optional.empty(),
                                    "",
                                    ""));
        }
    }

    @Test
    void aContactAfterTheSessionIsKeptWithWhatCameOfIt() {
        try (ReviewRoom room = parksPage(ReviewRoom.keyed(folder, 3).shown())) {
            room.press(KeyCode.U).type("telephone, the patient").press(KeyCode.ENTER);
            room.press("Ctrl+Enter");
            assertThat(park(room).all(FollowedUp.class)).isEmpty();
            room.type("slept well, no cravings").press("Ctrl+Enter");
            assertThat(park(room).latest(FollowedUp.class).orElseThrow().event())
                    .isEqualTo(new FollowedUp("telephone, the patient", "slept well, no cravings"));
            assertThat(room.said())
                    .containsSubsequence(
                            "Follow-up 22-Nov-2026",
                            "telephone, the patient: slept well, no cravings (MBEKI");
        }
    }

    @Test
    void aSeriesIsANumberAndTheNextSessionIsNotBeforeToday() {
        try (ReviewRoom room = parksPage(ReviewRoom.keyed(folder, 3).shown())) {
            room.press(KeyCode.T).type("six").press(KeyCode.ENTER);
            assertThat(room.said()).contains("A number of sessions, or nothing.");
            room.fx().focus(room.field("Next session"));
            room.type("21-Nov-2026").press(KeyCode.ENTER);
            assertThat(room.said()).contains("The next session is not before today.");
            room.press("Ctrl+Enter");
            assertThat(park(room).all(CoursePlanned.class)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"DAY,NORMAL,1440,740", "DIM,NORMAL,1024,640", "DAY,LARGEST,1024,640"})
    void theFormIsWhole(Theme theme, TextScale scale, double width, double height) {
        try (ReviewRoom room =
                parksPage(ReviewRoom.keyed(folder, 3).shown(theme, scale, width, height))) {
            room.press(KeyCode.T);
            room.fx().picture("review-plan-" + theme + "-" + scale + "-" + (int) width);
            Node first = room.field("Sessions of the series");
            double bottom = room.call(() -> first.localToScene(first.getLayoutBounds()).getMaxY());
            assertThat(bottom).isBetween(0.0, scale == TextScale.NORMAL ? height : 2 * height);
            assertThat(room.call(() -> SceneAudit.elsewhere((Parent) room.view().node())))
                    .isEmpty();
            assertThat(room.call(() -> FitAudit.of((Parent) room.view().node()))).isEmpty();
        }
    }
}
