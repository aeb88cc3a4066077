/** A second pair of eyes on newcomers' replies: the reviewers' page, the author's side of it, and what waits in the open conversation. */
package app.detente.ui.approvals;
