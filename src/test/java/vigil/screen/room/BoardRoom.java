package vigil.screen.room;

import java.util.List;
import vigil.screen.desk.ScreenRoom;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Words;

/** The board in a window, on a real store, with nobody's session open. */
final class BoardRoom extends ScreenRoom<BoardView, BoardRoom> {
    static final Words WORDS = Words.of("board", "charting", "chart", "desk");

    BoardRoom(TestDesk at) {
        super(at, WORDS);
        FxHarness.doOnFx(at.desk()::leave);
    }

    @Override
    protected BoardView made(Theme theme) {
        return new BoardView(WORDS, at.desk(), this);
    }

    @Override
    protected BoardRoom self() {
        return this;
    }

    /** The lines said, without those that say nothing. */
    List<String> lines() {
        return said().lines().map(line -> line.replace('\u00a0', ' ')).toList();
    }
}
