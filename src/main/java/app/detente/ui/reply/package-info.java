/** Writing: replies from templates, internal notes, drafts, and how a reply leaves or is taken back. */
package app.detente.ui.reply;
