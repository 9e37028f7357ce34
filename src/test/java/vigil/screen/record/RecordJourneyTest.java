package vigil.screen.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.screen.kit.InSight;
import vigil.screen.kit.SceneAudit;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.RecordEvent.EntryAmended;
import vigil.session.RecordEvent.EntryStruckOut;
import vigil.session.RecordEvent.Reason;
import vigil.session.RecordedEvent;
import vigil.vitals.HeartRate;

/** Reading and correcting a record, by keyboard alone, on a real store. */
class RecordJourneyTest {
    @TempDir Path folder;

    @Test
    void aHeartRateIsAmendedWithAReasonAndTheOldOneStandsStruckThrough() {
        try (RecordRoom room = new RecordRoom(folder).withSets(12).withTypingError().shown()) {
            assertThat(room.said()).contains("HR 166");
            assertThat(room.newestSetEnds()).isZero();

            room.press(KeyCode.E).press(KeyCode.ENTER).type("66").press(KeyCode.ENTER);
            room.press("Ctrl+Enter");
            assertThat(room.said()).contains("Choose a reason.");
            room.type("1").press("Ctrl+Enter");

            EntryAmended amended = room.at.last(EntryAmended.class);
            assertThat(amended.reason()).isEqualTo(Reason.TYPING_ERROR);
            assertThat(amended.taken()).isEmpty();
            assertThat(amended.content())
                    .hasValueSatisfying(
                            content ->
                                    assertThat(
                                                    ((VitalsRecorded) content)
                                                            .signs()
                                                            .value(HeartRate.class)
                                                            .orElseThrow()
                                                            .rate()
                                                            .value())
                                            .isEqualTo(66));
            assertThat(room.struckThrough()).containsExactly("HR 166");
            assertThat(room.said())
                    .contains("BP")
                    .contains("HR 66")
                    .contains("amended: Typing error · OSEI, Naomi (RN) 15:50");
            assertThat(room.newestSetEnds()).as("beyond the edge, among wider sets").isZero();
        }
    }

    /** An empty table would leave open whether nothing was charted or nothing is shown. */
    @Test
    void whereNothingWasChartedATableSaysSo() {
        try (RecordRoom room = new RecordRoom(folder).shown()) {
            assertThat(room.said()).contains("Side effects", "Nothing charted.");
        }
    }

    /** Below the flowsheet nothing takes the focus: without a mouse it was out of reach. */
    @ParameterizedTest
    @ValueSource(ints = {1440, 1024})
    void allThatStandsInARecordIsReachedByKeysAlone(int width) {
        try (RecordRoom room =
                new RecordRoom(folder)
                        .withSets(12)
                        .shown(Theme.DAY, TextScale.NORMAL, width, 700)) {
            ScrollPane read =
                    room.call(
                            () ->
                                    room.view().node().lookupAll(".scroll-pane").stream()
                                            .map(ScrollPane.class::cast)
                                            .filter(ScrollPane::isFocusTraversable)
                                            .findFirst()
                                            .orElseThrow());
            for (int stop = 0; stop < 12 && !room.call(read::isFocused); stop++) {
                room.press(KeyCode.TAB);
            }
            assertThat(room.call(read::isFocused)).isTrue();
            room.press(KeyCode.PAGE_DOWN);
            assertThat(room.call(read::getVvalue)).isPositive();
            room.press(KeyCode.END);
            assertThat(room.call(read::getVvalue)).isEqualTo(read.getVmax());
        }
    }

    @Test
    void aTimeIsAmendedAloneAndNothingElseChanges() {
        try (RecordRoom room = new RecordRoom(folder).withTypingError().shown()) {
            room.press(KeyCode.E);
            room.fx().focus(room.field("Time"));
            room.type("1546").press(KeyCode.ENTER).type("2").press("Ctrl+Enter");

            EntryAmended amended = room.at.last(EntryAmended.class);
            assertThat(amended.content()).isEmpty();
            assertThat(amended.taken())
                    .hasValueSatisfying(
                            taken -> assertThat(taken.at()).isEqualTo(room.at.moment(106)));
            assertThat(amended.reason()).isEqualTo(Reason.WRONG_TIME);
        }
    }

    @Test
    void aNoteIsAmendedAndOneIsStruckOut() {
        try (RecordRoom room = new RecordRoom(folder).withNote("given water").shown()) {
            room.press(KeyCode.E).type("given juice").press("Ctrl+Enter");
            room.fx().focus(room.button("Typing error"));
            room.type("1").press("Ctrl+Enter");
            assertThat(room.at.last(EntryAmended.class).content())
                    .hasValue(new NoteWritten("given juice"));
            assertThat(room.struckThrough()).containsExactly("Note: given water");

            room.press(KeyCode.S).type("3").press("Ctrl+Enter");

            assertThat(room.at.last(EntryStruckOut.class).reason()).isEqualTo(Reason.WRONG_PATIENT);
            assertThat(room.struckThrough())
                    .containsExactlyInAnyOrder("Note: given water", "Note: given juice");
        }
    }

