package vigil.screen.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/**
 * The order in which the keyboard goes through a form: Enter on, Shift+Enter or Backspace in an
 * empty field back, Ctrl+Enter saves from anywhere, Esc leaves, Ctrl+Z takes back the last change
 * of the draft (rules V4, V10). Enter or Tab right after the focus has jumped on from a typed
 * number ends that number: who ends each with Enter skips no field. A sign that can only go on
 * behind that number is taken back to it.
 */
public final class EntrySequence {

    private record Edit(EntryStep step, Runnable undo) {}

    private final List<EntryStep> steps = new ArrayList<>();
    private final Deque<Edit> edits = new ArrayDeque<>();
    private final Runnable commit;
    private final Runnable leave;
    private boolean undoing;

    private record Jump(EntryStep from, EntryStep to) {}

    /** Where the focus has jumped to by itself, until the next key. */
    private Optional<Jump> jumped = Optional.empty();

    /**
     * {@code commit} is called only when every step that is shown can be recorded; {@code leave} at
     * Esc.
     */
    public EntrySequence(Runnable commit, Runnable leave) {
        this.commit = commit;
        this.leave = leave;
    }

    /** Adds the next stop. */
    public EntrySequence add(EntryStep step) {
        return insert(step, steps.size());
    }

    /** Adds a stop before the last one, such as a field above the button that saves. */
    public EntrySequence insertLast(EntryStep step) {
        return insert(step, Math.max(0, steps.size() - 1));
    }

    private EntrySequence insert(EntryStep step, int at) {
        steps.add(at, step);
        step.onComplete(() -> jumpsOn(step));
        step.onEdit(
                undo -> {
                    if (!undoing) {
                        edits.push(new Edit(step, undo));
                    }
                });
        return this;
    }

    /** What was typed may still be ended by Enter; what was chosen by its digit is not. */
    private void jumpsOn(EntryStep step) {
        Optional<EntryStep> next = goFrom(step, 1);
        jumped =
                step.focusTarget() instanceof TextInputControl
                        ? next.map(to -> new Jump(step, to))
                        : Optional.empty();
    }

    /** Adds a stop that is just a node, such as a button; Enter presses a button. */
    public EntrySequence addNode(Node node) {
        return add(new PlainStep(node));
    }

    /** Takes every stop away; for a form that is built anew. */
    public void clear() {
        steps.clear();
        edits.clear();
    }

    /** Forgets what could be undone; called when a draft was saved or begun. */
    public void forgetEdits() {
        edits.clear();
    }

    /**
     * Makes the keys work inside {@code form}; the caller keeps the subscription while the form is
     * open.
     */
    public Subscription installOn(Node form) {
        EventHandler<KeyEvent> keys = this::key;
        EventHandler<KeyEvent> signs = this::sign;
        form.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        form.addEventFilter(KeyEvent.KEY_TYPED, signs);
        return () -> {
            form.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            form.removeEventFilter(KeyEvent.KEY_TYPED, signs);
        };
    }

    /** Puts the focus into the first stop that is shown and still asks for something. */
    public void focusFirst() {
        List<EntryStep> shown = steps.stream().filter(EntrySequence::reachable).toList();
        shown.stream()
                .filter(step -> step.focusTarget().isFocusTraversable())
                .findFirst()
                .or(() -> shown.stream().findFirst())
                .ifPresent(EntrySequence::focus);
    }

    /**
     * Saves if every stop that is shown can be recorded; otherwise goes to the first that cannot,
     * which says why.
     */
    public void tryCommit() {
        Optional<EntryStep> open =
                steps.stream()
                        .filter(EntrySequence::reachable)
                        .filter(step -> !step.settle())
                        .findFirst();
        if (open.isPresent()) {
            focus(open.get());
        } else {
            commit.run();
        }
    }

    /** Takes back the last change of the draft; false when there is none. */
    public boolean undo() {
        if (edits.isEmpty()) {
            return false;
        }
        Edit last = edits.pop();
        undoing = true;
        try {
            last.undo().run();
        } finally {
            undoing = false;
        }
        focus(last.step());
        return true;
    }

