/** One class per verb. Results on stdout, people's text on stderr; exit 0 done, 1 failed, 2 wrong usage. Loads no JavaFX class. */
package app.detente.cli;
