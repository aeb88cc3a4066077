/** The page of a lead: who waits now, how fast a day's customers were answered, hour by hour and channel by channel. */
package app.detente.ui.reports;
