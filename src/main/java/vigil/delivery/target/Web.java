package vigil.delivery.target;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server and waits for the whole answer, within a limit. Follows no redirection: what was
 * written down is where records go, and nowhere else.
 */
final class Web {
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final long LARGEST = 16L * 1024 * 1024;
    private static final Set<String> PACKED = Set.of("gzip", "x-gzip");

    private final TrustStore trusted;
    private Optional<HttpClient> opened = Optional.empty();

    Web() {
        this(TrustStore.ofThisJava());
    }

    Web(TrustStore trusted) {
        this.trusted = trusted;
    }

    /** A client has a thread of its own, so there is none before something is asked. */
    private HttpClient client() {
        HttpClient client =
                opened.orElseGet(
                        () ->
                                HttpClient.newBuilder()
                                        .version(HttpClient.Version.HTTP_1_1)
                                        .followRedirects(HttpClient.Redirect.NEVER)
                                        .connectTimeout(CONNECTING)
                                        .build());
        opened = Optional.of(client);
        return client;
    }

    /** What came back. */
    sealed interface Reply {

        /**
         * A whole answer.
         *
         * @param headers by their names in small letters, the first of each
         */
        record Whole(int status, String body, Map<String, String> headers) implements Reply {
            public Whole {
                headers = Map.copyOf(headers);
            }

            /** The header of a name. */
            Optional<String> header(String name) {
                return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
            }
        }

        /** None, or not the whole of it: what was asked for may have been done. */
        record None(String why) implements Reply {}
    }

    /** Asks; no longer than the patience lasts, from the first byte to the last. */
    Reply ask(HttpRequest request, Duration patience) {
        HttpClient client;
        try {
            client = client();
        } catch (UncheckedIOException e) {
            // Java reads the file when the first client is made, whoever is to be asked.
            return new Reply.None(trusted.unread());
        }
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(
                        request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            HttpResponse<byte[]> whole = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            Map<String, String> headers = new HashMap<>();
            whole.headers()
                    .map()
                    .forEach(
                            (name, values) ->
                                    headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            return new Reply.Whole(whole.statusCode(), text(whole), headers);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Reply.None("no answer in " + patience.toSeconds() + " s");
        } catch (ExecutionException e) {
            return new Reply.None(why(e.getCause()));
        } catch (IOException e) {
            return new Reply.None(why(e));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.None("interrupted");
        }
    }

    /**
     * The body; some servers pack it though nobody asked for that, and write its name in their own
     * way (RFC 9110, 8.4.1).
     */
    private static String text(HttpResponse<byte[]> answer) throws IOException {
        boolean packed =
                answer.headers()
                        .firstValue("Content-Encoding")
                        .filter(coding -> PACKED.contains(coding.toLowerCase(Locale.ROOT)))
                        .isPresent();
        if (!packed) {
            return unmarked(answer.body());
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            byte[] body = unpacked.readNBytes(Math.toIntExact(LARGEST) + 1);
            if (body.length > LARGEST) {
                throw new IOException("larger than any answer");
            }
            return unmarked(body);
        }
    }

    /** The text without the byte order mark that some servers put before it. */
    private static String unmarked(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Why there was no whole answer, for who looks after the network: never what was asked. */
    String why(@Nullable Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            switch (one) {
                case CertificateExpiredException _ -> {
                    return "certificate expired";
                }
                case CertificateNotYetValidException _ -> {
                    return "certificate not valid yet";
                }
                case CertificateException _, CertPathBuilderException _ -> {
                    if (one.getCause() == null) {
                        return trusted.there() ? "certificate not trusted" : trusted.unread();
                    }
                }
                case UnresolvedAddressException _ -> {
                    return "no connection: name not found";
                }
                default -> {}
            }
        }
        return cause instanceof IOException && cause.getMessage() == null
                ? "no connection"
                : "no whole answer: " + (cause == null ? "" : cause.getClass().getSimpleName());
    }
}
