package gan.data.published;

/**
 * What a publisher's file is.
 *
 * @param name its name, as published
 * @param bytes its length
 * @param sha256 its hash, 64 hexadecimal digits in lower case
 */
record PublishedFile(String name, long bytes, String sha256) {}
