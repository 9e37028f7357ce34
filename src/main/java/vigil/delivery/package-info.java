/**
 * What was handed to which other system. An outbox in the ledger holds one delivery for each
 * revision of a session and each target; a courier takes what is due and writes down what came of
 * it. The only room that speaks over the network, and only to what a clinic named. It may import
 * the rooms of the core, {@code export}, {@code charting} and {@code disk}.
 */
@NullMarked
package vigil.delivery;

import org.jspecify.annotations.NullMarked;
