/** Rules and word lists: what is looked for in a message, and what follows. Pure; where rules are kept and applied is storage's. */
package app.detente.rules;
