/** What a model is made of, read from its graph before anything is trained. */
package gan.core.summary;
