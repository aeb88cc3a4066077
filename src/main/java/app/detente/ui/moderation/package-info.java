/** Hiding with a reason, the ladder of steps against a customer, and the charter of what is never removed. */
package app.detente.ui.moderation;
