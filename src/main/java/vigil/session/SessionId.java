package vigil.session;

import java.util.UUID;

/** The id of one session. */
public record SessionId(UUID value) {}
