package vigil.delivery.target;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** HAPI's own FHIR server on this computer, with its resources in memory. */
final class FhirOnLoopback {
    private static final FhirContext CONTEXT = FhirContext.forR4();

    final FhirMemory memory = new FhirMemory(CONTEXT);
    private final Server server =
            new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

    FhirOnLoopback() throws Exception {
        RestfulServer fhir = new RestfulServer(CONTEXT);
        fhir.setProviders(memory);
        fhir.setDefaultResponseEncoding(EncodingEnum.JSON);
        ServletContextHandler handler = new ServletContextHandler();
        handler.addServlet(new ServletHolder(fhir), "/fhir/*");
        server.setHandler(handler);
        server.start();
    }

    URI base() {
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        return URI.create("http://127.0.0.1:" + port + "/fhir");
    }

    void stop() throws Exception {
        server.stop();
    }
}
