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
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * A socket on this computer that reads a whole question over HTTP and answers exactly the bytes it
 * was told to, one text for each question; the last one for all that follow. Nothing is answered to
 * {@link #SILENCE}: the connection stays open until the server is closed.
 */
final class ScriptedServer implements AutoCloseable {
    static final String SILENCE = "";

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());
    private final Deque<String> answers;

    ScriptedServer(String... answers) throws IOException {
        this.answers = new ArrayDeque<>(List.of(answers));
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

    URI base(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
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
                String answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
                if (!answer.equals(SILENCE)) {
                    one.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
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
