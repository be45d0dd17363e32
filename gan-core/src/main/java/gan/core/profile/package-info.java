/** Where the time of a training goes. */
package gan.core.profile;
