/** Images in a folder, decoded once into a file that is then mapped into memory. */
package gan.data.imagefolder;
