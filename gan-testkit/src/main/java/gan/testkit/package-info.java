/** Building and running small graphs in tests. */
package gan.testkit;
