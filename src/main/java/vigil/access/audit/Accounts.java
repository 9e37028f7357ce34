package vigil.access.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vigil.access.accounts.Account;
import vigil.access.accounts.Badge;
import vigil.access.audit.AccessEvent.AccountLeft;
import vigil.access.audit.AccessEvent.AccountMade;
import vigil.access.audit.AccessEvent.AnchorAcknowledged;
import vigil.access.audit.AccessEvent.AnchorMissing;
import vigil.access.audit.AccessEvent.BadgeChanged;
import vigil.access.audit.AccessEvent.EmergencyAcknowledged;
import vigil.access.audit.AccessEvent.EmergencyUsed;
import vigil.access.audit.AccessEvent.EnvelopeChecked;
import vigil.access.audit.AccessEvent.EpochBegun;
import vigil.access.audit.AccessEvent.KeyStated;
import vigil.access.audit.AccessEvent.OfAccount;
import vigil.access.audit.AccessEvent.OfUse;
import vigil.access.audit.AccessEvent.PasswordChanged;
import vigil.access.audit.AccessEvent.RecoveryUsed;
import vigil.access.audit.AccessEvent.SettingChanged;
import vigil.access.keys.AccessException;
import vigil.access.keys.AccessFault;
import vigil.access.keys.FieldReader;
import vigil.access.keys.KeyId;
import vigil.access.keys.SlotKind;
import vigil.access.trust.KeyRing;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.people.StaffId;
import vigil.people.StaffMember;

/**
 * The accounts, as they follow from the facts in their order: who there is, whose key is whose, and
 * which uses of the sealed card and which missing anchors nobody has taken note of yet, and what
 * each set for themselves. A role is what the administrators signed and nothing else says.
 */
public final class Accounts {
    private final Map<StaffId, AccountMade> made = new LinkedHashMap<>();
    private final Map<StaffId, Badge> badges = new LinkedHashMap<>();
    private final Set<StaffId> left = new HashSet<>();
    private final Set<Long> cards = new TreeSet<>();
    private final SortedMap<Long, EndNotFound> unanchored = new TreeMap<>();
    private final Map<StaffId, SortedMap<String, String>> own = new HashMap<>();
    private KeyRing ring;
    private Optional<Instant> recovery = Optional.empty();
    private Optional<Instant> epoch = Optional.empty();
    private Optional<Instant> envelope = Optional.empty();
    private boolean leaverSince;
    private long last;

    /**
     * The end of the store was not found outside it.
     *
     * @param last the number of the fact with which the store then ended
     * @param unread where the file is kept that could not be read; nothing where there was none
     */
    public record EndNotFound(long last, Optional<String> unread, Instant at) {}

    private Accounts(KeyRing ring) {
        this.ring = ring;
    }

    private Accounts(Accounts before) {
        this(before.ring);
        made.putAll(before.made);
        badges.putAll(before.badges);
        left.addAll(before.left);
        cards.addAll(before.cards);
        unanchored.putAll(before.unanchored);
        before.own.forEach((user, settings) -> own.put(user, new TreeMap<>(settings)));
        recovery = before.recovery;
        epoch = before.epoch;
        envelope = before.envelope;
        leaverSince = before.leaverSince;
        last = before.last;
    }

    /**
     * Folds the facts. Refuses a gap, an account made twice or never, and a key statement that is
     * not to be trusted.
     *
     * @param root the fingerprint of the first administrator's keys
     */
    public static Accounts of(String store, KeyId root, List<AccessFact> facts) {
        Accounts accounts = new Accounts(KeyRing.rootedIn(store, root));
        facts.forEach(accounts::take);
        return accounts;
    }

    /** The accounts after some facts more; these stay as they are. */
    public Accounts with(List<AccessFact> more) {
        Accounts accounts = new Accounts(this);
        more.forEach(accounts::take);
        return accounts;
    }

    /** On how many facts they rest. */
    public long facts() {
        return last;
    }

    /** Whose key is whose. */
    public KeyRing ring() {
        return ring;
    }

    /** An account with the roles that are certified for the person's active key. */
    public Optional<Account> account(StaffId user) {
        return Optional.ofNullable(made.get(user)).map(this::account);
    }

    /** All accounts in the order in which they were made. */
    public List<Account> all() {
        return made.values().stream().map(this::account).toList();
    }

