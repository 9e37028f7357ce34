package vigil.command;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Who asks on the command line. The password is never a word of it, where every program of the
 * computer could read it: it is typed at the terminal or comes through an open file.
 */
public final class Credentials {

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Who you are, by the user name of your account.")
    private @Nullable String user;

    @Option(
            names = "--password-fd",
            paramLabel = "N",
            description =
                    "The number of an open file, pipe or terminal whose first line is the password,"
                            + " as 9 in 9<FILE; 0 is the standard input. Without it the password"
                            + " is asked for.")
    private @Nullable Integer passwordFd;

    /** Somebody named elsewhere on the command line. */
    static Credentials of(String user, @Nullable Integer passwordFd) {
        Credentials credentials = new Credentials();
        credentials.user = user;
        credentials.passwordFd = passwordFd;
        return credentials;
    }

    /** The user name. */
    public Optional<String> user() {
        return Optional.ofNullable(user).filter(name -> !name.isBlank());
    }

    /** The open file that holds the password. */
    public OptionalInt passwordFd() {
        return passwordFd == null ? OptionalInt.empty() : OptionalInt.of(passwordFd);
    }
}
