/** Paths that users give. */
package gan.data.path;
