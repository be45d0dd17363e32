/** What every part must keep, one interface for each role. */
package gan.testkit.contract;
