package vigil.screen.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.session.SessionId;

/** Where a screen wanted to go, in the place of a window that would follow. */
public class WaysGone implements Navigation {
    /** In order, and what its keys told. */
    public final List<String> gone = new ArrayList<>();

    @Override
    public void board() {
        gone.add("board");
    }

    @Override
    public void newSession(Optional<ForWhom> whom) {
        gone.add("new session" + whom.map(WaysGone::whom).orElse(""));
    }

    private static String whom(ForWhom whom) {
        return switch (whom) {
            case ForWhom.Known known -> " " + known.patient().mrn();
            case ForWhom.NotFound somebody -> " typed " + somebody.typed();
        };
    }

    @Override
    public void open(SessionId session) {
        gone.add("open");
    }

    @Override
    public void checkIn(SessionId session) {
        gone.add("check-in");
    }

    @Override
    public void treatment(SessionId session) {
        gone.add("treatment");
    }

    @Override
    public void treatment(SessionId session, Bedside part) {
        gone.add("treatment " + part);
    }

    @Override
    public void discharge(SessionId session) {
        gone.add("discharge");
    }

    @Override
    public void record(SessionId session) {
        gone.add("record");
    }
}
