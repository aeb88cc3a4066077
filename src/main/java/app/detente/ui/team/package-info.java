/** Who does what in the team, as a card of the settings. */
package app.detente.ui.team;
