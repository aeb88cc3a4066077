/** Figures by adviser: what they are for, one's own, and who looked at them; a card of the settings. */
package app.detente.ui.people;
