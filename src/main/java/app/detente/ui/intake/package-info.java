/** Files of messages brought in from the window, and what of them could not be taken. */
package app.detente.ui.intake;
