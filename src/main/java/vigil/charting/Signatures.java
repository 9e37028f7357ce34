package vigil.charting;

import vigil.session.Seconding;
import vigil.session.SessionId;
import vigil.session.Signature;
import vigil.session.Signing;

/** Whether people signed what an act says they signed. */
public interface Signatures {

    /** Nobody has keys: nothing can be signed, and second people are only named. */
    Signatures WITHOUT_KEYS =
            new Signatures() {
                @Override
                public boolean inUse() {
                    return false;
                }

                @Override
                public boolean holds(SessionId session, Signing signing, Signature signature) {
                    return false;
                }

                @Override
                public boolean holds(SessionId session, Seconding seconding, Signature signature) {
                    return false;
                }

                @Override
                public boolean holds(Seconding seconding, Signature signature) {
                    return false;
                }
            };

    /** Whether people have keys, so that a second person has to sign. */
    boolean inUse();

    /**
     * Whether the person named signed this of a session of this store, with the key that is theirs
     * today, under the name and in a role that are certified for it today.
     */
    boolean holds(SessionId session, Signing signing, Signature signature);

    /** The same of what a second person signed. */
    boolean holds(SessionId session, Seconding seconding, Signature signature);

    /** The same of what a witness signed of the room's drug, which belongs to no session. */
    boolean holds(Seconding seconding, Signature signature);
}
