package vigil.access.workplace;

import vigil.access.signing.KeyedSignature;
import vigil.people.StaffMember;

/** What came of somebody who confirmed something with their own password. */
public sealed interface Confirming permits Confirming.Confirmed, NotOpened {

    /**
     * Confirmed. Who was signed in still is.
     *
     * @param person with the roles that are certified today
     * @param signature over the bytes that were confirmed, by the person's own key
     */
    record Confirmed(StaffMember person, KeyedSignature signature) implements Confirming {}
}
