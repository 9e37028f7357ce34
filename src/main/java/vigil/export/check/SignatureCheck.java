package vigil.export.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.access.signing.AuthoredStream;
import vigil.access.signing.ChainedFact;
import vigil.access.trust.KeyHistory;
import vigil.access.trust.KeyRing;
import vigil.export.check.Verdict.Finding;
import vigil.proof.Statements;
import vigil.session.Chart;
import vigil.session.Confirmation;
import vigil.session.EntryId;
import vigil.session.RecordEvent.EntryAmended;
import vigil.session.RecordedEvent;
import vigil.session.SecondPerson;
import vigil.session.SessionFold;
import vigil.session.Signature;
import vigil.session.Signing;
import vigil.session.SigningEvent.Countersigned;
import vigil.session.SigningEvent.SignedOff;

/**
 * Checks sign-offs and second people: what was signed is what stands there, by whom it names, under
 * the name and in the role that were certified then.
 */
final class SignatureCheck {
    private final Statements statements;
    private final KeyHistory history;
    private final AuthoredStream stream;
    private final List<RecordedEvent> facts;

    SignatureCheck(
            String store, KeyHistory history, AuthoredStream stream, List<RecordedEvent> facts) {
        this.statements = new Statements(store);
        this.history = history;
        this.stream = stream;
        this.facts = facts;
    }

    void run() {
        for (int at = 0; at < facts.size(); at++) {
            RecordedEvent fact = facts.get(at);
            if (fact.event() instanceof SignedOff off) {
                signed(fact, off.signing(), off.signature());
            }
            if (fact.event() instanceof Countersigned second) {
                signed(fact, second.signing(), second.signature());
            }
            if (at > 0) {
                second(fact, SessionFold.fold(facts.subList(0, at)).chart());
            }
        }
    }

    private void signed(RecordedEvent fact, Signing signing, Signature signature) {
        String where = "entries " + fact.revision();
        ChainedFact before = stream.facts().get((int) Math.max(0, fact.revision() - 2)).fact();
        Refuted.unless(
                signing.upto() == fact.revision() - 1
                        && signing.head().equals(before.hash().hex())
                        && signing.signer().equals(fact.enteredBy()),
                Finding.SIGN_OFF_NOT_PROVEN,
                where);
        boolean holds =
                then(signature)
                        .filter(
                                ring ->
                                        statements
                                                .of(fact.session(), signing, signature.statements())
                                                .holds(ring, Statements.read(signature)))
                        .isPresent();
        Refuted.unless(holds, Finding.SIGN_OFF_NOT_PROVEN, where);
    }

    /** Of a correction that left what was confirmed as it was, the proof is that of before. */
    private void second(RecordedEvent fact, Chart before) {
        Optional<SecondPerson> named = SecondPerson.in(fact.event(), before);
        Optional<Confirmation> confirmation = named.flatMap(SecondPerson::confirmation);
        if (confirmation.isEmpty()) {
            return;
        }
        boolean holds =
                entries(fact).stream()
                        .anyMatch(entry -> holds(fact, entry, named.get(), confirmation.get()));
        Refuted.unless(holds, Finding.SECOND_NOT_PROVEN, "entries " + fact.revision());
    }

    private boolean holds(
            RecordedEvent fact, EntryId entry, SecondPerson second, Confirmation confirmation) {
        Signature signature = confirmation.signature();
        return then(signature)
                .filter(
                        ring ->
                                statements
                                        .of(
                                                fact.session(),
                                                second.signs(
                                                        entry,
                                                        confirmation.role(),
                                                        confirmation.at()),
                                                signature.statements())
                                        .holds(ring, Statements.read(signature)))
                .isPresent();
    }

    /** The entry itself; of a correction also what it corrects, and the corrections before it. */
    private Set<EntryId> entries(RecordedEvent fact) {
        Set<EntryId> entries = new HashSet<>(Set.of(fact.id()));
        if (fact.event() instanceof EntryAmended amended) {
            entries.add(amended.entry());
            facts.stream()
                    .filter(other -> other.revision() < fact.revision())
                    .filter(
                            other ->
                                    other.event() instanceof EntryAmended earlier
                                            && earlier.entry().equals(amended.entry()))
                    .map(RecordedEvent::id)
                    .forEach(entries::add);
        }
        return entries;
    }

    private Optional<KeyRing> then(Signature signature) {
        return history.after(signature.statements());
    }
}
