/**
 * The session record as it leaves: built from the facts of one session, written to a file, checked
 * against its published schema, and read back to equal facts.
 *
 * <p>This room knows nothing of screens, clocks or the store's file: head and names come in as
 * arguments. It may import the rooms of the core, {@code review}, {@code notation}, {@code assets},
 * {@code access}, {@code proof}, {@code wording}, {@code telling}, {@code drawing} and {@code
 * disk}.
 */
@NullMarked
package vigil.export;

import org.jspecify.annotations.NullMarked;
