/** DCGAN (Radford et al. 2015): strided convolutions with batch normalisation. */
package gan.models.dcgan;
