package vigil.charting;

import java.util.UUID;

/** Makes ids that nobody has used before. */
public interface Ids {

    /** A new id. */
    UUID next();
}
