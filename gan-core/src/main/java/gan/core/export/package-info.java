/** Trained generators as files that need nothing of this framework. */
package gan.core.export;
