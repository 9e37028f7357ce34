package vigil.delivery.target;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import vigil.delivery.Answer;

/**
 * The file of the certificates that the Java which runs Vigil trusts, as Java looks for it (JSSE
 * Reference Guide, "The Default TrustManager").
 */
record TrustStore(Path file) {
    private static final String NAMED = "javax.net.ssl.trustStore";

    /** That of this Java. */
    static TrustStore ofThisJava() {
        return of(System.getProperties());
    }

    /** That which the settings of a Java name. */
    static TrustStore of(Properties settings) {
        Path security = Path.of(settings.getProperty("java.home", ""), "lib", "security");
        Path own = security.resolve("jssecacerts");
        Path usual = Files.exists(own) ? own : security.resolve("cacerts");
        String named = settings.getProperty(NAMED, "");
        return new TrustStore(named.isEmpty() ? usual : Path.of(named));
    }

    /** Whether it is there and may be read; without it Java trusts nobody and does not say why. */
    boolean there() {
        return Files.isReadable(file);
    }

    /** That it cannot be read, for who looks after this computer. */
    String unread() {
        return Answer.Said.trustUnread(file.toString());
    }
}
