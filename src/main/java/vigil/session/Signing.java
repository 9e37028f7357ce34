package vigil.session;

import vigil.people.Role;
import vigil.people.SignatureMeaning;
import vigil.people.StaffId;
import vigil.quantity.Moment;

/**
 * What somebody signs of a session: with it the record shows name, role, meaning and time (21 CFR
 * 11.50), and the signature belongs to this content and no other (11.70).
 *
 * @param upto the number of the last fact that is signed, from 1
 * @param head the hash by which that fact hangs on all before it, 64 hexadecimal digits
 * @param name of the signer, as certified and printed
 * @param role in which they sign
 */
public record Signing(
        long upto,
        String head,
        SignatureMeaning meaning,
        StaffId signer,
        String name,
        Role role,
        Moment at) {
    public Signing {
        if (upto < 1 || !head.matches("[0-9a-f]{64}") || name.isBlank()) {
            throw new IllegalArgumentException("not what can be signed");
        }
    }
}
