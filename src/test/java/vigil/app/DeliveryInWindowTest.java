package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.demo.DemoStaff;
import vigil.app.demo.SimulatedClock;
import vigil.people.Role;
import vigil.people.StaffMember;
import vigil.screen.desk.ScreenRoom;
import vigil.screen.kit.FxHarness;
import vigil.session.SessionSummary;
import vigil.session.Stage;

/** A record is signed in the whole window, leaves by itself, and the window says where it is. */
final class DeliveryInWindowTest {
    private static final Instant ZERO = Instant.parse("2026-11-22T14:00:00Z");

    @TempDir private Path folder;
    private Path archive;
    private SimulatedWindow window;

    @BeforeEach
    void open() throws IOException {
        FxHarness.start();
        archive = folder.resolve("archive");
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(
                data.resolve("delivery.json"),
                """
                {"format": "vigil.delivery", "version": 1, "targets": [
                  {"name": "archive", "kind": "folder", "from": "2026-01-01",
                   "folder": "%s", "forms": ["record"]},
                  {"name": "Elsewhere", "kind": "folder"}]}\
                """
                        .formatted(archive));
        window =
                SimulatedWindow.open(
                        data,
                        new SimulatedClock(
                                ZoneId.of("Europe/London"), ZERO.minus(Duration.ofMinutes(35))),
                        ZERO);
        DemoStaff.Invented nurse = DemoStaff.nurse();
        window.player().type(nurse.member().id().value()).press("Enter");
        window.player().type(nurse.password()).press("Enter", "Enter");
        window.player().settle();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private SessionSummary signsOne() {
        SessionSummary session =
                window.player()
                        .call(
                                () ->
                                        window.desk().sessions().get().stream()
                                                .filter(one -> one.stage() == Stage.DISCHARGED)
                                                .findFirst()
                                                .orElseThrow());
        window.player()
                .call(
                        () -> {
                            window.shell().record(session.id());
                            return true;
                        });
        window.player().settle();
        window.player().press("Ctrl+Shift+S");
        window.player().walkTo("Your password");
        window.player().type(DemoStaff.nurse().password()).press("Enter");
        window.delivered();
        return session;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(archive)) {
            return found.toList();
        }
    }

    /** Every label of the panel that says where the record went. */
    private String said() {
        return window.player()
                .call(
                        () ->
                                window.scene().getRoot().lookupAll(".vigil-stack").stream()
                                        .filter(VBox.class::isInstance)
                                        .flatMap(DeliveryInWindowTest::labels)
                                        .filter(text -> text.startsWith("archive: "))
                                        .distinct()
                                        .collect(Collectors.joining("\n")));
    }

    private static Stream<String> labels(Node stack) {
        return ((VBox) stack)
                .getChildren().stream()
                        .filter(Label.class::isInstance)
                        .map(label -> ((Label) label).getText());
    }

    @Test
    void a_signed_record_is_in_the_folder_and_the_record_says_since_when() throws IOException {
        Files.createDirectory(archive);
        signsOne();
        assertThat(files()).hasSize(1);
        assertThat(said()).matches("archive: there since .*13:25, revision [0-9]+");
    }

    /** What stands on the screen, list and answer. */
    private String onScreen() {
        return window.player().call(() -> ScreenRoom.said(window.shell().root()));
    }

    @Test
    void a_refused_record_stands_first_is_shown_as_it_would_go_and_goes_again_by_a_key()
            throws IOException {
        Files.createDirectory(archive);
        signsOne();
        Path file = files().getFirst();
        window.player().press("Ctrl+G");
        window.delivered();
        assertThat(onScreen())
                .contains("archive: there since", "delivery.json, line 4 (Elsewhere): name")
                .contains("Looked at 13:25 for what is due", "there 1")
                .as("the keys of the list")
                .contains("All refused once more", "Whole record");
        window.player().press("H");
        window.delivered();
        assertThat(onScreen()).containsPattern("archive: as revision \\d+ says, parts: 1");
        Files.writeString(file, "somebody else's");
        window.player().press("H");
        window.delivered();
        assertThat(onScreen())
                .containsPattern("archive: not as revision \\d+ says, in 1")
                .contains("record: other bytes");
        window.player().press("G");
        window.delivered();
        assertThat(onScreen()).contains("archive: refused at", "OTHER_FILE_THERE", "refused 1");
        window.player().press("Enter");
        window.delivered();
        assertThat(onScreen()).containsPattern("archive: record, [0-9 ,]+ bytes, valid");
        window.player().press("Ctrl+R");
        assertThat(onScreen()).contains("Sent, refused", "refused by archive");
        Files.delete(file);
        window.player().press("Ctrl+G").press("Shift+G");
        window.delivered();
        assertThat(onScreen()).contains("archive: there since").doesNotContain("refused at");
        assertThat(files()).hasSize(1);
        window.player().press("V");
        assertThat(window.player().call(() -> window.shell().shown().orElseThrow().name()))
                .isEqualTo("record");
    }

