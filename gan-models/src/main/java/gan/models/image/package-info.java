/** The sizes that images go through between a base of few pixels and their own. */
package gan.models.image;
