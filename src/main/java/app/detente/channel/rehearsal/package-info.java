/**
 * The rehearsal queue: invented customers of the invented brand Maison Télécom, on the day a competitor's price makes its page explode. Reads
 * no network and no clock; the same wish gives the same messages.
 */
package app.detente.channel.rehearsal;
