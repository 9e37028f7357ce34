package vigil.telling;

import java.util.Optional;
import vigil.protocol.Checklist;
import vigil.protocol.Protocol;

/** The lines of the checklists as the protocol of the session words them. */
public final class ListLines {
    private Optional<Protocol> protocol = Optional.empty();

    /** Reads the lines of another protocol from here on; without one a line is only a code. */
    public void of(Optional<Protocol> chosen) {
        protocol = chosen;
    }

    /** The words of a line; the code of one that the protocol does not have. */
    public String text(Checklist.Kind list, String code) {
        return protocol.flatMap(known -> known.checklist(list))
                .flatMap(
                        lines ->
                                lines.lines().stream()
                                        .filter(line -> line.code().equals(code))
                                        .findFirst())
                .map(Checklist.Line::text)
                .orElse(code);
    }
}
