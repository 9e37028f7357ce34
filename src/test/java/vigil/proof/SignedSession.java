package vigil.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongUnaryOperator;
import vigil.access.accounts.Account;
import vigil.access.keys.Bytes;
import vigil.access.keys.Dice;
import vigil.access.signing.AuthoredFact;
import vigil.access.signing.AuthoredStream;
import vigil.access.signing.ChainedFact;
import vigil.notation.EventNotation;
import vigil.people.Role;
import vigil.people.SignatureMeaning;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Confirmation;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.EntryId;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.session.RecordedEvent;
import vigil.session.SecondPerson;
import vigil.session.SessionEvent;
import vigil.session.SessionFold;
import vigil.session.Signing;
import vigil.session.SigningEvent;
import vigil.session.Taken;
import vigil.session.Witness;

/** Facts of one session as a store with keys would chain and sign them. */
public final class SignedSession {
    private final EventNotation notation = new EventNotation();
    private final String store;
    private final Keyring keys;
    private final Dice dice;
    private final List<RecordedEvent> facts = new ArrayList<>();
    private final List<AuthoredFact> authored = new ArrayList<>();
    private LongUnaryOperator places = number -> 7 * number;

    public SignedSession(String store, Keyring keys) {
        this.store = store;
        this.keys = keys;
        this.dice = new Dice(store.hashCode());
    }

    /** Where in its store each fact stands, by its number in the session. */
    public void stands(LongUnaryOperator where) {
        places = where;
    }

    /** Adds a fact; a second person it names confirms it. */
    public SignedSession add(RecordedEvent fact) {
        RecordedEvent confirmed =
                new RecordedEvent(
                        fact.id(),
                        fact.session(),
                        facts.size() + 1L,
                        fact.taken(),
                        fact.recordedAt(),
                        fact.measuredBy(),
                        fact.enteredBy(),
                        facts.isEmpty() ? fact.event() : confirmed(fact));
        ChainedFact chained =
                new ChainedFact(
                        store,
                        fact.session().value().toString(),
                        confirmed.revision(),
                        places.applyAsLong(confirmed.revision()),
                        fact.id().value().toString(),
                        Bytes.of(dice.bytes(16)),
                        Bytes.of(notation.write(confirmed)),
                        authored.isEmpty() ? ChainedFact.START : head());
        facts.add(confirmed);
        authored.add(
                new AuthoredFact(
                        chained, Bytes.of(keys.author(fact.enteredBy(), chained.hash().array()))));
        return this;
    }

    /** Adds what somebody says of the record, some minutes after the last fact. */
    public EntryId says(StaffMember who, SigningEvent event) {
        Moment at = later();
        RecordedEvent last = facts.getLast();
        byte[] id = dice.bytes(16);
        EntryId entry = new EntryId(UUID.nameUUIDFromBytes(id));
        add(
                new RecordedEvent(
                        entry,
                        last.session(),
                        0,
                        Taken.observed(at),
                        at,
                        who.id(),
                        who.id(),
                        event));
        return entry;
    }

    /** Somebody signs it off. */
    public void signsOff(StaffMember who, String remark) {
        Signing signing = signing(who, SignatureMeaning.AUTHORSHIP);
        says(who, new SigningEvent.SignedOff(signing, keys.sign(session(), signing), remark));
    }

    /** What somebody signs who signs it off now. */
    public Signing signing(StaffMember who) {
        return signing(who, SignatureMeaning.AUTHORSHIP);
    }

    /** Somebody enters a sign-off with other content, which its signer signed all the same. */
    public void entersSignOff(StaffMember who, Signing signing) {
        says(who, new SigningEvent.SignedOff(signing, keys.sign(session(), signing), ""));
    }

    /** Somebody enters a countersignature, whatever it says. */
    public void entersCountersignature(StaffMember who, Signing signing) {
        says(who, new SigningEvent.Countersigned(signing, keys.sign(session(), signing), ""));
    }

    /** Somebody countersigns it. */
    public void countersigns(StaffMember who, String remark) {
        Signing signing = signing(who, SignatureMeaning.REVIEW);
        says(who, new SigningEvent.Countersigned(signing, keys.sign(session(), signing), remark));
    }

    /** The facts, confirmations included. */
    public List<RecordedEvent> facts() {
        return List.copyOf(facts);
    }

    /** The facts as they hang together. */
    public AuthoredStream stream() {
        return new AuthoredStream(store, authored, Bytes.sha256(new byte[] {7}));
    }

    /** What they can be checked by. */
    public SessionProof proof() {
        return new SessionProof(stream(), keys.line());
    }

    /** The number of the last fact in the store. */
    public long storeNumber() {
        return authored.getLast().fact().storeNumber();
    }

    /** The hash of the store after the last fact. */
    public String storeHash() {
        return ChainedFact.store(store, stream().storeBefore(), storeNumber(), head()).hex();
    }

    private vigil.session.SessionId session() {
        return facts.getLast().session();
    }

    private Bytes head() {
        return authored.getLast().fact().hash();
    }

    private Moment later() {
        Moment last = facts.getLast().recordedAt();
        return new Moment(last.instant().plusSeconds(120), last.offset());
    }

    /** What somebody would sign now, and as what. */
    public Signing signing(StaffMember who, SignatureMeaning meaning) {
        return new Signing(
                facts.size(),
                head().hex(),
                meaning,
                who.id(),
                Account.printed(who),
                who.roles().iterator().next(),
                later());
    }

    private SessionEvent confirmed(RecordedEvent fact) {
        Chart chart = SessionFold.fold(facts).chart();
        return SecondPerson.in(fact.event(), chart)
                .map(
                        second ->
                                with(
                                        fact.event(),
                                        keys.sign(
                                                fact.session(),
                                                second.signs(
                                                        fact.id(), Role.NURSE, fact.recordedAt()))))
                .orElse(fact.event());
    }

    private static SessionEvent with(SessionEvent event, Confirmation confirmation) {
        Optional<Confirmation> signed = Optional.of(confirmation);
        return switch (event) {
            case DoseChecked(var second, var _) -> new DoseChecked(second, signed);
            case LineSetAside(var list, var aside, var _) -> new LineSetAside(list, aside, signed);
            case DrugWasted(var lot, var amount, Witness.Seen(var by, var _), var how) ->
                    new DrugWasted(lot, amount, new Witness.Seen(by, signed), how);
            default -> event;
        };
    }
}
