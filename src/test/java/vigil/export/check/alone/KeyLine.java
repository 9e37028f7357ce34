package vigil.export.check.alone;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What administrators said of keys, one statement after the other, from one fingerprint on. */
final class KeyLine {
    /** What stands before the 32 bytes of an Ed25519 key in the form that RFC 8410 gives it. */
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** A key as it was certified. */
    record Key(String user, String name, List<String> roles, String kind, PublicKey verifying) {
        boolean isAdministrator() {
            return kind.equals("USER") && roles.contains("ADMINISTRATOR");
        }

        boolean verifies(byte[] message, byte[] signature) {
            try {
                Signature curve = Signature.getInstance("Ed25519");
                curve.initVerify(verifying);
                curve.update(message);
                return curve.verify(signature);
            } catch (GeneralSecurityException e) {
                return false;
            }
        }
    }

    private final String store;
    private final Map<String, Key> known = new LinkedHashMap<>();
    private final Set<String> inForce = new HashSet<>();
    private final List<Map<String, Key>> after = new ArrayList<>(List.of(Map.of()));
    private byte[] previous = new byte[32];

    KeyLine(String store) {
        this.store = store;
    }

    /** Every key that was ever certified, as it was last. */
    Map<String, Key> known() {
        return known;
    }

    /** Every key as it was certified after so many statements. */
    Map<String, Key> after(int statements) {
        return after.get(statements);
    }

    /** Takes the next statement; the first must be of the key with the fingerprint. */
    void take(byte[] statement, String fingerprint) {
        List<byte[]> fields = LedFields.in(statement);
        boolean certificate = LedFields.text(fields.get(1)).equals("certificate");
        int issuerAt = certificate ? 12 : 8;
        Object[] body = fields.subList(1, issuerAt).toArray();
        String issuer = LedFields.hex(fields.get(issuerAt));
        String user = LedFields.text(fields.get(6));
        holds(LedFields.text(fields.get(0)).equals("vigil.key-statement.1"), "form");
        holds(LedFields.text(fields.get(2)).equals(store), "store");
        holds(LedFields.number(fields.get(3)) == after.size(), "number");
        holds(LedFields.hex(fields.get(4)).equals(LedFields.hex(previous)), "previous");

        Map<String, Key> one = certificate ? certified(fields, user) : Map.of();
        boolean first = known.isEmpty();
        Key by = first ? one.get(fingerprint) : known.get(issuer);
        holds(first ? issuer.equals(fingerprint) : inForce.contains(issuer), "issuer");
        holds(by != null && mayIssue(by, one, first), "issuer");
        byte[] signature = fields.get(issuerAt + 1);
        holds(
                by.verifies(
                        message("vigil.key-statement.issued.1", body, fields.get(issuerAt)),
                        signature),
                "signature");
        if (LedFields.number(fields.get(issuerAt + 2)) == 1) {
            second(fields, issuerAt, body, by, user);
        } else {
            holds(first || handsOver(by, one) || !hasOther(by, user), "no countersignature");
        }

        inForce.removeIf(
                id ->
                        certificate
                                ? known.get(id).user().equals(user)
                                        && known.get(id)
                                                .kind()
                                                .equals(one.values().iterator().next().kind())
                                : id.equals(LedFields.hex(fields.get(7))));
        known.putAll(one);
        inForce.addAll(one.keySet());
        after.add(Map.copyOf(known));
        previous = LedFields.sha256(statement);
    }

    /** An administrator, the recovery code, or whoever hands over to another key of their own. */
    private static boolean mayIssue(Key by, Map<String, Key> one, boolean first) {
        return by.isAdministrator()
                || (!first && by.kind().equals("RECOVERY"))
                || handsOver(by, one);
    }

    private static boolean handsOver(Key by, Map<String, Key> one) {
        return one.values().stream()
                .anyMatch(
                        next ->
                                next.user().equals(by.user())
                                        && next.name().equals(by.name())
                                        && next.roles().equals(by.roles())
                                        && next.kind().equals(by.kind()));
    }

    /** Whether an administrator is there to agree with what another says of somebody else. */
    private boolean hasOther(Key by, String user) {
        return by.isAdministrator()
                && inForce.stream()
                        .map(known::get)
                        .filter(Key::isAdministrator)
                        .map(Key::user)
                        .anyMatch(other -> !other.equals(by.user()) && !other.equals(user));
    }

    private void second(List<byte[]> fields, int issuerAt, Object[] body, Key by, String user) {
        String second = LedFields.hex(fields.get(issuerAt + 3));
        Key other = known.get(second);
        holds(inForce.contains(second) && other.isAdministrator(), "countersignature");
        holds(!other.user().equals(by.user()) && !other.user().equals(user), "countersignature");
        holds(
                other.verifies(
                        message(
                                "vigil.key-statement.countersigned.1",
                                body,
                                fields.get(issuerAt),
                                fields.get(issuerAt + 1),
                                fields.get(issuerAt + 3)),
                        fields.get(issuerAt + 4)),
                "countersignature");
    }

    private static byte[] message(String tag, Object[] body, Object... more) {
        List<Object> all = new ArrayList<>(List.of(tag));
        all.addAll(List.of(body));
        all.addAll(List.of(more));
        return LedFields.of(all.toArray());
    }

    private static Map<String, Key> certified(List<byte[]> fields, String user) {
        byte[] verifying = fields.get(10);
        byte[] both = LedFields.of("vigil.key-id.1", verifying, fields.get(11));
        return Map.of(
                LedFields.fingerprint(LedFields.sha256(both)),
                new Key(
                        user,
                        LedFields.text(fields.get(7)),
                        List.of(LedFields.text(fields.get(8)).split(" ")),
                        LedFields.text(fields.get(9)),
                        key(verifying)));
    }

    private static PublicKey key(byte[] verifying) {
        byte[] whole = new byte[ED25519.length + verifying.length];
        System.arraycopy(ED25519, 0, whole, 0, ED25519.length);
        System.arraycopy(verifying, 0, whole, ED25519.length, verifying.length);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(whole));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void holds(boolean so, String what) {
        if (!so) {
            throw new IllegalStateException("proof.keys " + after.size() + ": " + what);
        }
    }
}
