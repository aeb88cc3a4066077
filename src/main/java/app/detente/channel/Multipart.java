package app.detente.channel;

import app.detente.model.AttachedFile;
import app.detente.model.FileKind;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form with files in it, RFC 7578, made once and sent as often as needed. One thread fills it. */
public final class Multipart {
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
    /** In no file: nobody knows it before. */
    private final String boundary = UUID.randomUUID().toString();

    public Multipart with(String name, String value) {
        part("form-data; name=\"" + quoted(name) + "\"", "", value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Told as what it is by its content, or where that does not say, by its name. */
    public Multipart with(String name, AttachedFile file) {
        FileKind kind = FileKind.of(file.content());
        part("form-data; name=\"" + quoted(name) + "\"; filename=\"" + quoted(file.name()) + "\"",
                "\r\nContent-Type: " + quoted(kind == FileKind.OTHER ? file.type() : kind.type()), file.content());
        return this;
    }

    private void part(String disposition, String type, byte[] content) {
        parts.writeBytes(("--" + boundary + "\r\nContent-Disposition: " + disposition + type + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        parts.writeBytes(content);
        parts.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** The request, asking for the form as it is now to be taken. */
    public HttpRequest.Builder post(HttpRequest.Builder request) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(parts.toByteArray());
        whole.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request.header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(BodyPublishers.ofByteArray(whole.toByteArray()));
    }

    /** As forms do it (HTML, "multipart/form-data encoding algorithm"): nothing of a name can end its header. */
    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
