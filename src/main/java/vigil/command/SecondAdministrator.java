package vigil.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Another administrator who agrees, with their own password. */
public final class SecondAdministrator {

    @Option(
            names = "--second",
            paramLabel = "NAME",
            description =
                    "Another administrator who agrees, where there is one. Their password is asked"
                            + " for after that of --user.")
    private @Nullable String user;

    @Option(
            names = "--second-password-fd",
            paramLabel = "N",
            description =
                    "The open file of the second password. The standard input holds both, line by"
                            + " line.")
    private @Nullable Integer passwordFd;

    /** Who it is, if anybody was named. */
    Optional<Credentials> credentials() {
        return Optional.ofNullable(user).map(name -> Credentials.of(name, passwordFd));
    }
}
