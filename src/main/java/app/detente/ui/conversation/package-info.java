/** One conversation: who it is with, and its messages. */
package app.detente.ui.conversation;
