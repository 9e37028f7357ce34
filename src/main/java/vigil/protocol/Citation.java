package vigil.protocol;

/**
 * Where a rule comes from.
 *
 * @param about what it supports, for example {@code schedule}
 * @param source title, publisher, year; or "clinic default, to be confirmed"
 */
public record Citation(String about, String source) {}
