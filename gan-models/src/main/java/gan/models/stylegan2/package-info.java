/** Style-based networks. */
package gan.models.stylegan2;
