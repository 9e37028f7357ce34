package vigil.screen.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.charting.Act;
import vigil.charting.ActContext;
import vigil.charting.Charting;
import vigil.charting.Clinic;
import vigil.charting.Clock;
import vigil.charting.Draft;
import vigil.charting.Ids;
import vigil.charting.Outcome;
import vigil.charting.SessionHead;
import vigil.people.Permission;
import vigil.people.Permissions;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.review.ReviewList;
import vigil.review.SessionBrief;
import vigil.screen.kit.Work;
import vigil.session.EntryId;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.session.Taken;
import vigil.session.TreatmentSession;

/**
 * The desk at which a member of staff works: every property changes on the window's thread, every
 * act runs on the ledger's thread, and what is shown is what the ledger holds.
 */
public final class SessionDesk {
    private final Charting charting;
    private final Clock clock;
    private final Ids ids;
    private final Work work;
    private final Supplier<Clinic> clinic;
    private final RecordOut recordOut;
    private final Credentials credentials;
    private final ReadOnlyObjectWrapper<Optional<TreatmentSession>> session =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TreatmentSession>> live =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<SessionSummary>> sessions =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Draft>> drafts =
            new ReadOnlyObjectWrapper<>(List.of());
    private final OnDisk onDisk = new OnDisk();
    private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<StaffMember> user;
    private final ReadOnlyObjectWrapper<Moment> now;
    private final Map<EntryId, Runnable> waiting = new LinkedHashMap<>();
    private boolean locked;
    private boolean readAhead;

    /**
     * A desk for one window.
     *
     * @param clinic as it now is: its staff changes with the accounts
     * @param first who sits at it before anybody came in
     */
    public SessionDesk(
            Charting charting,
            Clock clock,
            Ids ids,
            Work work,
            Supplier<Clinic> clinic,
            StaffMember first,
            RecordOut recordOut,
            Credentials credentials) {
        this.charting = charting;
        this.clock = clock;
        this.ids = ids;
        this.work = work;
        this.clinic = clinic;
        this.recordOut = recordOut;
        this.credentials = credentials;
        this.user = new ReadOnlyObjectWrapper<>(first);
        this.now = new ReadOnlyObjectWrapper<>(moment());
    }

    /** The open session as the ledger holds it. */
    public ReadOnlyObjectProperty<Optional<TreatmentSession>> session() {
        return session.getReadOnlyProperty();
    }

    /** The session that is running in this room, open or not; kept while the store is locked. */
    public ReadOnlyObjectProperty<Optional<TreatmentSession>> live() {
        return live.getReadOnlyProperty();
    }

    /** One row for each session of the store. */
    public ReadOnlyObjectProperty<List<SessionSummary>> sessions() {
        return sessions.getReadOnlyProperty();
    }

    /** Whether the list of sessions was read; until then it is empty and says nothing. */
    public ReadOnlyBooleanProperty listed() {
        return listed.getReadOnlyProperty();
    }

    /** What was typed and not saved, from this or an earlier run. */
    public ReadOnlyObjectProperty<List<Draft>> drafts() {
        return drafts.getReadOnlyProperty();
    }

    /** Whether the last act is on disk, and every one before it. */
    public ReadOnlyObjectProperty<SaveState> saveState() {
        return onDisk.state();
    }

    /** Who is signed in. */
    public ReadOnlyObjectProperty<StaffMember> user() {
        return user.getReadOnlyProperty();
    }

    /** Whether who is signed in may do something. */
    public boolean may(Permission act) {
        return Permissions.allow(user.get().roles(), act);
    }

    /** The time on the wall, as of the last {@link #tick}. */
    public ReadOnlyObjectProperty<Moment> now() {
        return now.getReadOnlyProperty();
    }

    /** What the clinic has set up, with the staff it has now. */
    public Clinic clinic() {
        return clinic.get();
    }

    /** How people type their own password in place. */
    public Credentials credentials() {
        return credentials;
    }

    /** The end of a session as the ledger holds it: what is signed of it. */
    public void head(SessionId wanted, Consumer<SessionHead> then) {
        work.onLedger(() -> charting.head(wanted), then, onDisk::unreadable);
    }

    /** The zone of the room. */
    public ZoneId zone() {
        return clock.zone();
    }

    /** The store is locked: until somebody comes in nothing is read, and drafts wait here. */
    public void lock() {
        locked = true;
    }

    /** Another member of staff works from here on. */
    public void signIn(StaffMember member) {
        locked = false;
        user.set(member);
        List<Runnable> due = List.copyOf(waiting.values());
        waiting.clear();
        due.forEach(Runnable::run);
    }

    /**
     * Looks at the clock. Called by the window once a second. The first look also has read ahead
     * what the start left out and the next check-in needs.
     */
    public void tick() {
        now.set(moment());
        if (!readAhead) {
            readAhead = true;
            work.onFiles(() -> clinic().protocols().size(), many -> {}, failed -> {});
        }
    }

    /** The id of an entry whose form opens now. */
    public EntryId newEntry() {
        return new EntryId(ids.next());
    }

    /** An id for something new that is not an entry: a session, a patient. */
    public UUID newId() {
        return ids.next();
    }

    /** Says that the signed-in person does something now, in the open session. */
    public ActContext here() {
        return context(newEntry(), Taken.observed(moment()));
    }

    /** The same, in a session that need not be the open one. */
    public ActContext here(SessionId session) {
        return context(newEntry(), session, Taken.observed(moment()));
    }

    /**
     * Says that the signed-in person enters something that happened at a time, in the open session.
     */
    public ActContext context(EntryId entry, Taken taken) {
        SessionId open =
                session.get()
                        .map(opened -> opened.chart().id())
                        .orElseThrow(() -> new IllegalStateException("no session is open"));
        return context(entry, open, taken);
    }

