/** Doing something to many conversations at once: the bar over the list, its progress, and the answer to many with its preview. */
package app.detente.ui.bulk;
