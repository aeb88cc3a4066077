/** The rules of the house and its word lists: seeing, writing, ordering and trying them out. */
package app.detente.ui.rules;