    /** Whose badge it is; nobody's where its holder left. */
    public Optional<Account> holding(Badge badge) {
        return all().stream().filter(one -> one.badge().equals(Optional.of(badge))).findFirst();
    }

    /** The numbers of the facts in which the sealed card was used and nobody took note yet. */
    public List<Long> cardsToAcknowledge() {
        return List.copyOf(cards);
    }

    /**
     * The numbers of the facts that say of a missing anchor and that nobody took note of yet, each
     * with what was found then. Who takes note of one takes note of those before it.
     */
    public SortedMap<Long, EndNotFound> anchorsToAcknowledge() {
        return Collections.unmodifiableSortedMap(unanchored);
    }

    /** When the recovery sheet was last used; it is said at every sign-in for 30 days. */
    public Optional<Instant> recoveryUsed() {
        return recovery;
    }

    /** When the last epoch of the data key began. */
    public Optional<Instant> epochBegun() {
        return epoch;
    }

    /** Whether somebody left since, so that a new epoch has to begin. */
    public boolean leftSinceEpoch() {
        return leaverSince;
    }

    /** When somebody last looked at the envelope with the recovery sheet, or sealed a new one. */
    public Optional<Instant> envelopeChecked() {
        return envelope;
    }

    /** The settings somebody has for themselves, by their names. */
    public SortedMap<String, String> ownSettings(StaffId user) {
        return Collections.unmodifiableSortedMap(own.getOrDefault(user, new TreeMap<>()));
    }

    private void own(StaffId user, SettingChanged changed) {
        if (!changed.setting().startsWith(SettingChanged.OWN)) {
            return;
        }
        SortedMap<String, String> settings = own.computeIfAbsent(user, one -> new TreeMap<>());
        if (changed.to().isEmpty()) {
            settings.remove(changed.setting());
        } else {
            settings.put(changed.setting(), changed.to());
        }
    }

    private void take(AccessFact fact) {
        FieldReader.require(fact.number() == ++last);
        switch (fact.event()) {
            case OfAccount about -> about(about);
            case KeyStated stated -> {
                ring = ring.with(stated.statement());
                if (stated.statement().statement() instanceof Certificate made
                        && made.kind() == SlotKind.RECOVERY) {
                    envelope = Optional.of(fact.at());
                }
            }
            case EmergencyUsed _ -> cards.add(fact.number());
            case EmergencyAcknowledged seen -> {
                if (!cards.remove(seen.fact())) {
                    throw new AccessException(AccessFault.MALFORMED);
                }
            }
            case AnchorMissing missing ->
                    unanchored.put(
                            fact.number(),
                            new EndNotFound(missing.last(), missing.unread(), fact.at()));
            case AnchorAcknowledged seen -> {
                FieldReader.require(unanchored.containsKey(seen.fact()));
                unanchored.headMap(seen.fact() + 1).clear();
            }
            case RecoveryUsed _ -> recovery = Optional.of(fact.at());
            case EnvelopeChecked _ -> envelope = Optional.of(fact.at());
            case EpochBegun _ -> {
                epoch = Optional.of(fact.at());
                leaverSince = false;
            }
            case SettingChanged changed -> own(fact.by(), changed);
            case OfUse _ -> {}
        }
    }

    private void about(OfAccount event) {
        FieldReader.require(event instanceof AccountMade != made.containsKey(event.user()));
        switch (event) {
            case AccountMade account -> made.put(account.user(), account);
            case BadgeChanged changed -> badge(changed);
            case PasswordChanged _ -> {}
            case AccountLeft gone -> {
                left.add(gone.user());
                leaverSince = true;
            }
        }
    }

    private void badge(BadgeChanged changed) {
        changed.badge()
                .ifPresentOrElse(
                        badge -> {
                            FieldReader.require(
                                    holding(badge)
                                            .filter(of -> !of.member().id().equals(changed.user()))
                                            .isEmpty());
                            badges.put(changed.user(), badge);
                        },
                        () -> badges.remove(changed.user()));
    }

    private Account account(AccountMade account) {
        StaffId user = account.user();
        StaffMember member =
                new StaffMember(
                        user,
                        account.name(),
                        account.credentials(),
                        ring.activeKey(user, SlotKind.USER)
                                .map(Certificate::roles)
                                .orElse(Set.of()));
        Account active =
                new Account(member, Account.State.ACTIVE, Optional.ofNullable(badges.get(user)));
        return left.contains(user) ? active.left() : active;
    }
}
