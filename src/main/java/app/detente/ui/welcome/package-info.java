/** The first thing somebody sees: an empty queue, and the ways to fill it. */
package app.detente.ui.welcome;
