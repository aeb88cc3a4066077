/** What a person can set, saved at once, and where the queue and its files are. */
package app.detente.ui.settings;
