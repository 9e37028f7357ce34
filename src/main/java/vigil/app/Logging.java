package vigil.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.disk.PlainFile;

/**
 * The log of this workstation: rotated by size and day, kept 30 days, without a patient's name,
 * number or values.
 */
final class Logging {

    private static final String LARGEST = "5MB";
    private static final String ALTOGETHER = "100MB";
    private static final int DAYS = 30;

    private Logging() {}

    /** No log: a command says itself what there is to say, and libraries are not to say more. */
    static void silent() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.reset();
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        }
    }

    /** The same beside what the caller does meanwhile; done when the log is there. */
    static CompletableFuture<Void> beside(Path folder) {
        // While one thread sets logging up others are given stand-ins that may never write a line:
        // it is there before any other thread asks.
        silent();
        return CompletableFuture.runAsync(
                () -> into(folder), act -> Thread.ofPlatform().name("log").daemon().start(act));
    }

    /**
     * Writes the log into a folder from now on; where it cannot, there is no log and the program
     * goes on.
     */
    static void into(Path folder) {
        Path log = folder.resolve("vigil.log");
        try {
            Folders.own(folder);
            PlainFile.confirmIfThere(log);
        } catch (IOException e) {
            return;
        }
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        context.reset();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(
                "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{20} %msg%n%nopex");
        encoder.start();
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setFile(log.toString());
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(file);
        policy.setFileNamePattern(folder.resolve("vigil.%d{yyyy-MM-dd}.%i.log.gz").toString());
        policy.setMaxFileSize(FileSize.valueOf(LARGEST));
        policy.setTotalSizeCap(FileSize.valueOf(ALTOGETHER));
        policy.setMaxHistory(DAYS);
        policy.start();
        file.setRollingPolicy(policy);
        file.setTriggeringPolicy(policy);
        file.setEncoder(encoder);
        file.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        // A library says in its log what it could not read, with the words in which it stood.
        root.setLevel(Level.OFF);
        root.addAppender(file);
        context.getLogger("vigil").setLevel(Level.INFO);
    }
}
