/** Images and labels in the IDX layout, as MNIST and its relatives come. */
package gan.data.idx;
