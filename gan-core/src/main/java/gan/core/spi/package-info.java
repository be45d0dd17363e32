/** The extension points: factories that plugins provide, and the roles that they make. */
package gan.core.spi;
