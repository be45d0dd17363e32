/** What users see when something is wrong: problems with a code, a place and a fix. */
package gan.core.problem;
