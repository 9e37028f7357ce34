package vigil.delivery.target;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.charting.Clock;
import vigil.charting.Ids;

/**
 * Tokens of SMART Backend Services: fetched when one is needed, kept in memory for as long as they
 * are good, never written down.
 */
final class BackendTokens implements Permit.Source {
    private static final Duration EARLIER = Duration.ofSeconds(30);

    /** However long a token is said to be good. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Target.Access.Backend access;
    private final Duration patience;
    private final Web web;
    private final Clock clock;
    private final Ids ids;
    private Optional<Held> held = Optional.empty();

    /** A token while it is good. */
    private record Held(String token, Instant until) {}

    BackendTokens(Target.Access.Backend access, Duration patience, Web web, Clock clock, Ids ids) {
        this.access = access;
        this.patience = patience;
        this.web = web;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Permit permit() {
        if (held.filter(one -> one.until().isAfter(clock.now())).isPresent()) {
            return new Permit.Granted(held.map(one -> "Bearer " + one.token()));
        }
        String statement;
        try {
            statement = new ClientStatement(access).signed(clock.now(), ids.next());
        } catch (IOException e) {
            return Permit.denied("key cannot be read", String.valueOf(e.getMessage()));
        } catch (GeneralSecurityException e) {
            return Permit.denied("key cannot be used", String.valueOf(e.getMessage()));
        }
        return switch (web.ask(question(statement), patience)) {
            case Web.Reply.None(String why) -> Permit.denied("token: " + why, "");
            case Web.Reply.Whole whole -> taken(whole.status(), whole.body());
        };
    }

    private HttpRequest question(String statement) {
        Map<String, String> form = new TreeMap<>();
        form.put("grant_type", "client_credentials");
        form.put("scope", access.scope());
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", statement);
        String body =
                form.entrySet().stream()
                        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(access.endpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Permit taken(int status, String body) {
        JsonNode said;
        try {
            said = JSON.readTree(body);
        } catch (JacksonException e) {
            return Permit.denied("token: HTTP " + status + " without JSON", "");
        }
        String token = said.path("access_token").asString("");
        if (status != 200 || token.isEmpty()) {
            return Permit.denied(
                    "token: HTTP " + status,
                    said.path("error").asString("")
                            + " "
                            + said.path("error_description").asString(""));
        }
        double told = Math.min(said.path("expires_in").asDouble(0), (double) LONGEST.toSeconds());
        Duration good = Duration.ofSeconds(Math.max(0, (long) told)).minus(EARLIER);
        held = Optional.of(new Held(token, clock.now().plus(good)));
        return new Permit.Granted(Optional.of("Bearer " + token));
    }

    @Override
    public void denied() {
        held = Optional.empty();
    }
}
