/**
 * E-mail: comes in over IMAP4rev1 (RFC 3501, with IDLE of RFC 2177 where the server has it), goes out over SMTP submission (RFC 6409). What a mail
 * says of itself is its sender's claim; what counts as ours is proved by a signed Message-ID or by lying in our own Sent mailbox.
 */
package app.detente.channel.email;
