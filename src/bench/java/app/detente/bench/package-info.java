/**
 * Measures the queue against bare JDBC doing the same work on the same rows in the same run. {@link app.detente.bench.Bench} says how to start it;
 * `src/site/markdown/performance.md` says what each row means.
 */
package app.detente.bench;
