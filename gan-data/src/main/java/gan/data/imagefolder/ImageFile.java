package gan.data.imagefolder;

/**
 * A file of the folder.
 *
 * @param path relative to the folder, with slashes
 * @param bytes its length
 * @param modified when it was changed last, in milliseconds since 1970
 */
record ImageFile(String path, long bytes, long modified) {}
