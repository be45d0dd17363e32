/** Samples in TFRecord files, as {@code tf.Example}. */
package gan.data.tfrecord;
