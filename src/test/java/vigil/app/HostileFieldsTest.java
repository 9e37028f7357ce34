package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.workplace.Entering;
import vigil.app.demo.DemoStaff;
import vigil.ledger.Endurance;
import vigil.ledger.LongRun;
import vigil.quantity.HostileText;
import vigil.session.SessionId;

/**
 * Hostile text pasted into the real fields of the bedside in real windows, each followed by Enter:
 * it is taken or refused, stands as it was pasted, and nothing else happens.
 */
final class HostileFieldsTest {
    private static final List<String> FORMS = List.of("F2", "F3", "F4", "F5", "F7", "F9");
    private static final int MOST_IN_A_FORM = 500;

    /**
     * A window draws anew all that was charted with each new fact: many more make no other test.
     */
    private static final int MOST_IN_A_WINDOW = 10_000;

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

    /** A field with what stands in it after a paste; Enter breaks a note where the caret is. */
    private record Pasted(TextInputControl field, String shown, int caret) {
        boolean stands(String now) {
            return now.equals(shown)
                    || now.equals(shown.substring(0, caret) + "\n" + shown.substring(caret));
        }
    }

    private static boolean canBeTypedInto(Node node) {
        return node.getScene() != null && StartedProgram.canBeTypedInto(node);
    }

    private List<TextInputControl> opened(Workstation at, SessionId session, String form) {
        at.window.workplace().touch();
        at.window.bedside(session);
        at.keys.press(form);
        if (fields(at).isEmpty()) {
            at.keys.press("Enter");
        }
        List<TextInputControl> all = fields(at);
        assertThat(all).as(form).isNotEmpty();
        return all;
    }

    private static List<TextInputControl> fields(Workstation at) {
        return at.keys.call(
                () ->
                        at.window.shell().root().lookupAll(".text-input").stream()
                                .filter(HostileFieldsTest::canBeTypedInto)
                                .map(TextInputControl.class::cast)
                                .toList());
    }

    /** Nothing where the field has gone meanwhile. */
    private static Optional<Pasted> pasted(Workstation at, TextInputControl field, String text) {
        return at.keys.call(
                () -> {
                    if (!canBeTypedInto(field)) {
                        return Optional.empty();
                    }
                    field.requestFocus();
                    field.replaceText(0, field.getLength(), text);
                    return Optional.of(
                            new Pasted(field, field.getText(), field.getCaretPosition()));
                });
    }

    private static Came cameOf(Workstation at, Pasted pasted) {
        return at.keys.call(
                () -> {
                    TextInputControl field = pasted.field();
                    String now = field.getText();
                    boolean gone = !canBeTypedInto(field) || now.isEmpty();
                    if (!gone && !pasted.stands(now)) {
                        return Came.REWRITTEN;
                    }
                    return gone || !field.isFocused() ? Came.TAKEN : Came.REFUSED;
                });
    }

    private String run(int inputs, long seed) throws IOException {
        HostileText hostile = new HostileText(seed);
        Random random = new Random(seed);
        Map<Came, Integer> seen = new EnumMap<>(Came.class);
        int windows = Math.ceilDiv(inputs, MOST_IN_A_WINDOW);
        for (int window = 0; window < windows; window++) {
            Path room = Files.createDirectories(folder.resolve("room-" + window));
            int done = window * MOST_IN_A_WINDOW;
            throughAWindow(room, Math.min(MOST_IN_A_WINDOW, inputs - done), hostile, random, seen);
        }
        return "%d inputs through the fields of %d windows, one after the other, %s, 0 unforeseen"
                .formatted(inputs, windows, seen);
    }

    private void throughAWindow(
            Path room, int inputs, HostileText hostile, Random random, Map<Came, Integer> seen) {
        int share = Math.clamp(inputs / FORMS.size(), 1, MOST_IN_A_FORM);
        try (Workstation at = new Workstation(room, Workstation.ZERO)) {
            at.comesIn("osei");
            SessionId session = at.running();
            at.keys.call(
                    () -> {
                        Thread.currentThread()
                                .setUncaughtExceptionHandler(
                                        (_, failure) -> unforeseen.add(failure));
                        return true;
                    });
            List<TextInputControl> fields = List.of();
            for (int input = 0; input < inputs; input++) {
                String form = FORMS.get(input / share % FORMS.size());
                if (input % share == 0) {
                    fields = opened(at, session, form);
                }
                String text = hostile.next();
                Optional<Pasted> pasted =
                        pasted(at, fields.get(random.nextInt(fields.size())), text);
                if (pasted.isEmpty()) {
                    fields = opened(at, session, form);
                    pasted = pasted(at, fields.getFirst(), text);
                }
                at.keys.strike("Enter");
                Came came = cameOf(at, pasted.orElseThrow());
                seen.merge(came, 1, Integer::sum);
                assertThat(came)
                        .as(
                                "input %d, pasted «%s», shown %s, now «%s»",
                                input, text, pasted, pasted.orElseThrow().field().getText())
                        .isNotEqualTo(Came.REWRITTEN);
                assertThat(unforeseen).isEmpty();
            }
            at.keys.settle();
            assertThat(at.facts(session).toString()).doesNotContainPattern(NEVER_STORED);
        }
        assertThat(Workstation.opens(room, "osei", DemoStaff.password("osei")))
                .isInstanceOfSatisfying(Entering.In.class, in -> assertThat(in.sound()).isTrue());
    }

    @Test
    void aFewAreTakenOrRefusedAndNoneIsRewritten() throws IOException {
        assertThat(run(60, Endurance.SEED)).contains("TAKEN", "REFUSED");
    }

    @LongRun
    void aHundredThousandAreTakenOrRefusedAndNoneIsRewritten() throws IOException {
        Endurance.says(run(Endurance.count("fields", 100_000), Endurance.SEED));
    }
}
