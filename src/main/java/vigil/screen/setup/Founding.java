package vigil.screen.setup;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vigil.access.workplace.FirstSetUp;
import vigil.access.workplace.Workplace;

/** What the set-up does outside the window. Each method says on which thread it is called. */
public interface Founding {

    /** What a folder is good for. */
    enum Folder {
        /** Empty, or not there yet: a store can be made in it. */
        FREE,
        /** A set-up was begun here and goes on. */
        BEGUN,
        /** Files of something else lie here. */
        OCCUPIED,
        /** It cannot be made or written. */
        CLOSED
    }

    /**
     * A room and its zone.
     *
     * @param zone an IANA zone, such as {@code Europe/London}
     */
    record Site(String room, ZoneId zone) {}

    /** A store without anybody in it, or one whose set-up goes on. */
    record Founded(Workplace workplace, FirstSetUp setUp) {}

    /** One look at the computer. */
    record Check(Subject subject, Finding finding, String detail) {}

    /** What was looked at. */
    enum Subject {
        WRITE,
        SYNC,
        SPACE,
        CLOCK,
        FONTS,
        DRIVE,
        ENCRYPTION
    }

    /** What was found. */
    enum Finding {
        GOOD,
        /** It works, and somebody should look at it. */
        LOOK,
        /** Vigil should not be used so. */
        BAD
    }

    /** How it ends. */
    enum Beginning {
        EMPTY,
        DEMO
    }

    /** Looks at a folder. On the thread of files. */
    Folder look(Path folder);

    /**
     * Makes the store in a free folder, or opens the one that was begun. On the ledger's thread.
     */
    Founded found(Path folder);

    /** What was typed of the site before, if anything was. On the thread of files. */
    Optional<Site> site();

    /** Keeps the site. On the thread of files. */
    void keep(Site site);

    /** Looks at the computer. On the thread of files. */
    List<Check> check();

    /** The set-up is over: opens the store, or the demo. On the window's thread. */
    void begin(Beginning how, Consumer<String> failed);
}
