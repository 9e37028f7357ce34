/** The whole program at its keys. */
package vigil.journey;
