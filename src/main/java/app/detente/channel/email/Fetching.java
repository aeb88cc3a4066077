package app.detente.channel.email;

import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.MessageSet;

/**
 * Fetches mails of one mailbox without marking them as seen, small ones many at a time: each question costs the way to the server and back. For one
 * thread.
 */
final class Fetching {
    /** Mails asked for at once, and their bytes. */
    static final int TOGETHER = 50;
    private static final long TOGETHER_BYTES = 4L << 20;
    private final IMAPFolder folder;
    private final List<IMAPMessage> batch;
    private final int together;
    /** By the numbers of their mails. */
    private final Map<Integer, byte[]> ahead = new HashMap<>();

    /** @param together how many mails are asked for at once, at most */
    Fetching(IMAPFolder folder, List<IMAPMessage> batch, int together) {
        this.folder = folder;
        this.batch = batch;
        this.together = together;
    }

    /**
     * @param index of a mail in the batch
     * @throws MessageRemovedException where it is gone meanwhile
     * @throws Unreadable              where the server does not give this one
     */
    RawMail fetch(int index) throws MessagingException, Unreadable {
        IMAPMessage message = batch.get(index);
        long size = message.getSizeLong();
        int most = size > RawMail.LARGEST ? 1 << 16 : RawMail.READ;
        byte[] bytes = ahead.remove(message.getMessageNumber());
        if (bytes == null) {
            look(index);
            bytes = ahead.remove(message.getMessageNumber());
        }
        if (bytes == null) {
            bytes = alone(message, most);
        }
        if (bytes == null && message.isExpunged()) {
            throw new MessageRemovedException();
        }
        if (bytes == null) {
            throw new Unreadable("the server does not give it");
        }
        return new RawMail(Math.max(size, bytes.length), Optional.ofNullable(message.getReceivedDate()).map(Date::toInstant),
                bytes.length <= most ? bytes : Arrays.copyOf(bytes, most));
    }

    /** Asks for the mails from here on, as many as are small together; where the server gives none of them, each is asked for by itself. */
    private void look(int from) throws MessagingException {
        int to = from;
        long bytes = 0;
        while (to < batch.size() && to - from < together) {
            bytes += Math.max(1, batch.get(to).getSizeLong());
            if (bytes > TOGETHER_BYTES) {
                break;
            }
            to++;
        }
        if (to - from < 2) {
            return;
        }
        int[] numbers = batch.subList(from, to).stream().mapToInt(IMAPMessage::getMessageNumber).toArray();
        refusable(protocol -> {
            Response[] answers = protocol.fetch(MessageSet.createMessageSets(numbers), "BODY.PEEK[]<0." + RawMail.READ + ">");
            protocol.notifyResponseHandlers(answers);
            for (Response answer : answers) {
                if (answer instanceof FetchResponse fetched && Arrays.binarySearch(numbers, fetched.getNumber()) >= 0) {
                    content(fetched.getItem(BODY.class)).ifPresent(content -> ahead.put(fetched.getNumber(), content));
                }
            }
            protocol.handleResult(answers[answers.length - 1]);
            return null;
        });
    }

    private byte[] alone(IMAPMessage message, int most) throws MessagingException {
        return refusable(protocol -> content(protocol.peekBody(message.getMessageNumber(), "", 0, most)).orElse(null));
    }

    /** Null where the server says no to this one thing; a server that is busy with everything is no fault of the mail. */
    private byte[] refusable(IMAPFolder.ProtocolCommand command) throws MessagingException {
        try {
            return (byte[]) folder.doCommand(command);
        } catch (MessagingException e) {
            if (Failures.isRefusal(e)) {
                return null;
            }
            throw e;
        }
    }

    private static Optional<byte[]> content(BODY body) {
        return Optional.ofNullable(body).map(BODY::getByteArrayInputStream).map(ByteArrayInputStream::readAllBytes);
    }
}