    @Test
    void what_waits_is_taken_out_with_a_reason_and_goes_again_only_where_somebody_asks()
            throws IOException {
        signsOne();
        window.player().press("Ctrl+G").press("Delete").press("Ctrl+Enter");
        window.delivered();
        assertThat(onScreen()).as("without a reason").contains("not sent to archive any more");
        window.player().type("sent on paper today").press("Ctrl+Enter");
        window.delivered();
        assertThat(onScreen())
                .containsPattern("archive: taken out of the outbox at .*: sent on paper today")
                .contains("taken out 1");
        Files.createDirectory(archive);
        window.player().press("Ctrl+Enter");
        window.waitUntil(ZERO.minus(Duration.ofMinutes(20)));
        window.delivered();
        assertThat(files()).as("it does not go by itself").isEmpty();
        window.player().press("Delete");
        assertThat(onScreen()).contains("cannot be taken back");
        window.player().press("G");
        window.delivered();
        assertThat(files()).hasSize(1);
        assertThat(onScreen()).contains("archive: there since");
    }

    @Test
    void the_record_at_hand_is_written_as_a_file_to_carry() throws IOException {
        Files.createDirectory(archive);
        signsOne();
        window.player().press("Ctrl+G").press("Ctrl+E");
        window.delivered();
        assertThat(onScreen()).contains("SHA-256 begins");
    }

    @Test
    void who_may_not_send_is_told_who_may() throws IOException {
        Files.createDirectory(archive);
        StaffMember nurse = DemoStaff.nurse().member();
        StaffMember office =
                new StaffMember(
                        nurse.id(), nurse.name(), nurse.credentials(), Set.of(Role.ADMINISTRATOR));
        window.player()
                .call(
                        () -> {
                            window.desk().signIn(office);
                            return true;
                        });
        window.player().press("Ctrl+G");
        window.delivered();
        assertThat(onScreen())
                .contains("a nurse or a supervising clinician is signed in")
                .doesNotContain("Looked at", "Nothing was sent");
        for (String key : List.of("Ctrl+Enter", "G", "Shift+G")) {
            window.player().press("F10").press("Ctrl+G").press(key);
            window.delivered();
            assertThat(onScreen()).as(key).contains("Nothing was sent: records go out while");
        }
        window.player()
                .call(
                        () -> {
                            window.desk().signIn(nurse);
                            return true;
                        });
        window.delivered();
        assertThat(onScreen()).contains("Looked at").doesNotContain("Nothing was sent");
    }

    @Test
    void a_record_that_went_on_since_says_at_which_revision_it_is_by_now() throws IOException {
        Files.createDirectory(archive);
        SessionSummary sent = signsOne();
        window.player().press("A").type("called the escort").press("Ctrl+Enter");
        window.delivered();
        SessionSummary now =
                window.player()
                        .call(
                                () ->
                                        window.desk().sessions().get().stream()
                                                .filter(one -> one.id().equals(sent.id()))
                                                .findFirst()
                                                .orElseThrow());
        window.player().press("Ctrl+G", "H");
        window.delivered();
        assertThat(onScreen())
                .containsPattern(
                        "archive: as revision %d says, parts: 1".formatted(now.revision() - 1))
                .contains(
                        "archive: the record here is at revision %d by now"
                                .formatted(now.revision()));
        assertThat(files()).as("nothing goes before it is signed anew").hasSize(1);
    }

    @Test
    void a_file_that_was_mended_is_not_complained_of_after_the_next_round() throws IOException {
        Files.createDirectory(archive);
        Path file = folder.resolve("data").resolve("delivery.json");
        window.player().press("Ctrl+G");
        window.delivered();
        assertThat(onScreen()).contains("Not every place is used");
        Files.writeString(
                file, Files.readString(file).replaceFirst(",\\s*\\{\"name\": \"Else[^}]*}", ""));
        window.player().press("Ctrl+Enter");
        window.delivered();
        assertThat(onScreen()).doesNotContain("Not every place is used");
    }

    @Test
    void a_folder_that_is_not_there_is_said_and_tried_again_a_minute_later() throws IOException {
        signsOne();
        assertThat(said())
                .contains(
                        "was not taken (its folder is not there: folder record FOLDER_MISSING)",
                        "13:26");
        Files.createDirectory(archive);
        window.waitUntil(ZERO.minus(Duration.ofMinutes(33)));
        window.delivered();
        assertThat(files()).hasSize(1);
        assertThat(said()).contains("there since");
    }
}
