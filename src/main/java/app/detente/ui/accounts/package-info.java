/** The accounts on the networks as a page: how each stands, and the way to set one up. Networks are asked through {@code AccountDoor}. */
package app.detente.ui.accounts;
