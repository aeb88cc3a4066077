/** Bluesky, over the AT Protocol's XRPC, by the account's own server: one app password, no more. */
package app.detente.channel.bluesky;
