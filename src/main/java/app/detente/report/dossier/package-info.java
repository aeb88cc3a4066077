/** The dossier that goes to an executive: what was said, how far it has gone, and what is to be decided, on a page or two. */
package app.detente.report.dossier;
