/**
 * The places to which records go, as a clinic wrote them down, and how a record is handed to each:
 * a file into a folder, a transaction to a FHIR server. Secrets lie in files of their own and are
 * read when they are needed. It may import what {@code delivery} may.
 */
@NullMarked
package vigil.delivery.target;

import org.jspecify.annotations.NullMarked;
