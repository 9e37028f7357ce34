package vigil.access.workplace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.access.accounts.Badge;
import vigil.access.audit.AccessEvent;
import vigil.access.audit.AccessFact;
import vigil.access.keys.DataKey;
import vigil.access.keys.EpochGrant;
import vigil.access.keys.KeySlot;
import vigil.access.trust.KeyRing;
import vigil.access.trust.SignedStatement;
import vigil.people.StaffId;

/** Keeps everything as the bytes that a store would keep, and answers as one: locked or not. */
public final class MemoryStore implements AccessStore {
    final Map<String, byte[]> slots = new LinkedHashMap<>();
    final List<byte[]> statements = new ArrayList<>();
    private final List<byte[]> grants = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final Map<Badge, StaffId> badges = new LinkedHashMap<>();
    private final List<AccessFact> facts = new ArrayList<>();
    private Optional<DataKey> key = Optional.empty();
    boolean failing;
    boolean sound = true;
    Optional<AccessEvent.AnchorMissing> unanchored = Optional.empty();
    int epoch;

    /** The same store, changed on its own from here on. */
    MemoryStore copy() {
        MemoryStore copy = new MemoryStore();
        copy.slots.putAll(slots);
        copy.statements.addAll(statements);
        copy.grants.addAll(grants);
        copy.attempts.addAll(attempts);
        copy.badges.putAll(badges);
        copy.facts.addAll(facts);
        return copy;
    }

    @Override
    public String id() {
        return "store";
    }

    @Override
    public List<KeySlot> slots() {
        return slots.values().stream().map(KeySlot::parse).toList();
    }

    @Override
    public List<SignedStatement> statements() {
        return statements.stream().map(SignedStatement::parse).toList();
    }

    @Override
    public void trust(KeyRing ring) {
        // Nothing here is signed.
    }

    @Override
    public List<EpochGrant> grants() {
        return grants.stream().map(EpochGrant::parse).toList();
    }

    @Override
    public List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    @Override
    public void failed(Attempt attempt) {
        attempts.add(attempt);
    }

    @Override
    public Optional<StaffId> holder(Badge badge) {
        return Optional.ofNullable(badges.get(badge));
    }

    @Override
    public boolean unlock(DataKey data) {
        key = Optional.of(data.copy());
        epoch = data.epoch();
        return sound;
    }

    @Override
    public boolean sound() {
        return sound;
    }

    @Override
    public List<AccessEvent> found() {
        return unanchored.stream().map(AccessEvent.class::cast).toList();
    }

    @Override
    public void lock() {
        key.ifPresent(DataKey::close);
        key = Optional.empty();
    }

    private void refuseLocked() {
        if (locked()) {
            throw new IllegalStateException("locked");
        }
    }

    boolean locked() {
        return key.isEmpty();
    }

    @Override
    public List<AccessFact> facts() {
        refuseLocked();
        return List.copyOf(facts);
    }

    List<AccessEvent> events() {
        return facts.stream().map(AccessFact::event).toList();
    }

    @Override
    public List<AccessFact> append(AccessChange change) {
        refuseLocked();
        if (failing) {
            throw new IllegalStateException("the disk says no");
        }
        unanchored = Optional.empty();
        List<AccessFact> numbered = new ArrayList<>();
        for (AccessChange.Happened one : change.happened()) {
            facts.add(new AccessFact(facts.size() + 1L, one.at(), change.by(), one.event()));
            numbered.add(facts.getLast());
            beside(one.event());
        }
        change.put().forEach(slot -> slots.put(name(slot.head()), slot.bytes()));
        change.dropped().forEach(head -> slots.remove(name(head)));
        attempts.removeIf(one -> change.forgiven().contains(one.user()));
        return numbered;
    }

    private static String name(vigil.access.keys.SlotHead head) {
        return head.kind() + " " + head.user().value();
    }

    private void beside(AccessEvent event) {
        switch (event) {
            case AccessEvent.KeyStated stated -> statements.add(stated.statement().bytes());
            case AccessEvent.BadgeChanged changed -> {
                badges.values().remove(changed.user());
                changed.badge().ifPresent(badge -> badges.put(badge, changed.user()));
            }
            case AccessEvent.SignInFailed _ ->
                    attempts.replaceAll(one -> new Attempt(one.user(), one.at(), true));
            default -> {}
        }
    }

    @Override
    public Sealing sealing(DataKey next) {
        DataKey kept = next.copy();
        return new Sealing() {
            @Override
            public void write() {}

            @Override
            public void end(List<EpochGrant> given) {
                grants.clear();
                given.forEach(grant -> grants.add(grant.bytes()));
                unlock(kept);
            }

            @Override
            public void giveUp() {}
        };
    }
}
