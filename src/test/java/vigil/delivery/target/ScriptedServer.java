package vigil.delivery.target;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import vigil.export.SessionRecord;
import vigil.export.fhir.FhirTransaction;
import vigil.export.fhir.Namespaces;

/**
 * A socket on this computer that reads a whole question over HTTP and answers exactly the bytes it
 * was told to, one text for each question; the last one for all that follow. Nothing is answered to
 * {@link #SILENCE}: the connection stays open until the server is closed.
 */
final class ScriptedServer implements AutoCloseable {
    static final String SILENCE = "";

    /** The beginning of an answer that comes in pieces and has no end: nothing follows it. */
    static final String DRIP =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n\"\r\n";

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());
    private final Deque<byte[]> answers = new ArrayDeque<>();

    ScriptedServer(String... answers) throws IOException {
        this(Stream.of(answers).map(one -> one.getBytes(StandardCharsets.UTF_8)).toList());
    }

    /** With answers that are no text. */
    ScriptedServer(List<byte[]> answers) throws IOException {
        this.answers.addAll(answers);
        Thread.ofVirtual().start(this::serve);
    }

    /** A whole answer in FHIR's JSON. */
    static String answer(String status, String headers, String body) {
        return "HTTP/1.1 %s\r\nContent-Type: application/fhir+json\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                .formatted(status, headers, body.getBytes(StandardCharsets.UTF_8).length, body);
    }

    static String outcome(String code, String words) {
        return "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"%s\",\"diagnostics\":\"%s\"}]}"
                .formatted(code, words);
    }

    static String taken(int entries) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"transaction-response\",\"entry\":["
                + String.join(
                        ",", Collections.nCopies(entries, "{\"response\":{\"status\":\"200 OK\"}}"))
                + "]}";
    }

    /** How many resources a record is as a transaction. */
    static int entries(SessionRecord record) {
        return SingleResource.in(new FhirTransaction(Namespaces.unsaid()).write(record)).size();
    }

    URI base(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    /** A whole answer, packed though nobody asked for it. */
    static byte[] packed(String body) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (GZIPOutputStream pack = new GZIPOutputStream(all)) {
            pack.write(body.getBytes(StandardCharsets.UTF_8));
        }
        byte[] content = all.toByteArray();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(
                ("HTTP/1.1 200 OK\r\nContent-Encoding: X-GZip\r\nConnection: close\r\nContent-Length: "
                                + content.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        answer.writeBytes(content);
        return answer.toByteArray();
    }

    /** Every question, head and body. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket one = socket.accept();
                open.add(one);
                asked.add(question(new BufferedInputStream(one.getInputStream())));
                byte[] answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
                one.getOutputStream().write(answer);
                if (answer.length > 0
                        && !Arrays.equals(answer, DRIP.getBytes(StandardCharsets.UTF_8))) {
                    one.close();
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    asked.add("broken off");
                }
            }
        }
    }

    private static String question(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("broken off");
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.US_ASCII);
        int length =
                text.lines()
                        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                        .map(line -> Integer.parseInt(line.substring(15).strip()))
                        .findFirst()
                        .orElse(0);
        return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket one : List.copyOf(open)) {
                one.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
