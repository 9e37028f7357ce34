/**
 * The room at a glance: the running session, today's sessions, what needs someone, the drug of the
 * day, and where a new session begins.
 *
 * <p>This room knows nothing of storage, files or other screens. It may import what a screen may.
 */
@NullMarked
package vigil.screen.room;

import org.jspecify.annotations.NullMarked;
