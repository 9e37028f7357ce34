package vigil.access.workplace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vigil.access.audit.AccessEvent;
import vigil.access.keys.DataKey;
import vigil.access.keys.KeySlot;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.Randomness;
import vigil.access.keys.Secret;
import vigil.access.keys.SlotHead;
import vigil.access.keys.SlotKind;
import vigil.access.keys.Unlocked;
import vigil.access.trust.KeyStatement;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.access.trust.KeyStatement.Withdrawal;
import vigil.people.Role;
import vigil.people.StaffId;

/** New keys, slots and statements in the name of who is signed in, and written down as one. */
final class KeyIssuing {
    private final AccessBook book;
    private final Randomness randomness;
    private final Statements statements;

    KeyIssuing(AccessBook book, Randomness randomness) {
        this.book = book;
        this.randomness = randomness;
        this.statements = new Statements(book);
    }

    /** A certificate but for the keys. */
    record Holder(StaffId user, String name, Set<Role> roles, SlotKind kind) {}

    /** New keys under a new password, certified. */
    Kept certified(
            Holder about,
            Secret password,
            boolean temporary,
            Optional<Countersigner> second,
            AccessEvent... before) {
        StaffId by = book.present().orElseThrow();
        try (PersonalKeys keys = PersonalKeys.random(randomness);
                PersonalKeys issuer = keysOf(by)) {
            Certificate certificate =
                    new Certificate(
                            book.ring().orElseThrow().next(book.now()),
                            about.user(),
                            about.name(),
                            about.roles(),
                            about.kind(),
                            keys.publicKeys());
            return switch (statements.signed(certificate, issuer, second)) {
                case Statements.Unsigned(Kept why) -> why;
                case Statements.Signed(var statement) -> {
                    KeySlot slot = slot(about, by, keys, password, temporary);
                    List<AccessEvent> events = new ArrayList<>(List.of(before));
                    events.add(new AccessEvent.KeyStated(statement));
                    if (about.kind() == SlotKind.USER) {
                        events.add(new AccessEvent.PasswordChanged(about.user(), temporary));
                    }
                    yield book.inTurn(
                            () ->
                                    isOver(slot)
                                            ? new NotOpened.Refused(NotOpened.Why.KEY_CHANGED)
                                            : written(
                                                    by,
                                                    events,
                                                    change ->
                                                            change.putting(slot)
                                                                    .forgiving(about.user())));
                }
            };
        }
    }

    private KeySlot slot(
            Holder about, StaffId by, PersonalKeys keys, Secret password, boolean temporary) {
        try (DataKey data = book.signIn().dataKey().orElseThrow().copy()) {
            SlotHead head =
                    new SlotHead(
                            book.store().id(),
                            about.kind(),
                            about.user(),
                            data.epoch(),
                            temporary,
                            book.inTurn(() -> book.cost(by)));
            return KeySlot.make(head, password, new Unlocked(data, keys), randomness);
        }
    }

    /** Whether the key was changed since: nobody was granted the new one to come in with this. */
    private boolean isOver(KeySlot slot) {
        return book.isOver(slot.head().epoch());
    }

    /** A copy of the keys of who is signed in, to be wiped. */
    PersonalKeys keysOf(StaffId user) {
        return book.signIn().personalKeys(user).orElseThrow().copy();
    }

    /** The place of the next statement. */
    KeyStatement.Place place() {
        return book.ring().orElseThrow().next(book.now());
    }

    /** A statement about keys that are there, with what else happened. */
    Kept stated(KeyStatement statement, Optional<Countersigner> second, List<AccessEvent> also) {
        StaffId by = book.present().orElseThrow();
        try (PersonalKeys issuer = keysOf(by)) {
            return switch (statements.signed(statement, issuer, second)) {
                case Statements.Unsigned(Kept why) -> why;
                case Statements.Signed(var signed) -> {
                    List<AccessEvent> events = new ArrayList<>();
                    events.add(new AccessEvent.KeyStated(signed));
                    events.addAll(also);
                    List<SlotHead> gone =
                            statement instanceof Withdrawal
                                    ? book.inTurn(
                                            () ->
                                                    book
                                                            .slot(statement.user(), SlotKind.USER)
                                                            .map(KeySlot::head)
                                                            .stream()
                                                            .toList())
                                    : List.of();
                    yield written(by, events, change -> change.dropping(gone));
                }
            };
        }
    }

    /** An event, written down. */
    Kept written(AccessEvent event) {
        return written(book.present().orElseThrow(), List.of(event), UnaryOperator.identity());
    }

    /** Events, written down with a change of slots. */
    Kept written(StaffId by, List<AccessEvent> events, UnaryOperator<AccessChange> with) {
        return book.inTurn(
                () -> {
                    AccessChange change =
                            AccessChange.of(by, book.happened(events.toArray(AccessEvent[]::new)));
                    book.write(with.apply(change));
                    return new Kept.Done();
                });
    }
}
