/** One Gaussian of any dimension: the simplest distribution to learn. */
package gan.data.gaussian;
