/** Unpacks archives that nobody vouches for. */
package gan.data.archive;
