/** What will be so at closing time: the backlog hour by hour, when it is worked off, how many people that takes, and how right this was. */
package app.detente.ui.forecast;
