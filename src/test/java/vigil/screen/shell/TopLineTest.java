package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;

/** The line on top in a small window. */
class TopLineTest {
    private static final StaffMember LONG =
            new StaffMember(
                    new StaffId("long"),
                    new PersonName("Featherstonehaugh-Worthington", "Maximiliana", ""),
                    "RN",
                    Set.of(Role.NURSE));

    private static Bounds clock(StaffMember member) {
        TopLine line =
                FxHarness.onFx(
                        () -> {
                            TopLine made =
                                    new TopLine(
                                            ShellRoom.WORDS, "Infusion room 1", Map.of(), () -> {});
                            made.tight(true);
                            return made;
                        });
        try (FxHarness fx =
                FxHarness.show(() -> new VBox(line), Theme.DAY, TextScale.NORMAL, 1024, 200)) {
            fx.act(
                    () -> {
                        line.person(member);
                        line.time(Moment.of(TestDesk.START, TestDesk.ZONE));
                    });
            return fx.call(
                    () -> {
                        Label clock = (Label) line.lookup(".vigil-clock");
                        return clock.localToScene(clock.getBoundsInLocal());
                    });
        }
    }

    @Test
    void theClockStaysInItsRowBesideAVeryLongName() {
        assertThat(clock(LONG).getMaxX()).isEqualTo(clock(TestDesk.OSEI).getMaxX());
        assertThat(clock(LONG).getMinY()).isLessThan(clock(TestDesk.OSEI).getMaxY());
    }
}
