package vigil.access.workplace;

import vigil.access.keys.Secret;

/** A second administrator with their password, typed in place beside the first. Used once. */
public final class Countersigner {
    private final Claimant who;
    private final Secret password;

    private Countersigner(Claimant who, Secret password) {
        this.who = who;
        this.password = password;
    }

    /** Takes over what was typed, and overwrites it. */
    public static Countersigner of(Claimant who, char[] password) {
        return new Countersigner(who, NewPassword.secret(password));
    }

    Claimant who() {
        return who;
    }

    /** Whoever uses it wipes it. */
    Secret password() {
        return password;
    }
}
