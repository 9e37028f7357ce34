/**
 * What a room holds of controlled drug: lots that were received, opened, counted and taken away, as
 * facts that are only added to, and the book to which they lead.
 *
 * <p>This room knows nothing of files, windows or clocks. It may import {@code quantity}, {@code
 * people}, {@code dosing} and {@code session}.
 */
@NullMarked
package vigil.stock;

import org.jspecify.annotations.NullMarked;
