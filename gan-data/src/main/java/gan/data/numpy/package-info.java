/** Arrays as NumPy saves them: npy files, and npz archives of these. */
package gan.data.numpy;
