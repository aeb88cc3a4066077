package app.detente.channel.rehearsal;

import app.detente.model.MessageKind;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * One message of a scene.
 *
 * @param speaker who says it; for the brand and for notes, the adviser
 * @param delay   how long after the line before it; zero for the first
 * @param replyTo the place in the scene of the line it replies to
 */
record Line(MessageKind kind, Person speaker, String text, Duration delay, OptionalInt replyTo) {}
