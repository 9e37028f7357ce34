package vigil.screen.backentry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.charting.Draft;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.InSight;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.session.ObservationEvent.SideEffectLogged;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.RecordedEvent;
import vigil.session.Stage;
import vigil.vitals.HeartRate;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;

/** A sheet of paper is charted by keys, at minute 70 of an infusion that went on by hand. */
class BackEntryTest {
    private static final int LIMIT_SECONDS = 60;

    @TempDir Path folder;

    private BackEntryRoom room() {
        return new BackEntryRoom(folder).shown();
    }

    @Test
    void a_row_is_charted_whole_by_keys_and_marked_as_from_paper_with_both_times() {
        try (BackEntryRoom room = room()) {
            assertThat(room.focused()).isEqualTo("Set 1, Time");
            room.cells("1440", "148/90", "71", "97", "2", "x4").press("Ctrl+Enter");
            RecordedEvent fact = room.charted().getFirst();
            assertThat(fact.taken().at().local().toLocalTime()).isEqualTo(LocalTime.of(14, 40));
            assertThat(fact.recordedAt()).isEqualTo(room.at.moment(70));
            assertThat(fact.measuredBy()).isEqualTo(TestDesk.OSEI.id());
            VitalsRecorded set = (VitalsRecorded) fact.event();
            assertThat(set.signs().value(OxygenSaturation.class).orElseThrow().supply())
                    .isInstanceOf(OxygenSupply.AddedOxygen.class);
            assertThat(set.signs().reading(VitalItem.RESPIRATORY_RATE))
                    .get()
                    .isInstanceOf(Reading.NotTaken.class);
            assertThat(room.said()).contains("recorded late, 15:10", "From paper");
            assertThat(room.focused()).isEqualTo("Set 2, Time");
            assertThat(room.at.drafts()).isEmpty();
        }
    }

    /** Found on a real display: the cell had the focus, and why was below the edge. */
    @Test
    void what_is_wrong_in_a_row_at_the_edge_is_in_sight_with_its_cell() {
        for (int height = 380; height <= 640; height += 20) {
            Path own = folder.resolve("height" + height);
            assertThat(own.toFile().mkdirs()).isTrue();
            try (BackEntryRoom room =
                    new BackEntryRoom(own).shown(Theme.DAY, TextScale.NORMAL, 1440, height)) {
                room.into("Line 1, Time").cells("1441", "stop: early").press("Ctrl+Enter");
                room.fx().pulse().pulse();
                String why =
                        room.said()
                                .lines()
                                .filter(line -> line.startsWith("Reason: A reason is needed"))
                                .findFirst()
                                .orElseThrow();
                assertThat(room.focused()).isEqualTo("Line 1, Reason");
                assertThat(InSight.of(room.fx(), room.view().node(), why))
                        .as("%d", height)
                        .isTrue();
            }
        }
    }

    /** The disk stands still while the next row is typed already. */
    @Test
    void what_is_typed_while_a_row_is_on_its_way_to_the_disk_is_the_next_row() {
        try (BackEntryRoom room = room()) {
            room.cells("1440", "148/90");
            CountDownLatch disk = new CountDownLatch(1);
            room.at
                    .work()
                    .onLedger(
                            () -> disk.await(LIMIT_SECONDS, TimeUnit.SECONDS),
                            done -> {},
                            no -> {});
            room.fx().press("Ctrl+Enter").type("1445").press(KeyCode.ENTER).type("151/91");
            assertThat(room.text("Set 1, BP")).isEqualTo("148/90");
            disk.countDown();
            room.settle();

            assertThat(room.charted()).hasSize(1);
            assertThat(room.text("Set 1, BP")).isEmpty();
            assertThat(room.text("Set 2, Time")).isEqualTo("1445");
            assertThat(room.text("Set 2, BP")).isEqualTo("151/91");
        }
    }

    @Test
    void the_button_behind_the_last_cell_charts_it_too() {
        try (BackEntryRoom room = room()) {
            room.cells("1445", "150/91").into("Set 1, By").cells("jb").press(KeyCode.ENTER);
            assertThat(room.charted()).hasSize(1);
            assertThat(room.charted().getFirst().measuredBy()).isEqualTo(TestDesk.BELL.id());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Set 1, BP | 90/151 | BP: The second number, the diastolic, has to be below the first.",
                "Set 1, HR | 6O | HR: Type the number alone, in digits and without a unit.",
                "Set 1, SpO₂ | 97 | O₂: Write air, or the litres per minute, beside the"
                        + " saturation.",
                "Set 1, By | xx | By: Nobody of the staff",
                "Set 1, Time | 2510 | Time: Not a time of this day.",
                "Set 1, Time | 1530 | Time: This time has not come yet",
                "Set 1, Time | 0330 | Time: Not within 12 hours of when the patient came.",
                "Set 1, Date | 30-Feb-2026 | Date: This date does not exist",
                "Line 1, What | nausea | What: Not a word of this form.",
                "Line 1, Amount | 3 | What: Nothing says what happened."
            })
    void what_is_wrong_is_said_at_its_row_and_spoken_at_its_cell(
            String cell, String text, String sentence) {
        try (BackEntryRoom room = room()) {
            boolean set = cell.startsWith("Set");
            room.into(set ? "Set 1, Time" : "Line 1, Time").type("1440");
            if (set) {
                room.into("Set 1, RR").type("14");
            }
            room.into(cell);
            room.clear(cell);
            room.type(text).press("Ctrl+Enter");
            assertThat(room.said()).contains(sentence);
            String column = sentence.substring(0, sentence.indexOf(':'));
            String where = cell.substring(0, cell.indexOf(',')) + ", " + column;
            assertThat(room.focused()).isEqualTo(where);
            assertThat(room.field(where).getAccessibleHelp())
                    .startsWith(sentence.substring(column.length() + 2));
            assertThat(room.charted()).isEmpty();
        }
    }

