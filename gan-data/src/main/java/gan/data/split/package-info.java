/** The parts that published data sets come in. */
package gan.data.split;
