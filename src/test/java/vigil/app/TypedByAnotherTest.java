package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Found as a nurse who took over: a set that another had half typed stood there as if her own. */
final class TypedByAnotherTest {
    @TempDir private Path folder;

    /** What was typed is kept when typing pauses. */
    private static boolean kept(Workstation at, String by) {
        return at.keys.call(
                () -> {
                    at.window.desk().refresh();
                    return at.window.desk().drafts().get().stream()
                            .anyMatch(draft -> draft.by().value().equals(by));
                });
    }

    @Test
    void whoTakesOverIsToldWhoseItIsThatStandsTypedThere() {
        try (Workstation at = new Workstation(folder, Workstation.ZERO)) {
            at.comesIn("osei").keys.press("Enter", "F2").type("142/8");
            at.awaits("draft of osei", () -> kept(at, "osei"));
            String lead = "OSEI, Naomi (RN) typed this and did not save it: vital signs.";
            at.keys.press("Ctrl+L");
            at.comesIn("osei");
            assertThat(at.said()).as("her own").doesNotContain(lead);

            at.keys.press("Ctrl+L");
            at.comesIn("bell");
            at.awaits(lead);
            assertThat(at.said()).contains("Who saves it signs it as their own.");
            at.keys.press("Ctrl+B", "Enter");
            at.keys.press("Ctrl+B", "Enter");
            at.awaits(lead);

            at.keys.press("F2").type("2");
            at.awaits("draft of bell", () -> kept(at, "bell"));
            at.keys.press("Ctrl+L");
            at.comesIn("osei");
            at.awaits("BELL, Jonas (RN) typed this and did not save it: vital signs.");
        }
    }
}
