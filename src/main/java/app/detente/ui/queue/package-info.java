/** The queue: the views at the left and the list of conversations. */
package app.detente.ui.queue;
