/** Commands and the keys that run them: what the window can do, as every feature may show it. */
package app.detente.ui.common.keys;
