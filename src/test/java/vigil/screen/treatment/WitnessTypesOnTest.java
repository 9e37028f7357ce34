package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.screen.desk.TestDesk;
import vigil.screen.desk.TypedPasswords;
import vigil.screen.kit.ManualTicker;
import vigil.screen.kit.TypedAhead;
import vigil.session.Stage;

/** A witness types the password once more while it is being looked at, as where nothing moves. */
class WitnessTypesOnTest {
    private static final String LETTERS = "qzxw";

    @TempDir private Path folder;
    private final List<String> told = new ArrayList<>();

    /** Of the fields that show what is typed. */
    private static List<String> readable(FormWindow window) {
        return window.fx.call(
                () ->
                        window.fx.root().lookupAll(".text-input").stream()
                                .filter(field -> !(field instanceof PasswordField))
                                .map(field -> ((TextInputControl) field).getText())
                                .toList());
    }

    private static void nothingOfItIsRead(FormWindow window) {
        assertThat(readable(window)).isNotEmpty().noneMatch(text -> text.contains(LETTERS));
    }

    @Test
    void whatIsTypedOnGoesIntoNoFieldThatCanBeRead() {
        try (FormWindow window =
                FormWindow.over(TestDesk.keyed(folder, "ketamine-iv", Stage.RECOVERING))) {
            window.at.minute(50);
            window.fx.act(
                    () ->
                            new TypedAhead(new ManualTicker(), () -> told.add("told"))
                                    .installOn(window.fx.scene()));
            window.open(SideForms::infusion).type("w").type("10").press(KeyCode.ENTER).type("1");
            window.type(TypedPasswords.of(TestDesk.BELL));
            CountDownLatch looked = new CountDownLatch(1);
            window.at.work().onKeys(() -> looked.await(1, TimeUnit.MINUTES), a -> {}, b -> {});
            try {
                window.fx.press(KeyCode.ENTER).pulse();
                assertThat(window.said()).contains("The password is being checked.");
                window.fx.type(LETTERS).press(KeyCode.ENTER);
                nothingOfItIsRead(window);
            } finally {
                looked.countDown();
            }
            window.at.settle();
            window.fx.pulse();
            assertThat(window.said()).contains("Confirmed by Jonas Bell, RN");
            window.type(LETTERS);
            nothingOfItIsRead(window);
            assertThat(told).containsExactly("told");
        }
    }
}
