package vigil.drawing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Time from left to right, linear: minor lines each five minutes, major ones each quarter of an
 * hour.
 */
record TimeAxis(Instant from, Instant until, double left, double right) {

    double x(Instant at) {
        double whole = Duration.between(from, until).toMillis();
        return left + (right - left) * Duration.between(from, at).toMillis() / whole;
    }

    boolean shows(Instant at) {
        return !at.isBefore(from) && !at.isAfter(until);
    }

    /** Whether any of what lasted from one instant until another lies in it. */
    boolean meets(Instant begin, Instant end) {
        return !end.isBefore(from) && !begin.isAfter(until);
    }

    double clampX(Instant at) {
        return Math.clamp(x(at), left, right);
    }

    /** The instants of all lines, five minutes apart by the clock on the wall. */
    List<Instant> lines() {
        List<Instant> lines = new ArrayList<>();
        long first = Math.ceilDiv(from.getEpochSecond(), 300L) * 300L;
        int step = Duration.between(from, until).toMinutes() > 300 ? 900 : 300;
        for (long second = first; second <= until.getEpochSecond(); second += step) {
            lines.add(Instant.ofEpochSecond(second));
        }
        return lines;
    }

    static boolean major(Instant line, ZoneId zone) {
        return line.atZone(zone).getMinute() % 15 == 0;
    }

    /** Minutes between written times, so that they never touch. */
    int labelStep(double labelWidth) {
        double perMinute = (right - left) / Duration.between(from, until).toMinutes();
        for (int step : new int[] {15, 30, 60, 120}) {
            if (perMinute * step > labelWidth * 1.6) {
                return step;
            }
        }
        return 240;
    }
}
