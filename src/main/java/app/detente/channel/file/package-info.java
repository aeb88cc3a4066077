/** Messages and replies as files: reads what other tools export, and writes replies where another program picks them up. */
package app.detente.channel.file;
