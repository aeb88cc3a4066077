/** What the desktop tells somebody who is not looking; nothing until they ask for it. */
package app.detente.ui.alerts;
