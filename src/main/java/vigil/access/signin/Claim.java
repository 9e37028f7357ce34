package vigil.access.signin;

import java.util.Optional;
import vigil.access.accounts.Account;
import vigil.access.keys.EpochGrant;
import vigil.access.keys.KeySlot;
import vigil.access.trust.KeyRing;

/**
 * Who somebody says they are, with what the store holds of them.
 *
 * @param store the store's id
 * @param slot the slot that lies under the account
 * @param ring whose key is whose
 * @param failures how often the password was wrong in a row
 * @param grant the key of a later epoch, where one lies there for them
 */
public record Claim(
        String store,
        Account account,
        KeySlot slot,
        KeyRing ring,
        FailedAttempts failures,
        Optional<EpochGrant> grant) {}
