package vigil.app;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.joran.spi.JoranException;
import org.slf4j.LoggerFactory;

/** The log of a run of tests. */
final class LogOfTests {
    private LogOfTests() {}

    /** It again, after a start has written one of its own. */
    static void asItWas() throws JoranException {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.reset();
            new ContextInitializer(context).autoConfig();
        }
    }
}
