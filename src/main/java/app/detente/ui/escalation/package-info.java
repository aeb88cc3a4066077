/** Bringing a conversation or a subject before somebody who decides: the chain, the dossier, its clock, and the way back. */
package app.detente.ui.escalation;