    @Test
    void what_is_unusual_is_charted_after_a_second_enter() {
        try (BackEntryRoom room = room()) {
            room.cells("1440").into("Set 1, HR").type("170").press("Ctrl+Enter");
            assertThat(room.charted()).isEmpty();
            room.press("Ctrl+Enter");
            assertThat(room.charted()).hasSize(1);
            assertThat(((VitalsRecorded) room.charted().getFirst().event()).signs())
                    .extracting(signs -> signs.value(HeartRate.class).isPresent())
                    .isEqualTo(true);
        }
    }

    @Test
    void what_happened_is_charted_in_the_words_of_the_sheet() {
        try (BackEntryRoom room = room()) {
            room.into("Line 1, Time").cells("1441", "effect: nausea", "1").press("Ctrl+Enter");
            room.cells("1442", "stop: early", "", "pressure").press("Ctrl+Enter");
            assertThat(room.charted()).hasSize(2);
            assertThat(room.charted().getFirst().event()).isInstanceOf(SideEffectLogged.class);
            assertThat(room.call(() -> room.at.desk().session().get().orElseThrow().stage()))
                    .isEqualTo(Stage.RECOVERING);
            room.cells("1443", "pause", "", "pump").press("Ctrl+Enter");
            assertThat(room.said())
                    .contains("What: This cannot be done at this point of the session.");
            assertThat(room.charted()).hasSize(2);
        }
    }

    @Test
    void the_arrow_keys_go_from_cell_to_cell_and_through_a_text_first() {
        try (BackEntryRoom room = room()) {
            room.press(KeyCode.DOWN, KeyCode.RIGHT);
            assertThat(room.focused()).isEqualTo("Set 2, BP");
            room.type("12").press(KeyCode.LEFT);
            assertThat(room.focused()).isEqualTo("Set 2, BP");
            room.press(KeyCode.LEFT, KeyCode.LEFT);
            assertThat(room.focused()).isEqualTo("Set 2, Time");
            room.press(KeyCode.UP, KeyCode.UP);
            assertThat(room.focused()).isEqualTo("Set 1, Time");
        }
    }

    @Test
    void what_is_half_typed_is_a_draft_and_comes_back_until_it_is_charted() {
        try (BackEntryRoom room = room()) {
            room.cells("1440", "148/90").into("Set 3, Time").cells("1450");
            room.call(
                    () -> {
                        room.view().closed();
                        return true;
                    });
            room.settle();
            assertThat(room.at.drafts())
                    .hasSize(2)
                    .extracting(Draft::form)
                    .containsOnly("backentry");
            room.at.reopen();
            room.call(
                    () -> {
                        room.at.desk().refresh();
                        return true;
                    });
            room.settle().shown();
            assertThat(room.text("Set 1, BP")).isEqualTo("148/90");
            assertThat(room.text("Set 2, Time")).isEqualTo("1450");
            room.press("Ctrl+Enter");
            assertThat(room.charted()).hasSize(1);
            assertThat(room.at.drafts()).hasSize(1);
        }
    }

    @Test
    void a_full_disk_keeps_the_row_and_the_same_entry_is_saved_once_it_works_again() {
        try (BackEntryRoom room = room()) {
            room.cells("1440", "148/90");
            room.at.diskIsFull();
            room.press("Ctrl+Enter");
            assertThat(room.text("Set 1, BP")).isEqualTo("148/90");
            assertThat(room.charted()).isEmpty();
            room.at.answersGetLost();
            room.press("Ctrl+Enter");
            room.at.storeIsWell();
            room.press("Ctrl+Enter");
            assertThat(room.charted()).hasSize(1);
            assertThat(room.text("Set 1, BP")).isEmpty();
        }
    }

    @Test
    void escape_and_the_key_lead_back_to_the_session() {
        try (BackEntryRoom room = room()) {
            room.press("Ctrl+I").press(KeyCode.ESCAPE);
            assertThat(room.gone).isEqualTo(List.of("open", "open"));
        }
    }
}
