package vigil.access.workplace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vigil.access.audit.AccessEvent;
import vigil.access.keys.KeySlot;
import vigil.access.keys.Secret;
import vigil.access.keys.SlotHead;
import vigil.access.keys.SlotKind;
import vigil.access.signin.Opening;
import vigil.access.signin.Presence;
import vigil.access.signin.SignIn;
import vigil.access.trust.SignedStatement;
import vigil.access.workplace.AccessChange.Happened;
import vigil.access.workplace.Entering.In;
import vigil.people.Permission;
import vigil.people.Permissions;
import vigil.people.StaffId;
import vigil.people.StaffMember;

/**
 * Who opened a slot takes the workplace over, in turn: the keys change, the store is read, and it
 * is on record. Whatever fails, nobody is in.
 */
final class Arrival {
    private final AccessBook book;
    private final SignIn signIn;

    Arrival(AccessBook book) {
        this.book = book;
        this.signIn = book.signIn();
    }

    Entering of(SlotHead head, Opening.Open open) {
        return of(head, open, List.of(), List.of());
    }

    /**
     * Comes in, and does something more in the same transaction.
     *
     * @param also what happened besides
     * @param put slots to put
     */
    Entering of(SlotHead head, Opening.Open open, List<AccessEvent> also, List<KeySlot> put) {
        return book.inTurn(
                () -> {
                    if (book.isOver(open.keys().data().epoch())) {
                        return over(open);
                    }
                    Presence before = signIn.presence();
                    signIn.takeOver(head, open, book.reading());
                    return reading(() -> taken(head, open, () -> also, put, before));
                });
    }

    /** The first administrator of a new store comes in with the first key. */
    Entering beginning(SlotHead head, Opening.Open open, List<AccessEvent> made, KeySlot slot) {
        return book.inTurn(
                () -> {
                    book.begin(slot.keys().id());
                    return of(head, open, made, List.of(slot));
                });
    }

    /** An administrator made by the recovery sheet comes in. */
    Entering recovering(
            SlotHead head,
            Opening.Open open,
            StaffMember person,
            SignedStatement statement,
            KeySlot slot) {
        List<AccessEvent> events =
                List.of(
                        new AccessEvent.KeyStated(statement),
                        new AccessEvent.PasswordChanged(person.id(), false),
                        new AccessEvent.RecoveryUsed());
        return book.inTurn(
                () -> {
                    if (book.isOver(open.keys().data().epoch())) {
                        return over(open);
                    }
                    Presence before = signIn.presence();
                    signIn.takeOver(head, open, book.reading());
                    return reading(
                            () ->
                                    taken(
                                            head,
                                            open,
                                            () -> withAccount(person, events),
                                            List.of(slot),
                                            before));
                });
    }

    private static Entering over(Opening.Open open) {
        open.keys().close();
        return new NotOpened.Refused(NotOpened.Why.KEY_CHANGED);
    }

    private List<AccessEvent> withAccount(StaffMember person, List<AccessEvent> events) {
        boolean known = book.accounts().flatMap(all -> all.account(person.id())).isPresent();
        List<AccessEvent> all = new ArrayList<>();
        if (!known) {
            all.add(new AccessEvent.AccountMade(person.id(), person.name(), person.credentials()));
        }
        all.addAll(events);
        return all;
    }

    /** The slot of who came in still opens the key of an earlier epoch. It stretches. */
    void renewSlot(SlotHead before, Secret password) {
        SlotHead head =
                new SlotHead(
                        before.store(),
                        before.kind(),
                        before.user(),
                        signIn.dataKey().orElseThrow().epoch(),
                        before.temporary(),
                        before.cost());
        KeySlot anew = signIn.slot(head, password);
        book.inTurn(
                () -> {
                    book.write(AccessChange.of(before.user(), List.of()).putting(anew));
                    return true;
                });
    }

    /** The keys are back after a PIN. */
    void again() {
        book.inTurn(
                () ->
                        reading(
                                () -> {
                                    signIn.dataKey().ifPresent(book::unlock);
                                    book.present()
                                            .ifPresent(
                                                    user ->
                                                            write(
                                                                    user,
                                                                    new AccessEvent.Unlocked(
                                                                            true)));
                                    return true;
                                }));
    }

    private void write(StaffId user, AccessEvent event) {
        List<Happened> happened = new ArrayList<>(book.meanwhile());
        happened.addAll(book.happened(event));
        book.write(AccessChange.of(user, happened));
    }

    private <T> T reading(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            leave();
            throw e;
        }
    }

    private void leave() {
        signIn.signOut();
        book.store().lock();
    }

    private Entering taken(
            SlotHead head,
            Opening.Open open,
            Supplier<List<AccessEvent>> also,
            List<KeySlot> put,
            Presence before) {
        boolean sound = book.unlock(open.keys().data());
        if (!book.readAccounts()) {
            leave();
            return new NotOpened.Refused(NotOpened.Why.KEYS_ALTERED);
        }
        StaffId user = head.user();
        int misses = book.failures(user).count();
        List<Happened> happened = new ArrayList<>(book.meanwhile());
        happened.addAll(book.happened(also.get().toArray(AccessEvent[]::new)));
        happened.addAll(book.happened(came(before, user, misses).toArray(AccessEvent[]::new)));
        book.write(
                AccessChange.of(user, happened)
                        .putting(put.toArray(KeySlot[]::new))
                        .forgiving(user));
        return new In(
                book.member(user).orElseThrow(),
                head.kind() == SlotKind.EMERGENCY,
                sound,
                book.accounts()
                        .map(all -> Notices.of(all, administers(open), book.now()))
                        .orElse(List.of()));
    }

    private static boolean administers(Opening.Open open) {
        return Permissions.allow(open.roles(), Permission.KEEP_ACCOUNTS);
    }

    private static List<AccessEvent> came(Presence before, StaffId user, int misses) {
        return switch (before) {
            case Presence.Locked locked when locked.user().equals(user) ->
                    List.of(new AccessEvent.Unlocked(false));
            case Presence.Locked(StaffId other, var _, boolean pin) -> left(other, user, misses);
            case Presence.SignedIn(StaffId other, var _) when !other.equals(user) ->
                    left(other, user, misses);
            case Presence.SignedIn _ -> List.of(new AccessEvent.SignedIn(user, misses));
            case Presence.SignedOut() -> List.of(new AccessEvent.SignedIn(user, misses));
        };
    }

    private static List<AccessEvent> left(StaffId other, StaffId user, int misses) {
        return Stream.<AccessEvent>of(
                        new AccessEvent.SignedOut(other), new AccessEvent.SignedIn(user, misses))
                .toList();
    }
}
