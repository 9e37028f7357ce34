package vigil.export.pdf;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What stands on every page around its content.
 *
 * @param title what the paper is
 * @param subject whose it is, heavy; wraps and is never cut
 * @param banner lines below it
 * @param band words across the page of an invented session
 * @param foot lines at the foot
 * @param page what is said of the page, with slots for its number and how many there are
 * @param made the time that the file carries, if any, so that equal content gives equal bytes
 */
record Frame(
        String title,
        String subject,
        List<Cell> banner,
        Optional<String> band,
        List<String> foot,
        PageWords page,
        Optional<ZonedDateTime> made) {
    Frame {
        banner = List.copyOf(banner);
        foot = List.copyOf(foot);
    }

    /** Says which page of how many a page is. */
    @FunctionalInterface
    interface PageWords {
        String say(int page, int pages);
    }
}
