package badexample.network.export;

import java.net.http.HttpClient;

/** Speaks over the network outside the room that may. */
final class CallsOut {
    HttpClient client() {
        return HttpClient.newHttpClient();
    }
}
