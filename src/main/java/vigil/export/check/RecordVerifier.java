package vigil.export.check;

import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.access.keys.AccessException;
import vigil.access.keys.Bytes;
import vigil.access.keys.KeyId;
import vigil.access.signing.AuthoredStream;
import vigil.access.signing.ChainedFact;
import vigil.access.trust.KeyHistory;
import vigil.access.trust.SignedStatement;
import vigil.assets.CodeTable;
import vigil.export.SessionRecord;
import vigil.export.SessionRecordBuilder;
import vigil.export.SessionRecordNotation;
import vigil.export.SigningLines.ProofLine;
import vigil.export.check.Verdict.Finding;
import vigil.notation.NotationException;
import vigil.proof.SessionProof;
import vigil.session.RecordedEvent;
import vigil.session.SessionFold;

/**
 * Checks an exported session record with nothing but the file and the fingerprint of the first
 * administrator's key, which is printed on the recovery sheet. Any thread may use it.
 *
 * <p>What is signed are the exact bytes of each entry. The readable part is held against them: the
 * entries one by one, and everything else by computing it anew and comparing each byte of the file.
 */
public final class RecordVerifier {
    /** No record of one session has more; one of 1,000 entries has some 2 MB. */
    public static final int MOST_BYTES = 16 << 20;

    private final SessionRecordNotation notation = new SessionRecordNotation();
    private final CodeTable codes;
    private final String program;
    private final Set<Check> checks;

    /**
     * A verifier.
     *
     * @param program the version of this program
     */
    public RecordVerifier(CodeTable codes, String program) {
        this(codes, program, EnumSet.allOf(Check.class));
    }

    RecordVerifier(CodeTable codes, String program, Set<Check> checks) {
        this.codes = codes;
        this.program = program;
        this.checks = Set.copyOf(checks);
    }

    /** Whether a text is a fingerprint as it is printed: 32 hexadecimal digits, spaces allowed. */
    public static boolean isFingerprint(String typed) {
        try {
            return !KeyId.typed(typed).value().isEmpty();
        } catch (AccessException e) {
            return false;
        }
    }

    /**
     * Checks a file.
     *
     * @param fingerprint as typed from the recovery sheet; must be one
     */
    public Verdict verify(byte[] file, String fingerprint) {
        KeyId root = KeyId.typed(fingerprint);
        try {
            SessionRecord record = read(file);
            ProofLine proof =
                    record.proof().orElseThrow(() -> new Refuted(Finding.NO_PROOF, "proof"));
            List<SignedStatement> line = statements(proof);
            KeyHistory history = history(proof, root, line);
            AuthoredStream stream = new EntryCheck(checks, record, proof, history).stream();
            List<RecordedEvent> facts = session(record);
            if (checks.contains(Check.SIGNATURES)) {
                new SignatureCheck(proof.store(), history, stream, facts).run();
            }
            return readable(file, record, facts, history, new SessionProof(stream, line));
        } catch (Refuted e) {
            return e.verdict();
        }
    }

    private SessionRecord read(byte[] file) {
        try {
            return notation.read(file);
        } catch (NotationException e) {
            throw new Refuted(Finding.NO_RECORD, e.line() + ":" + e.column());
        } catch (IllegalArgumentException e) {
            throw new Refuted(Finding.NO_RECORD, "format");
        }
    }

    private static List<SignedStatement> statements(ProofLine proof) {
        try {
            return proof.keys().stream()
                    .map(text -> SignedStatement.parse(Base64.getDecoder().decode(text)))
                    .toList();
        } catch (AccessException | IllegalArgumentException e) {
            throw new Refuted(Finding.KEYS_NOT_TRUSTED, "proof.keys");
        }
    }

    private static KeyHistory history(ProofLine proof, KeyId root, List<SignedStatement> line) {
        try {
            return KeyHistory.of(proof.store(), root, line);
        } catch (AccessException e) {
            throw new Refuted(Finding.KEYS_NOT_TRUSTED, "proof.keys");
        }
    }

    /** The facts, if they are a session at all: a forger may have signed anything. */
    private List<RecordedEvent> session(SessionRecord record) {
        List<RecordedEvent> facts = notation.facts(record);
        try {
            SessionFold.fold(facts);
            return facts;
        } catch (IllegalArgumentException e) {
            throw new Refuted(Finding.CHAIN_BROKEN, "entries");
        }
    }

    private Verdict readable(
            byte[] file,
            SessionRecord record,
            List<RecordedEvent> facts,
            KeyHistory history,
            SessionProof proof) {
        Bytes head = proof.stream().facts().getLast().fact().hash();
        if (checks.contains(Check.READABLE)) {
            new StaffCheck(record.staff(), history, proof, facts).run();
            storeFollows(record, proof.stream(), head);
            boolean same = Arrays.equals(file, anew(record, facts, proof));
            if (!record.record().program().equals(program)) {
                return new Verdict.OfAnotherVersion(record.record().program());
            }
            Refuted.unless(same, Finding.READABLE_DIFFERS, "file");
        }
        return new Verdict.Sound(
                record.record().session(),
                record.record().revision(),
                head.hex(),
                record.signatures());
    }

    private static void storeFollows(SessionRecord record, AuthoredStream stream, Bytes head) {
        long number = stream.facts().getLast().fact().storeNumber();
        String hash = ChainedFact.store(stream.store(), stream.storeBefore(), number, head).hex();
        Refuted.unless(
                record.record().storeRevision() == number
                        && record.record().storeHash().equals(hash),
                Finding.STORE_HASH_DIFFERS,
                "record.storeHash");
    }

    /** The file as it follows from the facts, by the version that it names. */
    private byte[] anew(SessionRecord record, List<RecordedEvent> facts, SessionProof proof) {
        SessionRecordBuilder builder = new SessionRecordBuilder(codes, record.record().program());
        return notation.write(
                builder.build(
                        facts,
                        record.staff(),
                        record.record().storeRevision(),
                        record.record().storeHash(),
                        Optional.of(proof)));
    }
}
