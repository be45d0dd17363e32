/** Health: listeners that stop a training which has diverged, and warn of one that goes wrong. */
package gan.core.health;
