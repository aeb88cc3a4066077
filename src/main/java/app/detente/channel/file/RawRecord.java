package app.detente.channel.file;

import app.detente.model.SetAside;
import java.util.Optional;

/**
 * One record as its bytes stand in the file, without its line end.
 *
 * @param line    the line it begins on, counted from 1
 * @param after   right behind it and its line end
 * @param flaw    why it cannot be read, where cutting it already showed that
 * @param skipped how many bytes of an over-long line are not in {@code bytes}
 */
record RawRecord(byte[] bytes, long line, MessageFile.Position after, Optional<SetAside.Reason> flaw, long skipped) {}
