/** Checkpoints that are whole or not there, whenever the process or the machine stops. */
package gan.core.checkpoint;
