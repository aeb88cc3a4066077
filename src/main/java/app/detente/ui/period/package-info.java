/** Response times of any period: figures, how they spread, how they went, by what, and the conversations behind each. */
package app.detente.ui.period;
