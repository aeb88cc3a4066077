/** What moves between the networks and the store: files coming in, replies going out. The only users of channel and storage together. */
package app.detente.sync;
