/** What every feature of the window shares: the theme, icons, small parts, and the one bridge from workers to the FX thread. */
package app.detente.ui.common;
