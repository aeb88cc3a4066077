/** What an adviser did today, each with its undo. */
package app.detente.ui.today;
