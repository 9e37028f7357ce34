package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.workplace.Entering;
import vigil.app.demo.DemoStaff;
import vigil.app.demo.KeyboardPlayer;
import vigil.ledger.Endurance;
import vigil.ledger.LongRun;
import vigil.quantity.HostileText;
import vigil.session.SessionId;

/**
 * Hostile text pasted into the real fields of the bedside in one real window, each followed by
 * Enter: it is taken or refused, stands as it was pasted, and nothing else happens.
 */
final class HostileFieldsTest {
    private static final List<String> FORMS = List.of("F2", "F3", "F4", "F5", "F7", "F9");
    private static final int MOST_IN_A_FORM = 500;

    /** What nothing that is stored may hold: signs that reverse or hide, and halves of signs. */
    private static final String NEVER_STORED =
            "[\\u0000\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff]";

    @TempDir private Path folder;
    private final Queue<Throwable> unforeseen = new ConcurrentLinkedQueue<>();

    /** What came of an input. */
    private enum Came {
        TAKEN,
        REFUSED,
        REWRITTEN
    }

    /** A field with what stands in it after a paste. */
    private record Pasted(TextInputControl field, String shown) {}

    private static boolean canBeTypedInto(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.isDisabled()) {
                return false;
            }
        }
        return node.getScene() != null
                && node instanceof TextInputControl input
                && input.isEditable();
    }

    private void open(Workstation at, SessionId session, String form) {
        at.window.bedside(session);
        at.keys.press(form);
        if (fields(at) == 0) {
            at.keys.press("Enter");
        }
        assertThat(fields(at)).as(form).isPositive();
    }

    private static List<TextInputControl> shown(Workstation at) {
        return at.window.shell().root().lookupAll(".text-input").stream()
                .filter(HostileFieldsTest::canBeTypedInto)
                .map(TextInputControl.class::cast)
                .toList();
    }

    private static int fields(Workstation at) {
        return at.keys.call(() -> shown(at).size());
    }

    private static Pasted pasted(Workstation at, Random random, String text) {
        return at.keys.call(
                () -> {
                    List<TextInputControl> all = shown(at);
                    TextInputControl field = all.get(random.nextInt(all.size()));
                    field.requestFocus();
                    field.replaceText(0, field.getLength(), text);
                    return new Pasted(field, field.getText());
                });
    }

    private static Came cameOf(Workstation at, Pasted pasted) {
        return at.keys.call(
                () -> {
                    TextInputControl field = pasted.field();
                    String now = field.getText();
                    boolean gone = !canBeTypedInto(field) || now.isEmpty();
                    if (!gone
                            && !now.equals(pasted.shown())
                            && !now.equals(pasted.shown() + "\n")) {
                        return Came.REWRITTEN;
                    }
                    return gone || !field.isFocused() ? Came.TAKEN : Came.REFUSED;
                });
    }

    private static String facts(Workstation at, SessionId session) {
        CompletableFuture<String> read = new CompletableFuture<>();
        at.keys.call(
                () -> {
                    at.window
                            .desk()
                            .facts(
                                    session,
                                    facts -> read.complete(facts.toString()),
                                    read::completeExceptionally);
                    return true;
                });
        return KeyboardPlayer.await(read);
    }

    private String run(int inputs, long seed) {
        HostileText hostile = new HostileText(seed);
        Random random = new Random(seed);
        Map<Came, Integer> seen = new EnumMap<>(Came.class);
        int share = Math.clamp(inputs / FORMS.size(), 1, MOST_IN_A_FORM);
        try (Workstation at = new Workstation(folder, Workstation.ZERO)) {
            at.comesIn("osei");
            SessionId session = at.running();
            at.keys.call(
                    () -> {
                        Thread.currentThread()
                                .setUncaughtExceptionHandler(
                                        (_, failure) -> unforeseen.add(failure));
                        return true;
                    });
            for (int input = 0; input < inputs; input++) {
                if (input % share == 0 || fields(at) == 0) {
                    at.window.workplace().touch();
                    open(at, session, FORMS.get(input / share % FORMS.size()));
                }
                String text = hostile.next();
                Pasted pasted = pasted(at, random, text);
                at.keys.strike("Enter");
                Came came = cameOf(at, pasted);
                seen.merge(came, 1, Integer::sum);
                assertThat(came)
                        .as("input %d, pasted «%s», shown «%s»", input, text, pasted.shown())
                        .isNotEqualTo(Came.REWRITTEN);
                assertThat(unforeseen).isEmpty();
            }
            at.keys.settle();
            assertThat(facts(at, session)).doesNotContainPattern(NEVER_STORED);
        }
        assertThat(Workstation.opens(folder, "osei", DemoStaff.password("osei")))
                .isInstanceOfSatisfying(Entering.In.class, in -> assertThat(in.sound()).isTrue());
        return inputs + " inputs through the fields of one window, " + seen + ", 0 unforeseen";
    }

    @Test
    void aFewAreTakenOrRefusedAndNoneIsRewritten() {
        assertThat(run(180, Endurance.SEED)).contains("TAKEN", "REFUSED");
    }

    @LongRun
    void aHundredThousandAreTakenOrRefusedAndNoneIsRewritten() {
        Endurance.says(run(Endurance.count("fields", 100_000), Endurance.SEED));
    }
}
