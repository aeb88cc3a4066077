/** The transparency register: what was hidden, why, and the page that is published of it. */
package app.detente.ui.register;
