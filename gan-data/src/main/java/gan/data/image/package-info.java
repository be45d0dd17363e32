/** Images in files: recognised by content, checked to their end, decoded to bytes, resized. */
package gan.data.image;
