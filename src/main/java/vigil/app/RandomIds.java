package vigil.app;

import java.util.UUID;
import vigil.charting.Ids;

/** Ids that no other workstation makes. */
record RandomIds() implements Ids {

    @Override
    public UUID next() {
        return UUID.randomUUID();
    }
}
