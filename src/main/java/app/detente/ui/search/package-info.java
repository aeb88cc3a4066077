/** The search box: the filter language as it is typed, with completion and a word on what was not understood. */
package app.detente.ui.search;
