/** Rows of numbers in CSV files, scaled column by column and back. */
package gan.data.csv;
