package badexample.ids.session;

import java.util.UUID;

public final class OwnIds {
    public UUID next() {
        return UUID.randomUUID();
    }
}