    private void key(KeyEvent event) {
        Optional<EntryStep> here = current(event);
        boolean justJumped = here.isPresent() && here.equals(jumped.map(Jump::to));
        if (!writes(event)) {
            jumped = Optional.empty();
        }
        if (justJumped && endsTheFieldBefore(event)) {
            event.consume();
            return;
        }
        switch (event.getCode()) {
            case ENTER -> {
                if (event.isShortcutDown() || event.isControlDown()) {
                    event.consume();
                    tryCommit();
                } else {
                    here.ifPresent(step -> enter(step, event));
                }
            }
            case ESCAPE -> {
                event.consume();
                leave.run();
            }
            case BACK_SPACE -> {
                if (here.isPresent() && here.get().emptyForBack()) {
                    event.consume();
                    goFrom(here.get(), -1);
                }
            }
            case Z -> {
                if (event.isShortcutDown() && !event.isShiftDown()) {
                    event.consume();
                    undo();
                }
            }
            default -> {}
        }
    }

    /** A key by which a sign is typed, or one that is held for it; what it is is known then. */
    private static boolean writes(KeyEvent event) {
        return event.getCode() == KeyCode.SHIFT
                || event.getCode() == KeyCode.ALT_GRAPH
                || event.getCode() == KeyCode.SPACE
                || !event.getText().isBlank();
    }

    /** A space after a jump is only looked past: staff write one before a bracket, or none. */
    private void sign(KeyEvent event) {
        Optional<Jump> last =
                jumped.filter(jump -> current(event).filter(jump.to()::equals).isPresent());
        if (last.isEmpty() || event.getCharacter().equals(" ")) {
            return;
        }
        jumped = Optional.empty();
        if (last.get().to().focusTarget() instanceof TextInputControl next
                && next.getText().isBlank()
                && last.get().from().takesBack(event.getCharacter())) {
            next.clear();
            event.consume();
        }
    }

    private static boolean endsTheFieldBefore(KeyEvent event) {
        boolean plain =
                !event.isShiftDown()
                        && !event.isControlDown()
                        && !event.isShortcutDown()
                        && !event.isAltDown();
        return plain
                && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB)
                && event.getTarget() instanceof TextInputControl;
    }

    private void enter(EntryStep step, KeyEvent event) {
        if (event.isShiftDown()) {
            event.consume();
            goFrom(step, -1);
        } else if (step.node() instanceof ButtonBase button) {
            event.consume();
            button.fire();
        } else if (!step.keepsEnter()) {
            event.consume();
            if (step.settle()) {
                goFrom(step, 1);
            }
        }
    }

    private Optional<EntryStep> current(KeyEvent event) {
        Node at = event.getTarget() instanceof Node node ? node : null;
        while (at != null) {
            for (EntryStep step : steps) {
                if (step.node().equals(at)) {
                    return Optional.of(step);
                }
            }
            at = at.getParent();
        }
        return Optional.empty();
    }

    private Optional<EntryStep> goFrom(EntryStep step, int direction) {
        int at = steps.indexOf(step) + direction;
        while (at >= 0 && at < steps.size()) {
            EntryStep next = steps.get(at);
            if (reachable(next) && !next.besideTheWay()) {
                focus(next);
                return Optional.of(next);
            }
            at += direction;
        }
        return Optional.empty();
    }

    private static void focus(EntryStep step) {
        step.focusTarget().requestFocus();
        if (step.focusTarget() instanceof TextInputControl text) {
            if (step.isOffer()) {
                text.selectAll();
            } else {
                text.end();
            }
        }
    }

    private static boolean reachable(EntryStep step) {
        Node at = step.node();
        if (at.isDisabled() || at.getScene() == null) {
            return false;
        }
        return Outwards.from(at).allMatch(Node::isVisible);
    }

    private record PlainStep(Node node) implements EntryStep {

        @Override
        public Node focusTarget() {
            return node;
        }
    }
}
