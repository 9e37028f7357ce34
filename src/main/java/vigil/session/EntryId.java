package vigil.session;

import java.util.UUID;

/**
 * The id of one entry, made when the form opens, so that a double click or a retry is one entry.
 */
public record EntryId(UUID value) {}
