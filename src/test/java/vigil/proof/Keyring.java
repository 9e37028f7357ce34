package vigil.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.access.accounts.Account;
import vigil.access.keys.Dice;
import vigil.access.keys.KeyId;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.SlotKind;
import vigil.access.signing.Authorship;
import vigil.access.signing.KeyedSignature;
import vigil.access.trust.KeyHistory;
import vigil.access.trust.KeyRing;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.access.trust.SignedStatement;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.session.Confirmation;
import vigil.session.Seconding;
import vigil.session.SessionId;
import vigil.session.Signature;
import vigil.session.Signing;

/**
 * People with real keys, and without passwords: whoever holds this signs in anybody's name. One
 * administrator certifies everybody, so no statement needs a second.
 */
public final class Keyring {
    /** The administrator. */
    public static final StaffId OFFICE = new StaffId("office");

    private final String store;
    private final Dice dice;
    private final Map<StaffId, PersonalKeys> keys = new HashMap<>();
    private final List<SignedStatement> line = new ArrayList<>();
    private final PersonalKeys office;

    /** Keys for a store; the same seed gives the same. */
    public Keyring(String store, long seed) {
        this.store = store;
        this.dice = new Dice(seed);
        this.office = PersonalKeys.random(dice);
        keys.put(OFFICE, office);
        certify(
                new StaffMember(
                        OFFICE,
                        new vigil.people.PersonName("Office", "The", ""),
                        "",
                        java.util.Set.of(vigil.people.Role.ADMINISTRATOR)));
    }

    /** Certifies a person as they are, with the keys they have or new ones. */
    public void certify(StaffMember member) {
        PersonalKeys own = keys.computeIfAbsent(member.id(), _ -> PersonalKeys.random(dice));
        line.add(
                SignedStatement.of(
                        new Certificate(
                                ring().next(Instant.parse("2026-11-01T08:00:00.000Z")),
                                member.id(),
                                Account.printed(member),
                                member.roles(),
                                SlotKind.USER,
                                own.publicKeys()),
                        office));
    }

    /** Gives a person other keys: the old ones sign no more. */
    public void renew(StaffMember member) {
        keys.put(member.id(), PersonalKeys.random(dice));
        certify(member);
    }

    /** What the administrator said of keys. */
    public List<SignedStatement> line() {
        return List.copyOf(line);
    }

    /** The fingerprint on the recovery sheet. */
    public KeyId fingerprint() {
        return office.publicKeys().id();
    }

    /** Whose key is whose. */
    public KeyRing ring() {
        return history().now();
    }

    /** The same after each statement. */
    public KeyHistory history() {
        return KeyHistory.of(store, fingerprint(), line);
    }

    /** What charting asks. */
    public StoreSignatures signatures() {
        return new StoreSignatures(() -> Optional.of(ring()));
    }

    /** The signature of an author under a fact. */
    public byte[] author(StaffId person, byte[] hash) {
        return new Authorship(who -> Optional.ofNullable(keys.get(who))).sign(person, hash);
    }

    /** What somebody signs of a session. */
    public Signature sign(SessionId session, Signing signing) {
        return sign(session, signing, signing.signer());
    }

    /** The same with the keys of somebody else. */
    public Signature sign(SessionId session, Signing signing, StaffId by) {
        long now = line.size();
        return written(by, new Statements(store).of(session, signing, now).bytes());
    }

    /** What a second person signs. */
    public Confirmation sign(SessionId session, Seconding seconding) {
        return sign(session, seconding, seconding.person());
    }

    /** The same with the keys of somebody else. */
    public Confirmation sign(SessionId session, Seconding seconding, StaffId by) {
        byte[] bytes = new Statements(store).of(session, seconding, line.size()).bytes();
        return new Confirmation(seconding.role(), seconding.at(), written(by, bytes));
    }

    /** What a witness signs of the room's drug, with the keys of somebody. */
    public Confirmation signStock(Seconding seconding, StaffId by) {
        byte[] bytes = new Statements(store).ofStock(seconding, line.size()).bytes();
        return new Confirmation(seconding.role(), seconding.at(), written(by, bytes));
    }

    private Signature written(StaffId by, byte[] bytes) {
        return Statements.written(
                KeyedSignature.of(keys.getOrDefault(by, office), bytes), line.size());
    }
}
