/** The adviser’s own keys: changing them, and the sheet that shows them all. */
package app.detente.ui.keys;
