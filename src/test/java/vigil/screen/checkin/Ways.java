package vigil.screen.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.screen.desk.ForWhom;
import vigil.screen.desk.Navigation;
import vigil.session.SessionId;

/** Where a screen wanted to go. */
final class Ways implements Navigation {
    final List<String> gone = new ArrayList<>();

    @Override
    public void board() {
        gone.add("board");
    }

    @Override
    public void newSession(Optional<ForWhom> whom) {
        gone.add("new session");
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
    public void discharge(SessionId session) {
        gone.add("discharge");
    }

    @Override
    public void record(SessionId session) {
        gone.add("record");
    }
}
