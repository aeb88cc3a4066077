package app.detente.channel.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses as headers carry them. */
final class Addresses {
    /** Nothing in it can end an SMTP command or a header, or name a second recipient; quoted local parts (RFC 5321, 4.1.2) are left to people. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{ASCII}&&[^\\s\\p{Cntrl}<>()\\[\\],;:\"\\\\@]]{1,64}@[^\\s\\p{Cntrl}\\p{Zs}<>()\\[\\],;:\"\\\\@]{1,255}");

    private Addresses() {}

    /** Whether it can be written to without doubt about who gets it. */
    static boolean isPlain(String address) {
        return PLAIN.matcher(address).matches();
    }

    /** Those of a header in order, as far as they can be understood; groups (RFC 5322, 3.4) are nobody. */
    static List<InternetAddress> in(String header) {
        try {
            return Arrays.stream(InternetAddress.parseHeader(header, false)).filter(address -> !address.isGroup())
                    .filter(address -> address.getAddress() != null && address.getAddress().indexOf('@') > 0).toList();
        } catch (AddressException e) {
            return List.of();
        }
    }

    static Optional<InternetAddress> first(String header) {
        return in(header).stream().findFirst();
    }
}
