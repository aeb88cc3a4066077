/** Mastodon, and servers that speak its client API. Cites docs.joinmastodon.org by page. */
package app.detente.channel.mastodon;
