/** How labels enter generators and discriminators. */
package gan.models.condition;
