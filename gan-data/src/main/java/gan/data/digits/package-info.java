/** An endless set of handwritten-like digits, drawn from their index. */
package gan.data.digits;
