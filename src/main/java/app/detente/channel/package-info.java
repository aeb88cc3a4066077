/** How the networks talk: one folder each. Knows the network and the model; never the store, never another channel. */
package app.detente.channel;
