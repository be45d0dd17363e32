/** Data sets by name: fetched from where they were published, checked, and kept in a cache. */
package gan.data.published;
