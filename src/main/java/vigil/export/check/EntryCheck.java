package vigil.export.check;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import vigil.access.keys.Bytes;
import vigil.access.signing.AuthoredFact;
import vigil.access.signing.AuthoredStream;
import vigil.access.signing.Authorship;
import vigil.access.signing.ChainedFact;
import vigil.access.trust.KeyHistory;
import vigil.export.EntryLine;
import vigil.export.EntryLine.LinkLine;
import vigil.export.SessionRecord;
import vigil.export.SigningLines.ProofLine;
import vigil.export.check.Verdict.Finding;
import vigil.notation.EventNotation;
import vigil.notation.NotationException;

/** Checks the entries: each hangs on the one before, says what was signed, and has its author. */
final class EntryCheck {
    private static final int SALT = 16;
    private static final int HASH = 64;

    private final EventNotation notation = new EventNotation();
    private final Set<Check> checks;
    private final SessionRecord record;
    private final ProofLine proof;
    private final KeyHistory history;
    private final List<AuthoredFact> facts = new ArrayList<>();
    private Bytes previous = ChainedFact.START;
    private long storeNumber;

    EntryCheck(Set<Check> checks, SessionRecord record, ProofLine proof, KeyHistory history) {
        this.checks = checks;
        this.record = record;
        this.proof = proof;
        this.history = history;
    }

    /** The entries as they hang together. */
    AuthoredStream stream() {
        Refuted.unless(
                !record.entries().isEmpty()
                        && record.entries().size() == record.record().revision(),
                Finding.CHAIN_BROKEN,
                "record.revision");
        for (EntryLine entry : record.entries()) {
            facts.add(authored(entry));
        }
        return new AuthoredStream(
                proof.store(), facts, bytes(proof.storeBefore(), "proof.storeBefore"));
    }

    private AuthoredFact authored(EntryLine entry) {
        String where = "entries " + (facts.size() + 1);
        LinkLine link = entry.proof().orElseThrow(() -> new Refuted(Finding.NO_PROOF, where));
        ChainedFact fact =
                new ChainedFact(
                        proof.store(),
                        record.record().session().value().toString(),
                        entry.revision(),
                        link.storeNumber(),
                        entry.id().value().toString(),
                        decoded(link.salt(), where),
                        decoded(link.content(), where),
                        checks.contains(Check.CHAIN) ? previous : bytes(link.previous(), where));
        AuthoredFact authored = new AuthoredFact(fact, decoded(link.signature(), where));
        if (checks.contains(Check.CHAIN)) {
            chained(entry, link, fact, where);
        }
        if (checks.contains(Check.ENTRIES)) {
            signed(entry, authored, where);
        }
        previous = fact.hash();
        storeNumber = link.storeNumber();
        return authored;
    }

    private void chained(EntryLine entry, LinkLine link, ChainedFact fact, String where) {
        Refuted.unless(
                entry.revision() == facts.size() + 1L
                        && link.storeNumber() > storeNumber
                        && fact.salt().size() == SALT
                        && link.previous().equals(previous.hex())
                        && link.hash().equals(fact.hash().hex()),
                Finding.CHAIN_BROKEN,
                where);
    }

    private void signed(EntryLine entry, AuthoredFact authored, String where) {
        Refuted.unless(says(authored.fact().content(), entry), Finding.ENTRY_DIFFERS, where);
        Refuted.unless(
                Authorship.holds(
                        history.now(),
                        entry.enteredBy(),
                        authored.fact().hash().array(),
                        authored.signature().array()),
                Finding.AUTHOR_NOT_PROVEN,
                where);
    }

    private boolean says(Bytes content, EntryLine entry) {
        try {
            return notation.read(content.array()).equals(entry.fact(record.record().session()));
        } catch (NotationException e) {
            return false;
        }
    }

    private static Bytes decoded(String base64, String where) {
        try {
            return Bytes.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new Refuted(Finding.ENTRY_DIFFERS, where);
        }
    }

    private static Bytes bytes(String hex, String where) {
        Refuted.unless(
                hex.length() == HASH && hex.chars().allMatch(HexFormat::isHexDigit),
                Finding.CHAIN_BROKEN,
                where);
        return Bytes.ofHex(hex);
    }
}
