/** Everything one can do or go to, found by a few letters. */
package app.detente.ui.palette;
