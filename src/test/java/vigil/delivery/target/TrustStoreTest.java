package vigil.delivery.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where Java looks for the certificates it trusts, and what is said where it finds none. */
final class TrustStoreTest {
    @TempDir private Path home;

    private static TrustStore of(Map<String, String> settings) {
        Properties all = new Properties();
        all.putAll(settings);
        return TrustStore.of(all);
    }

    @Test
    void it_is_the_one_that_java_would_read() throws IOException {
        Path security = Files.createDirectories(home.resolve("lib/security"));
        Map<String, String> usual = Map.of("java.home", home.toString());
        assertThat(of(usual).file()).isEqualTo(security.resolve("cacerts"));
        assertThat(of(usual).there()).isFalse();
        Path own = Files.writeString(security.resolve("jssecacerts"), "");
        assertThat(of(usual).file()).isEqualTo(own);
        assertThat(of(usual).there()).isTrue();
        Path named = home.resolve("clinic.jks");
        assertThat(
                        of(Map.of(
                                        "java.home",
                                        home.toString(),
                                        "javax.net.ssl.trustStore",
                                        named.toString()))
                                .file())
                .isEqualTo(named);
        assertThat(TrustStore.ofThisJava().there()).isTrue();
    }

    /** Without the file Java trusts nobody, and says so of each server. */
    @Test
    void a_server_is_not_blamed_where_the_file_is_gone() {
        SSLHandshakeException shaken = new SSLHandshakeException("PKIX");
        shaken.initCause(new CertPathValidatorException("PKIX", new CertificateException("none")));
        Path gone = home.resolve("gone.jks");
        assertThat(new Web(new TrustStore(gone)).why(new IOException(shaken)))
                .isEqualTo("trust store cannot be read: " + gone);
    }
}