    @Test
    void anEntryThatCarriesOthersIsNotStruckOutAndTheFormSaysWhy() {
        try (RecordRoom room = new RecordRoom(folder).withNote("given water").shown()) {
            int before = room.at.facts().size();
            room.call(
                    () -> {
                        room.view().entries().getSelectionModel().selectLast();
                        return true;
                    });
            room.press(KeyCode.S).type("1").press("Ctrl+Enter");

            assertThat(room.said()).contains("Later entries rest on this one.");
            assertThat(room.at.facts()).hasSize(before);
        }
    }

    @Test
    void exportSaysWhatCameOfIt() {
        try (RecordRoom room = new RecordRoom(folder).shown()) {
            room.press("Ctrl+E");
            assertThat(room.call(() -> room.view().message().said()))
                    .isEqualTo("Not exported. not in this test");
        }
    }

    /** Found on a real display: with large text it stood below the entries, and nobody saw it. */
    @ParameterizedTest
    @EnumSource(TextScale.class)
    void whatCameOfAnExportIsInSight(TextScale scale) {
        try (RecordRoom room = new RecordRoom(folder).shown(Theme.DAY, scale, 1024, 556)) {
            room.press("Ctrl+E");
            assertThat(
                            room.call(
                                    () ->
                                            InSight.middle(
                                                    room.view().message(),
                                                    (Parent) room.view().node())))
                    .isTrue();
            room.press(KeyCode.DOWN);
            assertThat(room.said()).as("whoever reads on").doesNotContain("Not exported.");
        }
    }

    @Test
    void theRecordShowsEveryEntryNewestFirst() {
        try (RecordRoom room = new RecordRoom(folder).withNote("given water").shown()) {
            List<RecordedEvent> facts = room.at.facts();
            assertThat(room.call(() -> room.view().entries().getItems())).hasSize(facts.size());
            assertThat(room.call(() -> room.view().entries().getItems().getFirst().content()))
                    .isEqualTo(new NoteWritten("given water"));
        }
    }

    /** Keys that come within one frame, as a held key sends them, down and up and to the ends. */
    @ParameterizedTest
    @ValueSource(ints = {2, 7, 8})
    void theEntryAtHandStaysInSightHoweverQuicklyTheKeysCome(int seed) {
        String text = "a long note that takes more than one line of the list ".repeat(6);
        try (RecordRoom room =
                new RecordRoom(folder)
                        .withSets(13)
                        .withNote(text)
                        .withTypingError()
                        .shown(Theme.DAY, TextScale.NORMAL, 1024, 600)) {
            List<String> lost = new ArrayList<>();
            Random random = new Random(seed);
            for (int burst = 0; burst < 60; burst++) {
                KeyCode way =
                        burst < 12
                                ? KeyCode.DOWN
                                : burst < 30
                                        ? KeyCode.UP
                                        : List.of(
                                                        KeyCode.UP,
                                                        KeyCode.DOWN,
                                                        KeyCode.PAGE_UP,
                                                        KeyCode.PAGE_DOWN,
                                                        KeyCode.HOME,
                                                        KeyCode.END)
                                                .get(random.nextInt(6));
                KeyCode[] keys = new KeyCode[1 + random.nextInt(6)];
                Arrays.fill(keys, way);
                room.fx().press(keys);
                if (!room.entryInSight()) {
                    lost.add(burst + " " + keys.length + " " + way);
                }
            }
            assertThat(lost).isEmpty();
            for (TextScale scale : TextScale.values()) {
                room.fx().act(() -> room.fx().appearance().scaleProperty().set(scale));
                room.fx().pulse();
                room.fx().pulse();
                assertThat(room.entryInSight()).as("at %s", scale).isTrue();
            }
        }
    }

    @Test
    void everythingOnTheScreenHasARoleANameAndRoom() {
        try (RecordRoom room = new RecordRoom(folder).withTypingError().shown()) {
            List<String> read = room.call(() -> SceneAudit.elsewhere((Parent) room.view().node()));
            assertThat(read).isEmpty();
            room.press(KeyCode.E);
            List<String> form = room.call(() -> SceneAudit.elsewhere((Parent) room.view().node()));
            assertThat(form).isEmpty();
        }
    }
}
