/** What files and settings are known by. */
package gan.core.digest;
