/** Proofs about numbers. */
package gan.testkit.numeric;
