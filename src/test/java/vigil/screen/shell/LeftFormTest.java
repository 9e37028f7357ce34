package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.Draft;
import vigil.screen.desk.TestDesk;
import vigil.session.EntryId;
import vigil.session.Stage;

/** What was typed and left on another screen is a flag at the bedside; its key leads there. */
class LeftFormTest {
    @TempDir Path folder;

    @Test
    void theNewestFlagLeadsToTheScreenOnWhichAFormWasLeft() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.RECOVERING);
        try (ShellRoom room = ShellRoom.of(at).signIn()) {
            at.minute(60);
            room.settle();
            for (Map.Entry<String, String> left :
                    Map.of("discharge.watch", "discharge", "record.remark", "record").entrySet()) {
                room.go(Place.TREATMENT);
                EntryId entry = new EntryId(UUID.randomUUID());
                room.fx.act(
                        () ->
                                at.desk()
                                        .keepDraft(
                                                new Draft(
                                                        entry,
                                                        at.session().id(),
                                                        left.getKey(),
                                                        Map.of("reason", "still drowsy"),
                                                        at.desk().now().get(),
                                                        TestDesk.OSEI.id())));
                room.settle();
                room.fx.act(at.desk()::refresh);
                room.settle().press("Ctrl+J");

                assertThat(room.screen()).as(left.getKey()).isEqualToIgnoringCase(left.getValue());
                room.fx.act(() -> at.desk().dropDraft(entry));
                room.settle();
            }
        }
    }
}
