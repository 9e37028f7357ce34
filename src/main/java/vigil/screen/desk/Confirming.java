package vigil.screen.desk;

import java.util.Optional;
import java.util.function.Consumer;
import vigil.session.Confirmation;
import vigil.session.EntryId;
import vigil.session.SecondPerson;
import vigil.session.Seconding;

/**
 * What a second person can confirm in place.
 *
 * @param <A> the act
 */
interface Confirming<A> {

    /** Whom an act names as second person, and for what. */
    Optional<SecondPerson> second(A act);

    /** The entry that the act makes. */
    EntryId entry(A act);

    /** Has the second person sign it. */
    void sign(A act, Seconding seconding, char[] password, Consumer<Credentials.Answer> then);

    /** The same act with the signature. */
    A with(A act, Confirmation confirmation);

    /** Whether what is confirmed, and by whom, stands so on the record already. */
    boolean stands(A act, SecondPerson second);
}
