/** CIFAR-10 and CIFAR-100 in their binary layout. */
package gan.data.cifar;
