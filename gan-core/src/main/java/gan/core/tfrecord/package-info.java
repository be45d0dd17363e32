/** The framing of TFRecord files. */
package gan.core.tfrecord;
