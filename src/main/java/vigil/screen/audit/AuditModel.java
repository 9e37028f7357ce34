package vigil.screen.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.access.workplace.Workplace;
import vigil.charting.StoreFault;
import vigil.screen.credentials.Door;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Words;
import vigil.session.SessionId;
import vigil.session.SessionSummary;

/**
 * All that is on record, the newest first, and what of it is asked for. The sessions are read one
 * by one, so that a save in between never waits for more than one of them.
 */
final class AuditModel {
    private static final int BATCH = 40;

    private final SessionDesk desk;
    private final Door door;
    private final AuditText text;
    private final SessionAudit sessions;
    private final List<AuditLine> all = new ArrayList<>();
    private final Deque<SessionId> unread = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<List<AuditLine>> shown =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper(0);
    private String wanted = "";
    private Optional<AuditLine.Kind> kind = Optional.empty();
    private boolean open;

    AuditModel(Words words, SessionDesk desk, Door door) {
        this.desk = desk;
        this.door = door;
        this.text = new AuditText(words, door.workplace()::member, desk.zone());
        this.sessions = new SessionAudit(words, text);
    }

    /** What is asked for, the newest first. */
    ReadOnlyObjectProperty<List<AuditLine>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** How many sessions are not read yet. */
    ReadOnlyIntegerProperty left() {
        return left.getReadOnlyProperty();
    }

    /** Reads all of it. */
    void read(Consumer<StoreFault> failed) {
        open = true;
        all.clear();
        door.onLedger(
                Workplace::audit,
                facts -> {
                    facts.forEach(fact -> all.add(text.line(fact)));
                    unread.clear();
                    desk.sessions().get().stream().map(SessionSummary::id).forEach(unread::add);
                    filter();
                    next();
                },
                failed);
    }

    private void next() {
        left.set(unread.size());
        if (unread.isEmpty() || !open) {
            filter();
            return;
        }
        if (unread.size() % BATCH == 0) {
            filter();
        }
        desk.facts(
                unread.poll(),
                facts -> {
                    facts.forEach(fact -> sessions.line(fact).ifPresent(all::add));
                    next();
                },
                unreadable -> next());
    }

    /** Shows what has these words. */
    void words(String typed) {
        wanted = typed;
        filter();
    }

    /** Shows one kind only, or all. */
    void kind(Optional<AuditLine.Kind> only) {
        kind = only;
        filter();
    }

    private void filter() {
        shown.set(
                all.stream()
                        .filter(line -> kind.isEmpty() || kind.get() == line.kind())
                        .filter(line -> line.has(wanted))
                        .sorted(Comparator.comparing(AuditLine::at))
                        .toList()
                        .reversed());
    }

    /** Reads no more. */
    void close() {
        open = false;
    }
}
