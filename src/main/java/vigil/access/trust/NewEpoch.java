package vigil.access.trust;

import java.util.List;
import vigil.access.keys.AccessException;
import vigil.access.keys.AccessFault;
import vigil.access.keys.DataKey;
import vigil.access.keys.EpochGrant;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.Randomness;
import vigil.access.keys.SlotKind;
import vigil.access.keys.Unlocked;
import vigil.access.trust.KeyStatement.Certificate;

/**
 * A new epoch: another data key, granted to everybody whose key is active. Begun at each leaver, at
 * any suspicion, otherwise yearly.
 *
 * @param data the new key, under which the store has to be sealed anew
 */
public record NewEpoch(DataKey data, List<EpochGrant> grants) {
    public NewEpoch {
        grants = List.copyOf(grants);
    }

    /** Begins it. The leaver's key has to be withdrawn first. Only an administrator may. */
    public static NewEpoch begin(
            String store, KeyRing ring, Unlocked administrator, Randomness randomness) {
        return of(
                DataKey.random(administrator.data().epoch() + 1, randomness),
                store,
                ring,
                administrator.personal(),
                randomness);
    }

    /**
     * A key that lies ready, granted to everybody whose key is active now. Refused as {@link
     * AccessFault#NOT_TRUSTED} where the issuer is no administrator, or has other keys.
     */
    public static NewEpoch of(
            DataKey data, String store, KeyRing ring, PersonalKeys issuer, Randomness randomness) {
        if (!mayBegin(ring, issuer)) {
            throw new AccessException(AccessFault.NOT_TRUSTED);
        }
        return new NewEpoch(
                data,
                ring.active()
                        .map(
                                one ->
                                        EpochGrant.make(
                                                store,
                                                data,
                                                one.user(),
                                                one.keys(),
                                                issuer,
                                                randomness))
                        .toList());
    }

    /**
     * The key of a later epoch, if it was granted to these keys by somebody who is an administrator
     * still. Refused as {@link AccessFault#NOT_TRUSTED} otherwise: an administrator who left must
     * not be able to lead everybody to a key of their own. Whoever takes such a key away begins a
     * new epoch, with grants of their own.
     */
    public static DataKey granted(
            EpochGrant grant, String store, KeyRing ring, PersonalKeys recipient) {
        return ring.active(grant.issuer())
                .filter(NewEpoch::mayBegin)
                .filter(issuer -> grant.store().equals(store))
                .flatMap(issuer -> grant.open(recipient, issuer.keys()))
                .orElseThrow(() -> new AccessException(AccessFault.NOT_TRUSTED));
    }

    /** Whether grants by these keys count. */
    public static boolean mayBegin(KeyRing ring, PersonalKeys issuer) {
        return ring.active(issuer.id()).filter(NewEpoch::mayBegin).isPresent();
    }

    private static boolean mayBegin(Certificate certificate) {
        return certificate.ofAdministrator() || certificate.kind() == SlotKind.RECOVERY;
    }
}
