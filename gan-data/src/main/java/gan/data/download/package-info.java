/** Fetches published files once, checks them, and keeps them for every experiment. */
package gan.data.download;
