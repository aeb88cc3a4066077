/** X, over its API v2: mentions in, replies out, every call of which is paid for. */
package app.detente.channel.x;