    /** Says the same for a session that need not be open. */
    public ActContext context(EntryId entry, SessionId inSession, Taken taken) {
        return new ActContext(entry, inSession, taken, user.get().id(), user.get().id());
    }

    /**
     * Does an act. When the facts are on disk the session of the act is the open one if it was, and
     * lists are read again; where the store fails the save state says so and {@code then} is not
     * called, so the form keeps its text.
     */
    public void perform(Act act, Consumer<Outcome> then) {
        onDisk.saving(act);
        work.onLedger(
                () -> charting.perform(act),
                outcome -> done(outcome, then),
                failed -> onDisk.failed(act, failed, () -> perform(act, then)));
        // What fails here loses nothing: the act is on disk, and the next one finds the same disk.
        work.onLedger(Executors.callable(charting::settle), settled -> {}, failed -> {});
    }

    private void done(Outcome outcome, Consumer<Outcome> then) {
        switch (outcome) {
            case Outcome.Accepted accepted -> {
                onDisk.saved(moment());
                show(accepted.session());
            }
            case Outcome.Refused _ -> onDisk.refused();
        }
        then.accept(outcome);
        refresh();
    }

    private void show(TreatmentSession changed) {
        if (session.get()
                .filter(open -> open.chart().id().equals(changed.chart().id()))
                .isPresent()) {
            session.set(Optional.of(changed));
        }
    }

    /** Tries the acts once more that did not reach the disk, under the same entry ids. */
    public void retry() {
        onDisk.retry();
    }

    /** The acts that did not reach the disk are tried no more; what was typed stays as drafts. */
    public void leaveUnsaved() {
        onDisk.left();
    }

    /** Opens a session and hands it over once it is read. */
    public void open(SessionId wanted, Consumer<TreatmentSession> then) {
        work.onLedger(
                () -> charting.open(wanted),
                opened -> {
                    session.set(Optional.of(opened));
                    then.accept(opened);
                },
                onDisk::unreadable);
    }

    /** Reads a session without opening it, for example an earlier one of the same patient. */
    public void read(SessionId wanted, Consumer<TreatmentSession> then) {
        work.onLedger(() -> charting.open(wanted), then, onDisk::unreadable);
    }

    /** Reads a session that is likely to be asked for next; where it cannot, says nothing. */
    public void readAhead(SessionId likely, Consumer<TreatmentSession> then) {
        work.onLedger(() -> charting.open(likely), then, failed -> {});
    }

    /**
     * Reads all facts of a session, for whoever looks through the whole record; exactly one of the
     * two is called.
     */
    public void facts(
            SessionId wanted,
            Consumer<List<RecordedEvent>> then,
            Consumer<? super Throwable> failed) {
        work.onLedger(() -> charting.facts(wanted), then, failed);
    }

    /** Does something with files off the window's thread; exactly one of the two is called. */
    public <T> void onFiles(
            Callable<T> act, Consumer<? super T> then, Consumer<? super Throwable> failed) {
        work.onFiles(act, then, failed);
    }

    /** Leaves the open session. It goes on; only the window shows another screen. */
    public void leave() {
        session.set(Optional.empty());
    }

    /** Reads the lists again. */
    public void refresh() {
        if (locked) {
            return;
        }
        work.onLedger(this::readLists, this::show, onDisk::unreadable);
        work.onLedger(charting::drafts, drafts::set, onDisk::unreadable);
    }

    private record Lists(List<SessionSummary> sessions, Optional<TreatmentSession> live) {}

    private Lists readLists() {
        List<SessionSummary> all = charting.sessions();
        return new Lists(
                all,
                all.stream()
                        .filter(one -> one.stage().live())
                        .findFirst()
                        .map(one -> charting.open(one.id())));
    }

    private void show(Lists read) {
        onDisk.readable();
        sessions.set(read.sessions());
        live.set(read.live());
        listed.set(true);
    }

    /** Reads what a supervisor goes through. */
    public void reviewList(Consumer<ReviewList> then) {
        briefs(all -> ReviewList.of(all, clinic()::family), then);
    }

    /**
     * Makes something of what is known of each session without reading any, away from the ledger's
     * thread, where the next act may wait.
     */
    public <T> void briefs(Function<List<SessionBrief>, T> made, Consumer<T> then) {
        work.onLedger(
                charting::briefs,
                all -> work.onKeys(() -> made.apply(all), then, onDisk::unreadable),
                onDisk::unreadable);
    }

    /** Keeps what is typed so far; it is no part of the record. */
    public void keepDraft(Draft draft) {
        if (locked) {
            waiting.put(draft.entry(), () -> keepDraft(draft));
            return;
        }
        work.onLedger(
                () -> {
                    charting.keepDraft(draft);
                    return true;
                },
                _ -> {},
                onDisk::unreadable);
    }

    /** Forgets what was typed. */
    public void dropDraft(EntryId entry) {
        onDisk.thrownAway(entry);
        if (locked) {
            waiting.put(entry, () -> dropDraft(entry));
            return;
        }
        work.onLedger(
                () -> {
                    charting.dropDraft(entry);
                    return charting.drafts();
                },
                drafts::set,
                onDisk::unreadable);
    }

    /** Writes the record of a session into the export folder, in one of its forms. */
    public void export(SessionId wanted, RecordOut.Form form, Consumer<RecordOut.Result> then) {
        work.onLedger(
                () -> recordOut.read(wanted, form),
                writing -> work.onFiles(writing::write, then, onDisk::unreadable),
                onDisk::unreadable);
    }

    private Moment moment() {
        Instant instant = clock.now().truncatedTo(ChronoUnit.MILLIS);
        return Moment.of(instant, clock.zone());
    }
}
