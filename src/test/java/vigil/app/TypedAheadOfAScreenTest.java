package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.demo.DemoStaff;
import vigil.screen.kit.Scanner;
import vigil.screen.shell.Place;

/**
 * Somebody types the letters of a password on while the window goes on to another screen: they
 * stand in no field of it and in no draft, and are told that they were left out.
 */
final class TypedAheadOfAScreenTest {
    private static final String LETTERS = "qzxw";

    @TempDir private Path folder;
    private final AtomicInteger times = new AtomicInteger();
    private Workstation at;

    @BeforeEach
    void open() {
        at = new Workstation(folder, Workstation.ZERO);
    }

    @AfterEach
    void close() {
        at.close();
    }

    /**
     * Types wherever the window puts the focus when it takes it out of the dots, before anything
     * else happens: so it is with keys that waited while the window was changing.
     */
    private void typesOn() {
        Scene scene = at.window.scene();
        ChangeListener<Node> listener =
                (focus, from, to) -> {
                    if (from instanceof PasswordField && to != null) {
                        times.incrementAndGet();
                        new Scanner(scene).types(LETTERS);
                    }
                };
        at.keys.call(
                () -> {
                    scene.focusOwnerProperty().addListener(listener);
                    return true;
                });
    }

    private void nothingOfItIsShown() {
        at.keys.settle();
        assertThat(times.get()).as("times the focus left the dots").isPositive();
        assertThat(at.typed()).noneMatch(text -> text.contains(LETTERS));
        assertThat(at.said()).doesNotContain(LETTERS).contains(at.words.say("shell.typed-ahead"));
    }

    @Test
    void theReviewIsNotSearchedForAPassword() {
        at.comesIn("mbeki");
        at.keys.call(
                () -> {
                    at.window.shell().place(Place.REVIEW);
                    return true;
                });
        at.keys.settle();
        at.keys.press("Ctrl+F");
        assertThat(at.keys.focused()).isEqualTo(at.words.say("review.find"));
        at.keys.press("Ctrl+L").type(DemoStaff.password("mbeki"));
        typesOn();
        at.keys.press("Enter");
        at.awaitsOpen();
        assertThat(at.keys.focused()).isEqualTo(at.words.say("review.find"));
        nothingOfItIsShown();
    }

    @Test
    void lettersOfAPasswordBecomeNoPin() {
        at.keys.type("osei").press("Enter").type(DemoStaff.password("osei"));
        typesOn();
        at.keys.press("Enter").settle();
        assertThat(at.keys.focused()).isEqualTo(at.words.say("signin.pin"));
        assertThat(at.typed()).containsOnly("");
        assertThat(at.said()).contains(at.words.say("shell.typed-ahead"));
        at.keys.press("Enter");
        at.awaitsOpen();
    }

    /** At the door and under the own keys: the next who unlocks would know it from the package. */
    @Test
    void aCodeThatIsScannedBecomesNoPin() {
        at.keys.type("osei").press("Enter").type(DemoStaff.password("osei")).press("Enter");
        at.awaits("offer of a PIN", () -> focused("signin.pin"));
        scan();
        assertThat(at.locked()).isTrue();
        at.keys.press("Enter");
        at.awaitsOpen();
        at.keys.press("Ctrl+M");
        at.awaits("own keys", () -> focused("credentials.own.pin"));
        scan();
        assertThat(at.said()).doesNotContain(at.words.say("credentials.own.pin.done"));
    }

    private boolean focused(String label) {
        return at.keys.focused().equals(at.words.say(label));
    }

    private void scan() {
        at.keys.call(
                () -> {
                    new Scanner(at.window.scene()).reads("50412345");
                    return true;
                });
        at.keys.settle();
        assertThat(at.typed()).containsOnly("");
        assertThat(at.said()).contains(at.words.say("shell.stray-scan"));
    }
}
