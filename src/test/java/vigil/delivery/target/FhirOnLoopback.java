package vigil.delivery.target;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.RelatedPerson;

/** HAPI's own FHIR server on this computer, with its resources in memory. */
public final class FhirOnLoopback {
    private static final FhirContext CONTEXT = FhirContext.forR4();
    private static final List<Class<? extends DomainResource>> TYPES =
            List.of(
                    AdverseEvent.class,
                    AllergyIntolerance.class,
                    Communication.class,
                    Composition.class,
                    Device.class,
                    DocumentReference.class,
                    Encounter.class,
                    Medication.class,
                    MedicationAdministration.class,
                    MedicationRequest.class,
                    Observation.class,
                    Patient.class,
                    Practitioner.class,
                    Procedure.class,
                    Provenance.class,
                    QuestionnaireResponse.class,
                    RelatedPerson.class);

    public final FhirMemory memory = new FhirMemory(CONTEXT);
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicInteger unheld = new AtomicInteger(Integer.MAX_VALUE);
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final Server server =
            new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

    /** A server that is ready. */
    public FhirOnLoopback() throws Exception {
        RestfulServer fhir = new RestfulServer(CONTEXT);
        List<Object> providers = new ArrayList<>(List.of(memory));
        TYPES.forEach(type -> providers.add(new FhirMemoryOf<>(type, memory)));
        fhir.setProviders(providers.toArray());
        fhir.setDefaultResponseEncoding(EncodingEnum.JSON);
        ServletContextHandler handler = new ServletContextHandler();
        handler.addFilter(this::only, "/*", EnumSet.of(DispatcherType.REQUEST));
        handler.addServlet(new ServletHolder(fhir), "/fhir/*");
        server.setHandler(handler);
        server.start();
    }

    /** So many questions are answered from here on; the next ones are not, after they were done. */
    void answersOnly(int questions) {
        left.set(questions);
    }

    /** So many questions are answered; the next one is done, and its answer kept back. */
    void holdsAfter(int questions) {
        unheld.set(questions);
    }

    /** Waits until an answer is kept back. */
    boolean holds(Duration atMost) throws InterruptedException {
        return held.await(atMost.toSeconds(), TimeUnit.SECONDS);
    }

    /** From here on everything is answered; who waited for an answer is gone. */
    void letsGo() {
        unheld.set(Integer.MAX_VALUE);
        letGo.countDown();
    }

    private void only(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean silent = left.getAndDecrement() <= 0;
        if (silent) {
            chain.doFilter(
                    request,
                    new HttpServletResponseWrapper((HttpServletResponse) response) {
                        @Override
                        public PrintWriter getWriter() {
                            return new PrintWriter(Writer.nullWriter());
                        }
                    });
            ((HttpServletResponse) response).reset();
            ((HttpServletResponse) response).setStatus(503);
            return;
        }
        chain.doFilter(request, response);
        if (unheld.getAndDecrement() == 0) {
            keptBack();
        }
    }

    private void keptBack() throws ServletException {
        held.countDown();
        try {
            boolean _ = letGo.await(2, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new ServletException(e);
        }
    }

    /** Where it answers. */
    public URI base() {
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        return URI.create("http://127.0.0.1:" + port + "/fhir");
    }

    /** Ends it. */
    public void stop() throws Exception {
        letsGo();
        server.stop();
    }
}
