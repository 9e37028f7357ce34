package vigil.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vigil.access.passwords.CommonPasswords;

/** The lists of common passwords that come with the program. */
final class PasswordLists {
    private static final List<String> NAMES =
            List.of("/passwords/clinic.txt", "/passwords/common.txt");

    private PasswordLists() {}

    static CommonPasswords shipped() {
        List<String> ranked = new ArrayList<>();
        for (String name : NAMES) {
            ranked.addAll(lines(name));
        }
        return new CommonPasswords(ranked);
    }

    private static List<String> lines(String name) {
        try (InputStream in = PasswordLists.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no list " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
